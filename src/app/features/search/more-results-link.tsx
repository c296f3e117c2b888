import type { ReactElement } from "react";
import { Link } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import { type SearchView, searchPath } from "./search-view.ts";

interface MoreResultsLinkProps {
  readonly view: SearchView;
  readonly onClick: () => void;
}

/** Shows another page of results below those that are shown. */
export function MoreResultsLink({ view, onClick }: MoreResultsLinkProps): ReactElement {
  return (
    <Link
      to={searchPath({ ...view, limit: view.limit + resultPageSize })}
      className="button-link more-results"
      onClick={onClick}
      replace
      preventScrollReset
    >
      {lazyMessages.moreResults}
    </Link>
  );
}
