import { useQueryClient } from "@tanstack/react-query";
import {
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useState,
} from "react";
import { useHref, useNavigate } from "react-router";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { HighlightedText } from "../../../components/highlighted-text.tsx";
import { historyIcon } from "../../../components/icons/action-icon-paths.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { keywordIcon, questionIcon, searchIcon } from "../../../components/icons/icon-paths.ts";
import { allowsViewTransition } from "../../../components/links/page-link.tsx";
import { SubjectBadge } from "../../../components/subject-badge.tsx";
import { preloadSearch } from "../search-query.ts";
import { listboxId, type OptionKeyHandler } from "./listbox.ts";
import { addRecentSearch, clearRecentSearches, readRecentSearches } from "./recent-searches.ts";
import { type OptionGroup, optionToPath, type SearchOption, useSearchOptions } from "./use-search-options.ts";
import "./search-options.css";

interface SearchOptionsProps {
  /** The text of the input. */
  readonly text: string;
  /** Set while mounted: handles the keys of the input. */
  readonly keyHandler: RefObject<OptionKeyHandler | undefined>;
  readonly onActiveOptionChange: (id: string | undefined) => void;
  readonly onClose: () => void;
}

function indexToId(index: number): string {
  return `${listboxId}-${index}`;
}

/** The options of the search combobox: results and suggestions while typing, ways to start while the input is empty. */
export function SearchOptions({
  text,
  keyHandler,
  onActiveOptionChange,
  onClose,
}: SearchOptionsProps): ReactElement {
  const [recentQueries, setRecentQueries] = useState(readRecentSearches);
  const [active, setActive] = useState({ text, index: -1 });
  const navigate = useNavigate();
  const client = useQueryClient();
  const { groups, statusMessage, isBusy } = useSearchOptions(useDeferredValue(text), recentQueries);
  const options = groups.flatMap((group) => group.options);
  // Another text has other options: none of them is active.
  const activeIndex = active.text === text ? Math.min(active.index, options.length - 1) : -1;
  const root = useHref("/").replace(/\/$/u, "");

  useEffect(() => {
    void preloadSearch(client);
  }, [client]);

  const open = (option: SearchOption, inNewTab: boolean): void => {
    addRecentSearch("query" in option ? option.query : text);
    if (inNewTab) window.open(root + optionToPath(option), "_blank", "noopener");
    else void navigate(optionToPath(option), { viewTransition: allowsViewTransition() });
    onClose();
  };

  useLayoutEffect(() => {
    keyHandler.current = (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step !== 0 && options.length > 0) {
        event.preventDefault();
        // One more place than options: between last and first, none is active.
        const places = options.length + 1;
        setActive({ text, index: ((activeIndex + 1 + step + places) % places) - 1 });
      }
      if (event.key !== "Enter") return;
      event.preventDefault();
      const query = text.trim();
      const option: SearchOption | undefined =
        options[activeIndex] ?? (query === "" ? undefined : { kind: "all", query });
      if (option) open(option, event.ctrlKey || event.metaKey);
    };
    return () => {
      keyHandler.current = undefined;
    };
  });
  // With the option that is shown as active, not in a later rendering.
  useLayoutEffect(() => {
    onActiveOptionChange(activeIndex < 0 ? undefined : indexToId(activeIndex));
    if (activeIndex >= 0)
      document.getElementById(indexToId(activeIndex))?.scrollIntoView({ block: "nearest" });
  }, [activeIndex, onActiveOptionChange]);

  const handleClick = (event: MouseEvent, option: SearchOption): void => {
    if (event.button <= 1) open(option, event.button === 1 || event.ctrlKey || event.metaKey);
  };
  return (
    <>
      <div className="search-start">
        <div
          id={listboxId}
          role="listbox"
          aria-label={lazyMessages.suggestions}
          aria-busy={isBusy}
          className="search-options"
          // The input keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
        >
          {withStartIndexes(groups).map(({ label, options, startIndex }) => (
            // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role.
            <div key={label} role="group" aria-label={label}>
              <div role="presentation" className="option-group-label">
                {label}
              </div>
              {options.map((option, index) => (
                // Screen readers treat the content of an option as text, so a link inside would not be announced.
                // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys.
                // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and refers to the active option.
                <div
                  key={`${option.kind} ${optionToPath(option)}`}
                  id={indexToId(startIndex + index)}
                  role="option"
                  aria-selected={startIndex + index === activeIndex}
                  onMouseMove={() =>
                    startIndex + index !== activeIndex && setActive({ text, index: startIndex + index })
                  }
                  onClick={(event) => handleClick(event, option)}
                  onAuxClick={(event) => handleClick(event, option)}
                >
                  <OptionContent option={option} />
                </div>
              ))}
            </div>
          ))}
        </div>
        {text.trim() === "" && <SearchOperators />}
      </div>
      <div className="search-footer">
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
        <div className="search-keys" aria-hidden="true">
          {Object.entries(lazyMessages.searchKeys).map(([key, action]) => (
            <span key={key}>
              <kbd>{keyCaps[key as keyof typeof keyCaps]}</kbd> {action}
            </span>
          ))}
        </div>
      </div>
    </>
  );
}

const keyCaps = { move: "↑↓", open: "↵", close: "esc" } as const;

/** What a query can say beyond words. */
function SearchOperators(): ReactElement {
  return (
    <dl className="search-operators">
      {Object.values(lazyMessages.searchHelp).map(({ example, description }) => (
        <div key={example}>
          <dt>
            <kbd>{example}</kbd>
          </dt>{" "}
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The groups, each with the index of its first option among all options. */
function withStartIndexes(groups: readonly OptionGroup[]): (OptionGroup & { readonly startIndex: number })[] {
  let next = 0;
  return groups.map((group) => {
    const startIndex = next;
    next += group.options.length;
    return { ...group, startIndex };
  });
}

const optionIcons: Readonly<Record<Exclude<SearchOption["kind"], "subject">, string>> = {
  recent: historyIcon,
  all: searchIcon,
  keyword: keywordIcon,
  example: questionIcon,
  result: questionIcon,
};

function OptionContent({ option }: { readonly option: SearchOption }): ReactElement {
  const isResult = option.kind === "result";
  return (
    <>
      {option.kind === "subject" ? (
        <SubjectBadge slug={option.slug} />
      ) : (
        <Icon path={optionIcons[option.kind]} />
      )}
      <OptionLabel option={option} />
      {isResult && (
        <small>
          <SubjectBadge slug={option.result.subject} />
          {option.result.subjectName}
        </small>
      )}
    </>
  );
}

function OptionLabel({ option }: { readonly option: SearchOption }): ReactElement {
  switch (option.kind) {
    case "recent":
      return <bdi>{option.query}</bdi>;
    case "all":
      return <span>{lazyMessages.allResults}</span>;
    case "keyword":
      return <bdi>{option.keyword}</bdi>;
    case "subject":
      return <bdi>{option.name}</bdi>;
    case "example":
      return <bdi>{option.question}</bdi>;
    case "result":
      return (
        <bdi>
          <HighlightedText text={option.result.question} highlights={option.result.questionHighlights} />
        </bdi>
      );
  }
}
