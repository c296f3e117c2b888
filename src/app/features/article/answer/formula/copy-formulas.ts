import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import { writeClipboard } from "../../../../components/sharing/write-clipboard.ts";
import { enableFormulaFinding } from "./enable-formula-finding.ts";
import { elementToSource, elementToTex, formulaSelector } from "./formula-element.ts";
import { fragmentToText, nonContentSelector } from "./fragment-to-text.ts";
import { roveFormulaButtons } from "./rove-formula-buttons.ts";

/** What was copied, for an announcement. */
export type CopyResult =
  | { readonly kind: "formula"; readonly tex: string }
  /** A selection in which this many formulas were replaced by TeX. */
  | { readonly kind: "selection"; readonly formulas: number }
  /** The browser denied access to the clipboard. */
  | { readonly kind: "failed" };

/** What is announced about it. */
export function copyResultToMessage(copied: CopyResult): string {
  if (copied.kind === "formula") return lazyMessages.formulaCopied;
  return copied.kind === "selection" ? lazyMessages.selectionCopied : lazyMessages.formulaNotCopied;
}

function closestFormula(node: Node | null): Element | null {
  const start = node instanceof Element ? node : node?.parentElement;
  return start?.closest(formulaSelector) ?? null;
}

/** The selected content. Formulas that are partly selected are included as a whole. */
function selectionToFragment(selection: Selection): DocumentFragment {
  const fragment = new DocumentFragment();
  for (let index = 0; index < selection.rangeCount; index += 1) {
    // A clone, so that the visible selection does not change.
    const range = selection.getRangeAt(index).cloneRange();
    const first = closestFormula(range.startContainer);
    if (first !== null) range.setStartBefore(first);
    const last = closestFormula(range.endContainer);
    if (last !== null) range.setEndAfter(last);
    fragment.append(range.cloneContents());
  }
  return fragment;
}

function fragmentToHtml(fragment: DocumentFragment): string {
  const wrapper = document.createElement("div");
  wrapper.append(fragment.cloneNode(true));
  // Few programs read MathML from the clipboard, and KaTeX's own HTML means nothing without its stylesheet.
  for (const formula of wrapper.querySelectorAll(formulaSelector))
    formula.replaceWith(elementToSource(formula));
  for (const control of wrapper.querySelectorAll(nonContentSelector)) control.remove();
  return wrapper.innerHTML;
}

/**
 * Handles a `copy` event: a selection with formulas is copied as plain text with their TeX between `$` or `$$`, and as
 * HTML with the same TeX. Returns the number of formulas; with 0 the browser's default applies.
 */
export function copySelection(event: ClipboardEvent, selection: Selection | null): number {
  if (selection === null || selection.isCollapsed || event.clipboardData === null) return 0;
  const fragment = selectionToFragment(selection);
  const formulas = fragment.querySelectorAll(formulaSelector).length;
  if (formulas === 0) return 0;
  event.clipboardData.setData("text/plain", fragmentToText(fragment));
  event.clipboardData.setData("text/html", fragmentToHtml(fragment));
  event.preventDefault();
  return formulas;
}

/** Copies the TeX of a double-clicked formula and selects it; undefined if the target is not a formula. */
export async function copyClickedFormula(event: MouseEvent): Promise<CopyResult | undefined> {
  const target = event.target instanceof Element ? event.target : null;
  const formula = closestFormula(target);
  if (formula === null || target?.closest("button")) return undefined;
  const tex = elementToTex(formula);
  document.getSelection()?.selectAllChildren(formula);
  return (await writeClipboard(tex)) ? { kind: "formula", tex } : { kind: "failed" };
}

/**
 * Makes formulas within an element copy as TeX, in selections and on double click, and calls `onCopy` with the
 * result. With `onFind`, display formulas also get a button that calls it with the path of a search for them. Returns
 * a cleanup function, so that it can be the whole body of an effect.
 */
export function enableFormulaCopy(
  container: HTMLElement,
  onCopy: (result: CopyResult) => void,
  onFind?: (searchPath: string) => void,
): () => void {
  const handleCopy = (event: ClipboardEvent) => {
    const formulas = copySelection(event, document.getSelection());
    if (formulas > 0) onCopy({ kind: "selection", formulas });
  };
  const handleDoubleClick = (event: MouseEvent): void => {
    void copyClickedFormula(event).then((result) => {
      if (result !== undefined) onCopy(result);
    });
  };
  const detachButtons = roveFormulaButtons(container);
  const disableFinding = onFind && enableFormulaFinding(container, onFind);
  container.addEventListener("copy", handleCopy);
  container.addEventListener("dblclick", handleDoubleClick);
  return () => {
    detachButtons();
    disableFinding?.();
    container.removeEventListener("copy", handleCopy);
    container.removeEventListener("dblclick", handleDoubleClick);
  };
}
