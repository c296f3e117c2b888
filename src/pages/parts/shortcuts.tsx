import { lazy, type ReactElement, Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type Begun, type ShortcutAction, strokeToAction } from "../../library/shortcuts.ts";
import { isSwitchedOn } from "../../library/switches.ts";
import { subjectsPath } from "../addresses.ts";

const ShortcutsDialog = lazy(async () => ({
  default: (await import("./shortcuts-dialog.tsx")).ShortcutsDialog,
}));

/** Where keys are letters, or choose from a list by its letters. */
const typingSelector =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range]), textarea, select, [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=application]";

/** The lists that `j` and `k` go through: one link for each of their lines. */
const lineSelector = "main :is(.entries, .subject-grid, .related) > li";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest(typingSelector) !== null)
  );
}

/** Moves the focus to the next line of the page's lists or, by -1, the one before; at first, to one in sight. */
function moveInList(step: 1 | -1): void {
  const lines = [...document.querySelectorAll(lineSelector)];
  const links = lines.flatMap((line) => line.querySelector<HTMLElement>("a[href]") ?? []);
  const here = lines.findIndex((line) => line.contains(document.activeElement));
  const inSight = links.findIndex((link) => link.getBoundingClientRect().top >= 0);
  const next = here >= 0 ? here + step : Math.max(0, inSight);
  const link = links[Math.min(Math.max(next, 0), links.length - 1)];
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "nearest" });
}

/** Opens the table of contents and moves the focus into it. */
function openContents(): void {
  const contents = document.querySelector<HTMLElement>("main .contents");
  const details = contents?.querySelector("details");
  if (details) details.open = true;
  contents?.querySelector<HTMLElement>("a[href]")?.focus();
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

interface ShortcutsProps {
  /** Opens the search box. */
  readonly onSearch: () => void;
}

/** Listens for the keys that `shortcutKeys` names, on every page. */
export function Shortcuts({ onSearch }: ShortcutsProps): ReactElement | null {
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const begun = useRef<Begun>(undefined);
  const navigate = useNavigate();

  const act = (action: ShortcutAction): void => {
    if (action === "search") onSearch();
    else if (action === "next-item") moveInList(1);
    else if (action === "previous-item") moveInList(-1);
    else if (action === "next-page") press("main a[rel=next]");
    else if (action === "previous-page") press("main a[rel=prev]");
    else if (action === "save") press("main [data-shortcut=save]");
    else if (action === "contents") openContents();
    else if (action === "home") void navigate("/");
    else if (action === "subjects") void navigate(subjectsPath);
    else setIsHelpOpen(true);
  };

  const handleKey = useEffectEvent((event: KeyboardEvent): void => {
    // What is open above the page has keys of its own.
    if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, timeStamp: at } = event;
    const stroke = { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, at };
    const result = strokeToAction(
      { ...stroke, isTyping: isTyping(event.target) },
      begun.current,
      isSwitchedOn("single-keys"),
    );
    // Shift alone is on the way to a key.
    if (key !== "Shift") begun.current = result.kind === "begun" ? result.begun : undefined;
    if (result.kind !== "action") return;
    event.preventDefault();
    act(result.action);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent): void => handleKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);

  return isHelpOpen ? (
    <Suspense>
      <ShortcutsDialog onClose={() => setIsHelpOpen(false)} />
    </Suspense>
  ) : null;
}
