import type { KeyPress } from "./match-shortcut.ts";

/** Elements that handle character keys themselves. */
const typingSelector =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range]), textarea, select, [role=textbox], [role=combobox], [role=listbox], [role=menu], [role=application]";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest(typingSelector) !== null)
  );
}

/** The key press of a keyboard event. */
export function eventToKeyPress(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, timeStamp: timeMs } = event;
  const keyPress = { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, timeMs };
  return { ...keyPress, isTyping: isTyping(event.target) };
}
