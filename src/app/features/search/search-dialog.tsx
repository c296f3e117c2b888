import { useQueryClient } from "@tanstack/react-query";
import { useCombobox } from "downshift";
import { type KeyboardEvent, type ReactElement, useDeferredValue, useEffect, useRef, useState } from "react";
import { useHref, useNavigate } from "react-router";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { Dialog } from "../../components/dialog.tsx";
import { HighlightedText } from "../../components/highlighted-text.tsx";
import { allowsViewTransition } from "../../components/page-link.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";
import { addRecentSearch, clearRecentSearches, readRecentSearches } from "./recent-searches.ts";
import { preloadSearch } from "./search-query.ts";
import { searchPath } from "./search-view.ts";
import { type SearchOption, useSearchOptions } from "./use-search-options.ts";

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
    <Dialog ref={dialog} label={messages.search} className="search-dialog" onClose={onClose}>
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
    </Dialog>
  );
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
