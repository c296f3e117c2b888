import { lazy, type ReactElement, Suspense, useEffect, useEffectEvent, useRef } from "react";
import { useNavigate } from "react-router";
import { homePath, subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { isEnabled } from "../../data/storage/preferences.ts";
import { matchShortcut, type PendingSequence, type ShortcutAction } from "./match-shortcut.ts";

const ShortcutsDialog = lazy(async () => ({
  default: (await import("./shortcuts-dialog.tsx")).ShortcutsDialog,
}));

/** Elements that handle character keys themselves. */
const typingSelector =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range]), textarea, select, [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=application]";

/** List items that `j` and `k` move through, by their first link. */
const listItemSelector =
  "main :is(.entries, .subject-grid, .question-cards, .related, .saved-cards, .study-cards) > li";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest(typingSelector) !== null)
  );
}

/** Moves the focus to the next (1) or previous (-1) list item; initially to the first visible one. */
function focusListItem(step: 1 | -1): void {
  const items = [...document.querySelectorAll(listItemSelector)];
  const links = items.flatMap((line) => line.querySelector<HTMLElement>("a[href]") ?? []);
  const focusedIndex = items.findIndex((line) => line.contains(document.activeElement));
  const firstVisibleIndex = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const next = focusedIndex >= 0 ? focusedIndex + step : Math.max(0, firstVisibleIndex);
  const link = links[Math.min(Math.max(next, 0), links.length - 1)];
  link?.focus({ preventScroll: true });
  link?.closest("li")?.scrollIntoView({ block: "center" });
}

/** Moves the focus into the table of contents; opens it where it is a popover that is not shown beside the answer. */
function openTableOfContents(): void {
  const tableOfContents = document.querySelector<HTMLElement>("main .table-of-contents");
  if (tableOfContents === null) return;
  if (getComputedStyle(tableOfContents).display === "none") tableOfContents.showPopover();
  tableOfContents.querySelector<HTMLElement>("a[href]")?.focus();
}

function clickElement(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

interface KeyboardShortcutsProps {
  /** Opens the search dialog. */
  readonly onSearch: () => void;
  /** Whether the list of shortcuts is shown. */
  readonly isHelpOpen: boolean;
  readonly onHelpChange: (isOpen: boolean) => void;
}

/** Handles the shortcuts of `shortcutKeys` on every page. */
export function KeyboardShortcuts(props: KeyboardShortcutsProps): ReactElement | null {
  const { onSearch, isHelpOpen, onHelpChange } = props;
  const pendingSequence = useRef<PendingSequence>(undefined);
  const navigate = useNavigate();

  const runAction = (action: ShortcutAction): void => {
    if (action === "search") onSearch();
    else if (action === "next-item") focusListItem(1);
    else if (action === "previous-item") focusListItem(-1);
    else if (action === "next-page") clickElement("main a[rel=next]");
    else if (action === "previous-page") clickElement("main a[rel=prev]");
    else if (action === "save") clickElement("main [data-shortcut=save]");
    else if (action === "contents") openTableOfContents();
    else if (action === "home") void navigate(homePath);
    else if (action === "subjects") void navigate(subjectsPath);
    else onHelpChange(true);
  };

  const handleKey = useEffectEvent((event: KeyboardEvent): void => {
    // An open dialog handles its own keys.
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, timeStamp: timeMs } = event;
    const keyPress = { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, timeMs };
    const result = matchShortcut(
      { ...keyPress, isTyping: isTyping(event.target) },
      pendingSequence.current,
      isEnabled("single-keys"),
    );
    // Pressing Shift alone must not reset a sequence.
    if (key !== "Shift") pendingSequence.current = result.kind === "pending" ? result.sequence : undefined;
    if (result.kind !== "action") return;
    event.preventDefault();
    runAction(result.action);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => handleKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);

  return isHelpOpen ? (
    <Suspense>
      <ShortcutsDialog onClose={() => onHelpChange(false)} />
    </Suspense>
  ) : null;
}
