import type { ReactElement } from "react";
import { studySearchPath } from "../../../bundle/pages/study-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { filterIcon } from "../../components/icons/action-icon-paths.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { StudyLink } from "../../components/links/study-link.tsx";
import { resultOrders, type SearchView, searchViewToParameters } from "./search-view.ts";

interface ResultControlsProps {
  readonly view: SearchView;
  /** Whether there are results that can be ordered. */
  readonly hasResults: boolean;
  /** The button that opens the filters; undefined if they are beside the results. `count` is the number of active ones. */
  readonly filters: { readonly count: number; readonly onOpen: () => void } | undefined;
  readonly onViewChange: (changes: Partial<SearchView>) => void;
}

/** Filters, order and grouping of results, in a line with their number. */
export function ResultControls({
  view,
  hasResults,
  filters,
  onViewChange,
}: ResultControlsProps): ReactElement | null {
  const { isGrouped, order, limit } = view;
  const hasFilters = filters !== undefined && (hasResults || filters.count > 0);
  if (!hasResults && !hasFilters) return null;
  return (
    <div className="result-controls">
      {hasFilters && (
        <button type="button" className="chip" aria-haspopup="dialog" onClick={filters.onOpen}>
          <Icon path={filterIcon} />
          {lazyMessages.filterResults}
          {filters.count > 0 && <span className="chip-count">{messages.number(filters.count)}</span>}
        </button>
      )}
      {hasResults && (
        <>
          <StudyLink to={studySearchPath(searchViewToParameters(view).toString())} />
          <button
            type="button"
            className="chip"
            aria-pressed={isGrouped}
            onClick={() => onViewChange({ isGrouped: !isGrouped, limit })}
          >
            {lazyMessages.groupBySubject}
          </button>
          <select
            className="chip"
            aria-label={listingMessages.sortOrder}
            value={order}
            onChange={({ target }) =>
              onViewChange({ order: resultOrders.find((each) => each === target.value) ?? "best" })
            }
          >
            {resultOrders.map((each) => (
              <option key={each} value={each}>
                {listingMessages.sortOrders[each]}
              </option>
            ))}
          </select>
        </>
      )}
    </div>
  );
}
