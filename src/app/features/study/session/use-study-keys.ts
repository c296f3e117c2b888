import { useEffect } from "react";
import { isEnabled } from "../../../data/storage/preferences.ts";
import { eventToKeyPress } from "../../shortcuts/event-to-key-press.ts";
import { matchKeys } from "../../shortcuts/match-shortcut.ts";
import { type StudyAction, studyKeys } from "../../shortcuts/study-keys.ts";

/** Elements that Space or Enter activates. */
const pressableSelector = "a[href], button, summary, input, label, audio, video";

/** The button that a key presses; undefined if there is none, or if the focused element handles the key itself. */
function findButton(action: StudyAction, { key, target }: KeyboardEvent): HTMLElement | null {
  const isPressed = target instanceof Element && target.closest(pressableSelector) !== null;
  if (action === "show-answer" && isPressed) return null;
  const name = action === "grade" ? `grade-${key}` : action;
  return document.querySelector<HTMLElement>(`main [data-shortcut=${name}]`);
}

function handleKey(event: KeyboardEvent): void {
  // An open dialog handles its own keys.
  if (event.defaultPrevented || document.querySelector("dialog[open]") || !isEnabled("single-keys")) return;
  const result = matchKeys(eventToKeyPress(event), undefined, studyKeys);
  const button = result.kind === "action" ? findButton(result.action, event) : null;
  if (button === null) return;
  // Otherwise Space would scroll, too.
  event.preventDefault();
  button.click();
}

/** Lets keys show answers and grade them while a question is studied. */
export function useStudyKeys(): void {
  useEffect(() => {
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, []);
}
