import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { searchIcon } from "../../components/icons/icon-paths.ts";
import { useEarlyText } from "../../components/use-early-text.ts";
import { type ListSortOrder, type ListView, listSortOrders, sortOrders } from "../../data/list-view.ts";
import { ActiveKeywords, KeywordFilter } from "./keyword-filter.tsx";
import type { KeywordChoice } from "./matching-keywords.ts";

/** Loads what a first filter needs. Errors are ignored: the filter itself reports them. */
function preloadFilter(client: QueryClient): void {
  import("../search/search-query.ts").then(
    ({ preloadSearch }) => preloadSearch(client),
    () => undefined,
  );
}

/** Scrolls the field to the top of the screen: on a phone, the keyboard is about to take the lower half. */
function makeRoomForResults(field: HTMLInputElement): void {
  field.closest(".subject-list")?.scrollIntoView();
}

interface ListControlsProps {
  readonly subject: SubjectSummary;
  /** The keywords to filter by. */
  readonly choices: readonly KeywordChoice[];
  readonly view: ListView;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onViewChange: (changes: Partial<ListView>) => void;
}

/** Filter input, sort order and keyword filter of a subject's list. The first row stays in view. */
export function ListControls(props: ListControlsProps): ReactElement {
  const { subject, choices, view, text, onTextChange, onViewChange } = props;
  const client = useQueryClient();
  const input = useEarlyText(onTextChange);
  const hasText = view.query.trim() !== "";
  const { isOrdered = false } = subject;
  const defaultSort: ListSortOrder = hasText ? "best" : isOrdered ? "publisher" : "newest";
  const offered: readonly ListSortOrder[] = hasText ? listSortOrders : sortOrders;
  const sortOptions = offered.filter((order) => order !== "publisher" || (isOrdered && !hasText));
  const handleSortChange = (sort: ListSortOrder): void =>
    onViewChange({ sort: sort === defaultSort ? undefined : sort });
  return (
    <search className="list-controls scripted">
      <div className="sticky-bar list-bar">
        <span className="list-filter">
          <Icon path={searchIcon} />
          <input
            ref={input}
            id="list-field"
            type="search"
            value={text}
            aria-label={listingMessages.filter(subject.name)}
            onFocus={(event) => {
              preloadFilter(client);
              if (window.matchMedia("(hover: none)").matches) makeRoomForResults(event.target);
            }}
            onChange={(event) => onTextChange(event.target.value)}
            placeholder={listingMessages.questionOrKeyword}
            autoComplete="off"
            spellCheck={false}
          />
        </span>
        <select
          value={view.sort ?? defaultSort}
          aria-label={listingMessages.sortOrder}
          onChange={(event) => handleSortChange(event.target.value as ListSortOrder)}
        >
          {sortOptions.map((order) => (
            <option key={order} value={order}>
              {listingMessages.sortOrders[order]}
            </option>
          ))}
        </select>
        <ActiveKeywords view={view} onViewChange={onViewChange} />
      </div>
      <KeywordFilter choices={choices} view={view} onViewChange={onViewChange} />
    </search>
  );
}
