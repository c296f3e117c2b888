import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { SubjectKeywords } from "../../../bundle/subject-keywords.ts";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { type ListSortOrder, type ListView, listSortOrders, sortOrders } from "../../data/list-view.ts";
import { useKeywordToKey } from "./use-keyword-to-key.ts";

/** Loads what a first filter needs. Errors are ignored: the filter itself reports them. */
function preloadFilter(client: QueryClient): void {
  import("../search/search-query.ts").then(
    ({ preloadSearch }) => preloadSearch(client),
    () => undefined,
  );
}

interface ListControlsProps {
  readonly subject: SubjectSummary;
  readonly topKeywords: SubjectKeywords;
  readonly view: ListView;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly onViewChange: (changes: Partial<ListView>) => void;
}

/** Filter input, sort order and keyword filter of a subject's list. */
export function ListControls(props: ListControlsProps): ReactElement {
  const { subject, topKeywords, view, text, onTextChange, onViewChange } = props;
  const client = useQueryClient();
  const hasText = view.query.trim() !== "";
  const { isOrdered = false } = subject;
  const defaultSort: ListSortOrder = hasText ? "best" : isOrdered ? "publisher" : "newest";
  const offered: readonly ListSortOrder[] = hasText ? listSortOrders : sortOrders;
  const sortOptions = offered.filter((order) => order !== "publisher" || (isOrdered && !hasText));
  const handleSortChange = (sort: ListSortOrder): void =>
    onViewChange({ sort: sort === defaultSort ? undefined : sort });
  return (
    <search className="list-controls">
      <label className="field">
        <span>{messages.filter(subject.name)}</span>
        <input
          type="search"
          value={text}
          onFocus={() => preloadFilter(client)}
          onChange={(event) => onTextChange(event.target.value)}
          placeholder={messages.questionOrKeyword}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <label className="field">
        <span>{messages.sortOrder}</span>
        <select
          value={view.sort ?? defaultSort}
          onChange={(event) => handleSortChange(event.target.value as ListSortOrder)}
        >
          {sortOptions.map((order) => (
            <option key={order} value={order}>
              {messages.sortOrders[order]}
            </option>
          ))}
        </select>
      </label>
      <KeywordFilter subject={subject} topKeywords={topKeywords} view={view} onViewChange={onViewChange} />
    </search>
  );
}

type KeywordFilterProps = Pick<ListControlsProps, "subject" | "topKeywords" | "view" | "onViewChange">;

function KeywordFilter({ topKeywords, view, onViewChange }: KeywordFilterProps): ReactElement | null {
  const keywordToKey = useKeywordToKey(view.keywords.length > 0);
  const selected = new Map(view.keywords.map((keyword) => [keywordToKey(keyword), keyword]));
  const known = new Set(topKeywords.map(({ keyword }) => keywordToKey(keyword)));
  const others = [...selected]
    .filter(([key]) => !known.has(key))
    .map(([, keyword]) => ({ keyword, count: undefined }));
  const all = [...others, ...topKeywords];
  if (all.length === 0) return null;
  const toggle = (keyword: string): void => {
    const key = keywordToKey(keyword);
    const rest = view.keywords.filter((each) => keywordToKey(each) !== key);
    onViewChange({ keywords: rest.length < view.keywords.length ? rest : [...rest, keyword], page: 1 });
  };
  return (
    <fieldset className="chips">
      <legend>{messages.keywords}</legend>
      {all.map(({ keyword, count }) => (
        <button
          key={keyword}
          type="button"
          className="chip"
          aria-pressed={selected.has(keywordToKey(keyword))}
          onClick={() => toggle(keyword)}
        >
          {keyword}
          {count !== undefined && <span className="chip-count">{messages.number(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
