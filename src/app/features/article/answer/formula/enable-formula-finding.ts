const approachEvents = ["pointerover", "focusin"] as const;

/**
 * Adds buttons that search for the display formulas of an element, once a reader points at one of them or moves the focus there.
 * `onFind` gets the path of the search. Returns a cleanup function.
 */
export function enableFormulaFinding(
  container: HTMLElement,
  onFind: (searchPath: string) => void,
): () => void {
  let removeButtons: (() => void) | undefined;
  let isWaiting = true;
  let isCanceled = false;
  const addButtons = async (): Promise<void> => {
    // Without the chunk, formulas can be copied and pasted into the search field.
    const chunk = await import("./find-formula-buttons.ts").catch(() => undefined);
    if (!isCanceled) removeButtons = chunk?.addFindButtons(container, onFind);
  };
  const handleApproach = ({ target }: Event): void => {
    if (!isWaiting || !(target as Element).closest(".formula-display")) return;
    isWaiting = false;
    void addButtons();
  };
  for (const type of approachEvents) container.addEventListener(type, handleApproach);
  return () => {
    isCanceled = true;
    for (const type of approachEvents) container.removeEventListener(type, handleApproach);
    removeButtons?.();
  };
}
