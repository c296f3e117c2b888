import { lazy, type MouseEvent, type ReactElement, Suspense } from "react";
import { Link } from "react-router";
import { words } from "../../words/words.ts";

const SearchDialog = lazy(async () => ({ default: (await import("./search-dialog.tsx")).SearchDialog }));

interface SearchButtonProps {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The way to search from every page: a link to the search page, which opens as a dialog where it can. */
export function SearchButton({ isOpen, onOpen, onClose }: SearchButtonProps): ReactElement {
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <>
      <Link to="/search" className="search-button" onClick={open} aria-keyshortcuts="/ Control+K Meta+K">
        {words.search}
        <span className="key-hint" />
      </Link>
      {isOpen && (
        <Suspense>
          <SearchDialog onClose={onClose} />
        </Suspense>
      )}
    </>
  );
}
