import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";

const buttonSelector = ".formula-copy";

/** Keys that move between the buttons, with their steps. */
const keySteps: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/**
 * Makes the copy buttons of an answer's formulas a single tab stop, between which arrow keys move, and numbers their
 * names. Returns a cleanup function.
 */
export function roveFormulaButtons(container: HTMLElement): () => void {
  const buttons = [...container.querySelectorAll<HTMLButtonElement>(buttonSelector)];
  const setStop = (stop: HTMLButtonElement | undefined): void => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  for (const [index, button] of buttons.entries()) {
    button.setAttribute("aria-label", lazyMessages.numberedName(lazyMessages.copyFormula, index + 1));
  }
  setStop(buttons[0]);
  const handleKey = (event: KeyboardEvent): void => {
    const step = keySteps[event.key];
    const index = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    const next = step === undefined || index < 0 ? undefined : buttons[index + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const handleFocus = ({ target }: FocusEvent): void => {
    const button = buttons.find((each) => each === target);
    if (button) setStop(button);
  };
  container.addEventListener("keydown", handleKey);
  container.addEventListener("focusin", handleFocus);
  return () => {
    container.removeEventListener("keydown", handleKey);
    container.removeEventListener("focusin", handleFocus);
  };
}
