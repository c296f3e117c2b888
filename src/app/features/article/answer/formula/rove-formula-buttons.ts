import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";

const copySelector = ".formula-copy";
const buttonSelector = `${copySelector}, .formula-find`;

/** Keys that move between the buttons, with their steps. */
const keySteps: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/**
 * Makes the buttons of an answer's formulas a single tab stop, between which arrow keys move, and numbers the names of those
 * that copy. Others may be added later. Returns a cleanup function.
 */
export function roveFormulaButtons(container: HTMLElement): () => void {
  const findButtons = (): HTMLButtonElement[] => [
    ...container.querySelectorAll<HTMLButtonElement>(buttonSelector),
  ];
  const setStop = (stop: HTMLButtonElement | undefined): void => {
    for (const button of findButtons()) button.tabIndex = button === stop ? 0 : -1;
  };
  for (const [index, button] of container.querySelectorAll(copySelector).entries()) {
    button.setAttribute("aria-label", lazyMessages.numberedName(lazyMessages.copyFormula, index + 1));
  }
  setStop(findButtons()[0]);
  const handleKey = (event: KeyboardEvent): void => {
    const step = keySteps[event.key];
    const buttons = findButtons();
    const index = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    const next = step === undefined || index < 0 ? undefined : buttons[index + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const handleFocus = ({ target }: FocusEvent): void => {
    const button = findButtons().find((each) => each === target);
    if (button) setStop(button);
  };
  container.addEventListener("keydown", handleKey);
  container.addEventListener("focusin", handleFocus);
  return () => {
    container.removeEventListener("keydown", handleKey);
    container.removeEventListener("focusin", handleFocus);
  };
}
