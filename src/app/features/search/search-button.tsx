import type { MouseEvent, ReactElement } from "react";
import { searchPagePath } from "../../../bundle/pages/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { searchIcon } from "../../components/icons/icon-paths.ts";
import { PageLink } from "../../components/links/page-link.tsx";

/** Link to the search page; a plain click opens the search dialog instead. */
export function SearchButton({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  const handleClick = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <PageLink
      to={searchPagePath}
      className="search-button"
      viewTransition={false}
      onClick={handleClick}
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
    >
      <Icon path={searchIcon} />
      <span className="search-button-text">{messages.search}</span>
      <span className="key-hint" />
    </PageLink>
  );
}
