import type { ReactElement } from "react";
import { listingMessages } from "../../../i18n/listing-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../../components/icons/icon.tsx";
import { closeIcon } from "../../components/icons/icon-paths.ts";
import type { ListView } from "../../data/list-view.ts";
import type { KeywordChoice } from "./matching-keywords.ts";
import { useKeywordToKey } from "./use-keyword-to-key.ts";

interface KeywordFilterProps {
  /** The keywords to choose from. */
  readonly choices: readonly KeywordChoice[];
  readonly view: ListView;
  readonly onViewChange: (changes: Partial<ListView>) => void;
}

/** The keywords that the list is filtered by; each is removed by its button. */
export function ActiveKeywords({
  view,
  onViewChange,
}: Omit<KeywordFilterProps, "choices">): ReactElement | null {
  if (view.keywords.length === 0) return null;
  return (
    <ul className="active-keywords">
      {view.keywords.map((keyword) => (
        <li key={keyword}>
          <button
            type="button"
            className="chip chip-active"
            aria-label={listingMessages.removeFilter(keyword)}
            onClick={() =>
              onViewChange({ keywords: view.keywords.filter((each) => each !== keyword), page: 1 })
            }
          >
            {keyword}
            <Icon path={closeIcon} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Keywords to filter a subject's list by. */
export function KeywordFilter({ choices, view, onViewChange }: KeywordFilterProps): ReactElement | null {
  const keywordToKey = useKeywordToKey(view.keywords.length > 0);
  const selected = new Set(view.keywords.map(keywordToKey));
  if (choices.length === 0) return null;
  const toggle = (keyword: string): void => {
    const key = keywordToKey(keyword);
    const rest = view.keywords.filter((each) => keywordToKey(each) !== key);
    onViewChange({ keywords: rest.length < view.keywords.length ? rest : [...rest, keyword], page: 1 });
  };
  return (
    <fieldset className="chips scripted">
      <legend>{messages.keywords}</legend>
      {choices.map(({ keyword, count }) => (
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
