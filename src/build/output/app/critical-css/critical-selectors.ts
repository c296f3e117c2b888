import type { Selector, SelectorComponent } from "lightningcss";
import type { SelectorNames } from "./selector-names.ts";

/** States that no element has when a page opens. */
const interactiveStates: ReadonlySet<string> = new Set([
  "hover",
  "active",
  "visited",
  "focus",
  "focus-visible",
  "focus-within",
]);

/** What the element `html` has from the beginning, some of it by a script in the head (`public/early.js`). */
const rootAttributes: ReadonlySet<string> = new Set([
  "lang",
  "dir",
  "data-theme",
  "data-font",
  "data-has-unfinished",
  "data-study-due",
]);

/** Classes of what is hidden at first and moves nothing: icons, and the controls in the header. */
const hiddenClasses: ReadonlySet<string> = new Set([
  "icon",
  "search-button",
  "search-button-text",
  "header-button",
]);

/** Pseudo-elements that are part of an element from the beginning. */
const initialPseudoElements: ReadonlySet<string> = new Set(["before", "after", "marker"]);

/** The names in the parts of a page. */
export interface PageNames {
  /** Its first screen. */
  readonly firstScreen: SelectorNames;
  /** As much of its answer as the first screen may show. */
  readonly answer: SelectorNames;
  /** The classes and elements anywhere in it. */
  readonly contained: ReadonlySet<string>;
}

function isCriticalComponent(component: SelectorComponent, names: SelectorNames, page: PageNames): boolean {
  switch (component.type) {
    case "type":
      return names.elements.has(component.name);
    case "class":
      return names.classes.has(component.name) && !hiddenClasses.has(component.name);
    case "id":
      return names.ids.has(component.name);
    case "attribute":
      return rootAttributes.has(component.name) || names.attributes.has(component.name);
    case "pseudo-class":
      if (component.kind === "is" || component.kind === "where")
        return component.selectors.some((each) => hasNames(each, names, page));
      if (component.kind === "has") {
        const contained = { ...names, elements: page.contained, classes: page.contained };
        return component.selectors.some((each) => hasNames(each, contained, page));
      }
      if (component.kind === "lang") return component.languages.some((name) => names.languages.has(name));
      return !interactiveStates.has(component.kind);
    case "pseudo-element":
      return initialPseudoElements.has(component.kind);
    default:
      return true;
  }
}

/** Whether a part of a page has all that a selector names. */
export function hasNames(selector: Selector, names: SelectorNames, page: PageNames): boolean {
  return selector.every((component) => isCriticalComponent(component, names, page));
}

/** The names in the part of the page that a selector is about. */
export function selectorToNames([first]: Selector, { answer, firstScreen }: PageNames): SelectorNames {
  return first?.type === "class" && first.name === "answer" ? answer : firstScreen;
}

/** Whether a selector can match anything in a page before anything changes. */
export function isCriticalSelector(selector: Selector, page: PageNames): boolean {
  return hasNames(selector, selectorToNames(selector, page), page);
}
