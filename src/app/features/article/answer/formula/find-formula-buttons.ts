import { searchPagePath } from "../../../../../bundle/pages/route-paths.ts";
import { formulaMessages } from "../../../../../i18n/formula-messages.ts";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import { texToQuery } from "../../../../../search/formula/query-to-tex.ts";
import { searchIcon } from "../../../../components/icons/icon-paths.ts";
import { elementToTex, formulaSelector } from "./formula-element.ts";
import "./find-formula-buttons.css";

/** The path of a search for a formula. */
function texToSearchPath(tex: string): string {
  return `${searchPagePath}?${new URLSearchParams({ q: texToQuery(tex) })}`;
}

const svgNamespace = "http://www.w3.org/2000/svg";

function createIcon(path: string): SVGSVGElement {
  const icon = document.createElementNS(svgNamespace, "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(svgNamespace, "path");
  line.setAttribute("d", path);
  icon.append(line);
  return icon;
}

function createButton(
  formula: Element,
  number: number,
  onFind: (searchPath: string) => void,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "formula-find";
  // Arrow keys lead to it: see `roveFormulaButtons`.
  button.tabIndex = -1;
  button.title = formulaMessages.findElsewhere;
  button.setAttribute("aria-label", lazyMessages.numberedName(formulaMessages.findElsewhere, number));
  button.append(createIcon(searchIcon));
  button.addEventListener("click", () => onFind(texToSearchPath(elementToTex(formula))));
  return button;
}

/** Adds a button that searches for it to each formula of an element that has one for copying. Returns a function that removes them. */
export function addFindButtons(container: HTMLElement, onFind: (searchPath: string) => void): () => void {
  const formulas = [...container.querySelectorAll(".formula-copy")].map((copy) =>
    copy.closest(formulaSelector),
  );
  const buttons = formulas.flatMap((formula, index) => {
    if (formula === null) return [];
    const button = createButton(formula, index + 1, onFind);
    formula.append(button);
    return [button];
  });
  return () => {
    for (const button of buttons) button.remove();
  };
}
