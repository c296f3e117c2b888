import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { SubjectKeywords } from "../../bundle/subject-keywords.ts";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { prepareSearch } from "../../library/search-queries.ts";
import { sortOrders } from "../../library/subject-queries.ts";
import { keywordKey } from "../../search/keyword-key.ts";
import { words } from "../../words/words.ts";
import { type ListSort, type ListView, listSorts, toAsked } from "../addresses.ts";

interface ListControlsProps {
  readonly subject: SubjectHead;
  readonly chips: SubjectKeywords;
  readonly view: ListView;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onView: (changes: Partial<ListView>) => void;
}

/** The filter's field, the order, and the keywords to choose from. */
export function ListControls(props: ListControlsProps): ReactElement {
  const { subject, chips, view, text, onText, onView } = props;
  const client = useQueryClient();
  const hasText = toAsked(view.query) !== "";
  const usual: ListSort = hasText ? "best" : "newest";
  const sorts = hasText ? listSorts : sortOrders;
  const choose = (sort: ListSort): void => onView({ sort: sort === usual ? undefined : sort });
  return (
    <search className="list-controls">
      <label className="field">
        <span>{words.filter(subject.name)}</span>
        <input
          type="search"
          value={text}
          onFocus={() => void prepareSearch(client)}
          onChange={(event) => onText(event.target.value)}
          placeholder={words.questionOrKeyword}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <label className="field field-short">
        <span>{words.order}</span>
        <select value={view.sort ?? usual} onChange={(event) => choose(event.target.value as ListSort)}>
          {sorts.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <KeywordChips subject={subject} chips={chips} view={view} onView={onView} />
    </search>
  );
}

type KeywordChipsProps = Pick<ListControlsProps, "subject" | "chips" | "view" | "onView">;

function KeywordChips({ chips, view, onView }: KeywordChipsProps): ReactElement | null {
  const chosen = new Map(view.keywords.map((keyword) => [keywordKey(keyword), keyword]));
  const known = new Set(chips.map(({ keyword }) => keywordKey(keyword)));
  const others = [...chosen]
    .filter(([key]) => !known.has(key))
    .map(([, keyword]) => ({ keyword, count: undefined }));
  const all = [...others, ...chips];
  if (all.length === 0) return null;
  const toggle = (keyword: string): void => {
    const key = keywordKey(keyword);
    const rest = view.keywords.filter((each) => keywordKey(each) !== key);
    onView({ keywords: rest.length < view.keywords.length ? rest : [...rest, keyword], page: 1 });
  };
  return (
    <fieldset className="chips">
      <legend>{words.keywords}</legend>
      {all.map(({ keyword, count }) => (
        <button
          key={keyword}
          type="button"
          className="chip"
          aria-pressed={chosen.has(keywordKey(keyword))}
          onClick={() => toggle(keyword)}
        >
          {keyword}
          {count !== undefined && <span className="chip-count">{words.number(count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
