import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCombobox } from "downshift";
import { type KeyboardEvent, type ReactElement, useDeferredValue, useEffect, useRef, useState } from "react";
import { useHref, useNavigate } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import type { SearchResult } from "../../../search/query/results.ts";
import type { SearchResponse } from "../../../search/query/search-engine.ts";
import { HighlightedText } from "../../components/highlighted-text.tsx";
import { allowsViewTransition } from "../../components/page-link.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";
import { errorToMessage } from "../../data/load-error.ts";
import { addRecentSearch, clearRecentSearches, readRecentSearches } from "./recent-searches.ts";
import { preloadSearch, searchQuery } from "./search-query.ts";
import { queryToEmptyMessage } from "./search-results.tsx";
import { searchPath } from "./search-view.ts";

/** Upper bound of results shown while typing; the search page shows all. */
const maxResultOptions = 8;

/** One option of the listbox below the input. */
type SearchOption =
  | { readonly kind: "result"; readonly result: SearchResult }
  | { readonly kind: "recent"; readonly query: string }
  | { readonly kind: "all"; readonly query: string; readonly total: number };

function optionToPath(option: SearchOption): string {
  return option.kind === "result" ? option.result.url : searchPath({ query: option.query });
}

/** Search combobox in a dialog: results while typing, recent searches while the input is empty. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [recentQueries, setRecentQueries] = useState(readRecentSearches);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { options, statusMessage, isBusy } = useSearchOptions(useDeferredValue(text), recentQueries);

  useEffect(() => {
    dialog.current?.showModal();
    void preloadSearch(client);
  }, [client]);

  const openOption = (option: SearchOption, inNewTab: boolean): void => {
    addRecentSearch(option.kind === "result" ? text : option.query);
    if (inNewTab) window.open(pathToHref(optionToPath(option)), "_blank", "noopener");
    else void navigate(optionToPath(option), { viewTransition: allowsViewTransition() });
    dialog.current?.close();
  };
  const root = useHref("/");
  const pathToHref = (path: string): string => root.replace(/\/$/u, "") + path;

  const { getLabelProps, getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox({
    items: [...options],
    inputValue: text,
    isOpen: true,
    itemToString: () => text,
    selectedItem: null,
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setText(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) openOption(selectedItem, false);
    },
  });
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") dialog.current?.close();
    if (event.key !== "Enter") return;
    const option = options[highlightedIndex];
    const isInNewTab = event.ctrlKey || event.metaKey;
    if (option && !isInNewTab) return;
    event.preventDefault();
    if (option) openOption(option, true);
    else if (text.trim() !== "") openOption({ kind: "all", query: text, total: 0 }, isInNewTab);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click handler closes on the backdrop; the browser handles Escape.
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={messages.search}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="search-dialog-body">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the label props refer to the input below. */}
        <label {...getLabelProps()} className="visually-hidden">
          {lazyMessages.searchAll}
        </label>
        <input
          {...getInputProps({ onKeyDown: handleKey })}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          placeholder={lazyMessages.searchAll}
          spellCheck={false}
        />
        <button type="button" className="secondary-button" onClick={() => dialog.current?.close()}>
          {lazyMessages.close}
        </button>
        <ul {...getMenuProps({ "aria-busy": isBusy })} className="search-options">
          {options.map((option, index) => (
            // Screen readers treat the content of an option as text, so a link inside would not be announced.
            <li
              key={optionToPath(option)}
              {...getItemProps({
                item: option,
                index,
                onClick: (event) => {
                  if (!event.ctrlKey && !event.metaKey) return;
                  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                  openOption(option, true);
                },
                onAuxClick: (event) => event.button === 1 && openOption(option, true),
              })}
            >
              <OptionContent option={option} />
            </li>
          ))}
        </ul>
        <p role="status" className="search-status">
          {statusMessage}
        </p>
        {text === "" && recentQueries.length > 0 && (
          <button
            type="button"
            className="secondary-button"
            onClick={() => {
              clearRecentSearches();
              setRecentQueries([]);
            }}
          >
            {lazyMessages.clearRecentSearches}
          </button>
        )}
      </div>
    </dialog>
  );
}

function responseToOptions({ results, total }: SearchResponse, query: string): readonly SearchOption[] {
  const resultOptions = results.map((result): SearchOption => ({ kind: "result", result }));
  return total > results.length ? [...resultOptions, { kind: "all", query, total }] : resultOptions;
}

function responseToStatus({ total, fuzzyMatches, isPartial }: SearchResponse, query: string): string {
  const [fuzzyMatch] = fuzzyMatches;
  const found = total === 0 ? queryToEmptyMessage(query) : lazyMessages.resultsFound(total);
  const status = fuzzyMatch && total > 0 ? lazyMessages.resultsFoundFor(found, fuzzyMatch.to) : found;
  return isPartial ? `${status} ${messages.partialSearch}` : status;
}

/** Options for a text, and the status message. */
function useSearchOptions(text: string, recent: readonly string[]) {
  const query = text.trim();
  const lastNonEmpty = useRef({ query: "", options: [] as readonly SearchOption[] });
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...searchQuery({
      query,
      filters: {},
      limit: maxResultOptions,
      includeFacets: false,
      includeExcerpts: false,
    }),
    enabled: query !== "",
  });
  useEffect(() => {
    if (data === undefined || data.total === 0 || isPlaceholderData) return;
    lastNonEmpty.current = { query, options: responseToOptions(data, query) };
  }, [data, query, isPlaceholderData]);
  if (query === "") {
    const options = recent.map((each): SearchOption => ({ kind: "recent", query: each }));
    const statusMessage = recent.length > 0 ? lazyMessages.recentSearches : "";
    return { options, statusMessage, isBusy: false };
  }
  const noOptions: readonly SearchOption[] = [];
  if (error && !data)
    return { options: noOptions, statusMessage: errorToMessage(error).title, isBusy: false };
  if (!data) return { options: noOptions, statusMessage: lazyMessages.searching, isBusy: true };
  const statusMessage = responseToStatus(data, query);
  const last = lastNonEmpty.current;
  // A partly typed word may match nothing yet: keep the results of its prefix.
  if (data.total === 0 && last.query !== "" && query.startsWith(last.query)) {
    return {
      options: last.options,
      statusMessage: `${statusMessage} ${lazyMessages.staleResultsFor(last.query)}`,
      isBusy: isFetching,
    };
  }
  return { options: responseToOptions(data, query), statusMessage, isBusy: isFetching };
}

function OptionContent({ option }: { readonly option: SearchOption }): ReactElement {
  if (option.kind === "recent") return <bdi>{option.query}</bdi>;
  if (option.kind === "all") return <span>{lazyMessages.allResults(option.total)}</span>;
  const { question, questionHighlights, subject, subjectName } = option.result;
  return (
    <>
      <bdi>
        <HighlightedText text={question} highlights={questionHighlights} />
      </bdi>{" "}
      <small>
        <SubjectBadge slug={subject} name={subjectName} />
        {subjectName}
      </small>
    </>
  );
}
