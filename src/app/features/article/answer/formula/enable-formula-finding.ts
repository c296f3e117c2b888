const formulaSelector = ".formula-display:has(.formula-copy)";

/**
 * Once a reader points at a display formula within an element or moves the focus to it, adds buttons that search for the formulas. Returns a
 * cleanup function.
 */
export function enableFormulaFinding(
  container: HTMLElement,
  onFind: (searchPath: string) => void,
): () => void {
  let removeButtons: (() => void) | undefined;
  let isCancelled = false;
  const stopWaiting = (): void => {
    container.removeEventListener("pointerover", handleApproach);
    container.removeEventListener("focusin", handleApproach);
  };
  const handleApproach = ({ target }: Event): void => {
    if (!(target instanceof Element) || target.closest(".formula-display") === null) return;
    stopWaiting();
    import("./find-formula-buttons.ts").then(
      ({ addFindButtons }) => {
        if (!isCancelled)
          removeButtons = addFindButtons([...container.querySelectorAll(formulaSelector)], onFind);
      },
      // Formulas can be copied and searched for by hand.
      (error: unknown) => console.warn("The buttons to find formulas can't be loaded.", error),
    );
  };
  container.addEventListener("pointerover", handleApproach);
  container.addEventListener("focusin", handleApproach);
  return () => {
    isCancelled = true;
    stopWaiting();
    removeButtons?.();
  };
}
