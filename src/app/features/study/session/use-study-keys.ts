import { useEffect } from "react";
import { isEnabled } from "../../../data/storage/preferences.ts";
import { type StudyAction, studyKeys } from "../../shortcuts/study-keys.ts";

/** Elements that Space or Enter activates. */
const pressableSelector = "a[href], button, summary, input, label, audio, video";

/** Elements that handle keys themselves: text fields, and a dialog that is open. */
const typingSelector = "input:not([type=checkbox], [type=radio]), textarea, select, dialog";

/** The action of a key press; undefined for one with a modifier, of a key that is held down, or within a text field. */
function eventToAction(event: KeyboardEvent): StudyAction | undefined {
  const { key, ctrlKey, metaKey, altKey, repeat, isComposing, target } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || repeat || isComposing) return undefined;
  if (target instanceof Element && target.closest(typingSelector) !== null) return undefined;
  return Object.hasOwn(studyKeys, key) ? studyKeys[key] : undefined;
}

/** The button that a key presses; null if there is none, or if the focused element handles the key itself. */
function findButton(action: StudyAction, { key, target }: KeyboardEvent): HTMLElement | null {
  const isPressed = target instanceof Element && target.closest(pressableSelector) !== null;
  if (action === "show-answer" && isPressed) return null;
  const name = action === "grade" ? `grade-${key}` : action;
  return document.querySelector<HTMLElement>(`main [data-shortcut=${name}]`);
}

function handleKey(event: KeyboardEvent): void {
  const action = eventToAction(event);
  if (action === undefined || document.querySelector("dialog[open]") || !isEnabled("single-keys")) return;
  const button = findButton(action, event);
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
