import type { ReactElement } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { resultPageSize } from "../../data/result-limit.ts";
import { type SearchView, searchPath } from "./search-view.ts";

interface MoreResultsLinkProps {
  readonly view: SearchView;
  readonly onClick: () => void;
}

/** Shows another page of results below those that are shown. */
export function MoreResultsLink({ view, onClick }: MoreResultsLinkProps): ReactElement {
  return (
    <PageLink
      to={searchPath({ ...view, limit: view.limit + resultPageSize })}
      className="button-link more-results"
      onClick={onClick}
      replace
      preventScrollReset
      viewTransition={false}
    >
      {lazyMessages.moreResults}
    </PageLink>
  );
}
