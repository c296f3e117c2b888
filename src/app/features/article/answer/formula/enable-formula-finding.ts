/**
 * Adds buttons that search for the display formulas of an element, once a reader points at one of them or moves the focus there.
 * `onFind` gets the path of the search. Returns a cleanup function.
 */
export function enableFormulaFinding(
  container: HTMLElement,
  onFind: (searchPath: string) => void,
): () => void {
  let removeButtons: (() => void) | undefined;
  const listening = new AbortController();
  let isCancelled = false;
  const approach = (target: EventTarget | null): void => {
    const isInFormula = target instanceof Element && target.closest(".formula-display") !== null;
    if (!isInFormula || !container.contains(target) || listening.signal.aborted) return;
    listening.abort();
    import("./find-formula-buttons.ts").then(
      ({ addFindButtons }) => {
        if (!isCancelled) removeButtons = addFindButtons(container, onFind);
      },
      (error: unknown) => console.warn("The buttons that search for formulas can't be loaded.", error),
    );
  };
  const { signal } = listening;
  container.addEventListener("pointerover", ({ target }) => approach(target), { signal });
  container.addEventListener("focusin", ({ target }) => approach(target), { signal });
  approach(document.activeElement);
  return () => {
    isCancelled = true;
    listening.abort();
    removeButtons?.();
  };
}
