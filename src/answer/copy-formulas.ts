import { elementToSource, elementToTex, formulaSelector } from "./formula-element.ts";
import { apparatusSelector, fragmentToText } from "./fragment-to-text.ts";
import { writeClipboard } from "./write-clipboard.ts";

/** What has been copied, for an announcement. */
export type Copied =
  | { readonly kind: "formula"; readonly tex: string }
  /** A selection in which this many formulas became TeX. */
  | { readonly kind: "selection"; readonly formulas: number }
  /** The browser wouldn't let us write to the clipboard. */
  | { readonly kind: "nothing" };

function closestFormula(node: Node | null): Element | null {
  const start = node instanceof Element ? node : node?.parentElement;
  return start?.closest(formulaSelector) ?? null;
}

/** What is selected, with formulas that are selected in part taken as a whole. */
function selectionToFragment(selection: Selection): DocumentFragment {
  const fragment = new DocumentFragment();
  for (let index = 0; index < selection.rangeCount; index += 1) {
    // A copy, so that what the reader sees selected stays as it is.
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
  const box = document.createElement("div");
  box.append(fragment.cloneNode(true));
  // Few programs read MathML from the clipboard, and KaTeX's own HTML means nothing without its stylesheet.
  for (const formula of box.querySelectorAll(formulaSelector)) formula.replaceWith(elementToSource(formula));
  for (const control of box.querySelectorAll(apparatusSelector)) control.remove();
  return box.innerHTML;
}

/**
 * Handles a `copy` event: a selection that holds formulas is copied as text with their TeX between `$` or `$$`, and as
 * HTML with the same TeX in it. Returns how many formulas it held; 0 leaves the event to the browser.
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

/** Copies the TeX of the formula that was clicked twice and shows it selected; undefined if it was no formula. */
export async function copyClickedFormula(event: MouseEvent): Promise<Copied | undefined> {
  const target = event.target instanceof Element ? event.target : null;
  const formula = closestFormula(target);
  if (formula === null || target?.closest("button")) return undefined;
  const tex = elementToTex(formula);
  document.getSelection()?.selectAllChildren(formula);
  return (await writeClipboard(tex)) ? { kind: "formula", tex } : { kind: "nothing" };
}

/**
 * Makes the formulas within an element copy as TeX, in selections and by double click, and tells `onCopied` what has
 * been copied. Returns what undoes it, so that it can be an effect's whole body.
 */
export function copyFormulas(container: HTMLElement, onCopied: (what: Copied) => void): () => void {
  const handleCopy = (event: ClipboardEvent) => {
    const formulas = copySelection(event, document.getSelection());
    if (formulas > 0) onCopied({ kind: "selection", formulas });
  };
  const handleDoubleClick = async (event: MouseEvent) => {
    const copied = await copyClickedFormula(event);
    if (copied !== undefined) onCopied(copied);
  };
  container.addEventListener("copy", handleCopy);
  container.addEventListener("dblclick", handleDoubleClick);
  return () => {
    container.removeEventListener("copy", handleCopy);
    container.removeEventListener("dblclick", handleDoubleClick);
  };
}
