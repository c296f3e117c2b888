import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCombobox } from "downshift";
import { type KeyboardEvent, type ReactElement, useDeferredValue, useEffect, useRef, useState } from "react";
import { useHref, useNavigate } from "react-router";
import { errorToWords } from "../../library/load-error.ts";
import { forgetRecentSearches, keepRecentSearch, readRecentSearches } from "../../library/recent-searches.ts";
import { prepareSearch, searchQuery } from "../../library/search-queries.ts";
import type { SearchAnswer } from "../../search/engine.ts";
import type { SearchResult } from "../../search/results.ts";
import { Marked } from "../../ui/marked.tsx";
import { SubjectMark } from "../../ui/subject-mark.tsx";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";
import { searchPath } from "../search-view.ts";
import { wantsTransition } from "./page-link.tsx";
import { toNothingFound } from "./search-outcome.tsx";

/** Results offered while one types; the search page has the others. */
const offeredResults = 8;

/** One line of the list below the field. */
type Choice =
  | { readonly kind: "result"; readonly result: SearchResult }
  | { readonly kind: "recent"; readonly query: string }
  | { readonly kind: "all"; readonly query: string; readonly total: number };

function choiceToPath(choice: Choice): string {
  return choice.kind === "result" ? choice.result.url : searchPath({ query: choice.query });
}

/** The search box as a dialog: results as one types, arrows and Enter, recent searches while the field is empty. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [recent, setRecent] = useState(readRecentSearches);
  const navigate = useNavigate();
  const client = useQueryClient();
  const { choices, said, isBusy } = useChoices(useDeferredValue(text), recent);

  useEffect(() => {
    dialog.current?.showModal();
    void prepareSearch(client);
  }, [client]);

  const open = (choice: Choice, inNewTab: boolean): void => {
    keepRecentSearch(choice.kind === "result" ? text : choice.query);
    if (inNewTab) window.open(hrefOf(choiceToPath(choice)), "_blank", "noopener");
    else void navigate(choiceToPath(choice), { viewTransition: wantsTransition() });
    dialog.current?.close();
  };
  const root = useHref("/");
  const hrefOf = (path: string): string => root.replace(/\/$/u, "") + path;

  const { getLabelProps, getInputProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox({
    items: [...choices],
    inputValue: text,
    isOpen: true,
    itemToString: () => text,
    selectedItem: null,
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) setText(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) open(selectedItem, false);
    },
  });
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") dialog.current?.close();
    if (event.key !== "Enter") return;
    const choice = choices[highlightedIndex];
    const isInNewTab = event.ctrlKey || event.metaKey;
    if (choice && !isInNewTab) return;
    event.preventDefault();
    if (choice) open(choice, true);
    else if (text.trim() !== "") open({ kind: "all", query: text, total: 0 }, isInNewTab);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one beside the dialog; Escape is the browser's.
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={words.search}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="search-dialog-box">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: its props name the input below. */}
        <label {...getLabelProps()} className="visually-hidden">
          {laterWords.searchAll}
        </label>
        <input
          {...getInputProps({ onKeyDown: handleKey })}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          placeholder={laterWords.searchAll}
          spellCheck={false}
        />
        <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
          {laterWords.close}
        </button>
        <ul {...getMenuProps({ "aria-busy": isBusy })} className="search-choices">
          {choices.map((choice, index) => (
            // Screen readers take all that is in an option for text: a link there would be lost on them.
            <li
              key={choiceToPath(choice)}
              {...getItemProps({
                item: choice,
                index,
                onClick: (event) => {
                  if (!event.ctrlKey && !event.metaKey) return;
                  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                  open(choice, true);
                },
                onAuxClick: (event) => event.button === 1 && open(choice, true),
              })}
            >
              <ChoiceLine choice={choice} />
            </li>
          ))}
        </ul>
        <p role="status" className="search-said">
          {said}
        </p>
        {text === "" && recent.length > 0 && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              forgetRecentSearches();
              setRecent([]);
            }}
          >
            {laterWords.forgetRecent}
          </button>
        )}
      </div>
    </dialog>
  );
}

function answerToChoices({ results, total }: SearchAnswer, query: string): readonly Choice[] {
  const choices = results.map((result): Choice => ({ kind: "result", result }));
  return total > results.length ? [...choices, { kind: "all", query, total }] : choices;
}

function answerToWords({ total, corrections, isPartial }: SearchAnswer, query: string): string {
  const [correction] = corrections;
  const found = total === 0 ? toNothingFound(query) : laterWords.found(total);
  const corrected = correction && total > 0 ? laterWords.foundFor(found, correction.to) : found;
  return isPartial ? `${corrected} ${words.partialSearch}` : corrected;
}

/** What is offered for a text, and what is said about it. */
function useChoices(text: string, recent: readonly string[]) {
  const query = text.trim();
  const lastFound = useRef({ query: "", choices: [] as readonly Choice[] });
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...searchQuery({ query, filters: {}, limit: offeredResults, facets: false, leads: false }),
    enabled: query !== "",
  });
  useEffect(() => {
    if (data === undefined || data.total === 0 || isPlaceholderData) return;
    lastFound.current = { query, choices: answerToChoices(data, query) };
  }, [data, query, isPlaceholderData]);
  if (query === "") {
    const choices = recent.map((each): Choice => ({ kind: "recent", query: each }));
    return { choices, said: recent.length > 0 ? laterWords.recentSearches : "", isBusy: false };
  }
  const none: readonly Choice[] = [];
  if (error && !data) return { choices: none, said: errorToWords(error).title, isBusy: false };
  if (!data) return { choices: none, said: laterWords.searching, isBusy: true };
  const said = answerToWords(data, query);
  const last = lastFound.current;
  // A word that is half typed may be none yet: what its beginning found stays.
  if (data.total === 0 && last.query !== "" && query.startsWith(last.query)) {
    return {
      choices: last.choices,
      said: `${said} ${laterWords.theseAreFor(last.query)}`,
      isBusy: isFetching,
    };
  }
  return { choices: answerToChoices(data, query), said, isBusy: isFetching };
}

function ChoiceLine({ choice }: { readonly choice: Choice }): ReactElement {
  if (choice.kind === "recent") return <bdi>{choice.query}</bdi>;
  if (choice.kind === "all") return <span>{laterWords.allResults(choice.total)}</span>;
  const { question, questionMarks, subject, subjectName } = choice.result;
  return (
    <>
      <bdi>
        <Marked text={question} marks={questionMarks} />
      </bdi>{" "}
      <small>
        <SubjectMark slug={subject} name={subjectName} />
        {subjectName}
      </small>
    </>
  );
}
