import {
  type FontFaceProperty,
  type MediaQuery,
  type Selector,
  type SelectorComponent,
  transform,
} from "lightningcss";
import { htmlToSelectorNames, type SelectorNames } from "./selector-names.ts";

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

/** Declarations that only have an effect once something changes or is used. */
const deferrableProperties: ReadonlySet<string> = new Set([
  "cursor",
  "scroll-margin-block-start",
  "transition",
  "user-select",
]);

/** Stand-ins for the font of readers who have chosen the sans-serif one; its first page shifts a little for them. */
const chosenFontPattern = / for Inter$/u;

/** Pseudo-elements that are part of an element from the beginning. */
const initialPseudoElements: ReadonlySet<string> = new Set(["before", "after", "marker"]);

/** Preferences that only change colors and motion: not worth their bytes for such a short time. */
const deferrableFeatures: ReadonlySet<string> = new Set([
  "prefers-contrast",
  "prefers-reduced-motion",
  "forced-colors",
]);

function isCriticalComponent(component: SelectorComponent, names: SelectorNames): boolean {
  switch (component.type) {
    case "type":
      return names.elements.has(component.name);
    case "class":
      return names.classes.has(component.name);
    case "id":
      return names.ids.has(component.name);
    case "attribute":
      return rootAttributes.has(component.name) || names.attributes.has(component.name);
    case "pseudo-class":
      if (component.kind === "is" || component.kind === "where")
        return isCritical(component.selectors, names);
      return !interactiveStates.has(component.kind);
    case "pseudo-element":
      return initialPseudoElements.has(component.kind);
    default:
      return true;
  }
}

function isCritical(selectors: readonly Selector[], names: SelectorNames): boolean {
  return selectors.some((selector) => selector.every((component) => isCriticalComponent(component, names)));
}

function isDeferrable({ mediaType, condition }: MediaQuery): boolean {
  if (mediaType === "print") return true;
  return condition?.type === "feature" && deferrableFeatures.has(String(condition.value.name));
}

/** Font files load even later than the stylesheet, and few words are in italics. */
function isDeferrableFont(property: FontFaceProperty): boolean {
  switch (property.type) {
    case "source":
      return property.value.some((source) => source.type === "url");
    case "font-family":
      return chosenFontPattern.test(property.value);
    case "font-style":
      return property.value.type === "italic";
    default:
      return false;
  }
}

/**
 * The critical CSS of pages with these names: what they look like before the complete stylesheet has loaded.
 */
export function extractCriticalCss(styles: string, names: SelectorNames): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor: {
      Declaration: ({ property }) => (deferrableProperties.has(property) ? [] : undefined),
      Rule: {
        style: ({ value }) => (isCritical(value.selectors, names) ? undefined : []),
        media: ({ value }) => (value.query.mediaQueries.every(isDeferrable) ? [] : undefined),
        // The same colors for wide-gamut screens.
        supports: ({ value }) =>
          value.condition.type === "declaration" && value.condition.value.includes("lab(") ? [] : undefined,
        keyframes: () => [],
        "view-transition": () => [],
        "font-face": ({ value }) => (value.properties.some(isDeferrableFont) ? [] : undefined),
      },
    },
  });
  return Buffer.from(code).toString();
}

/** The critical CSS of a kind of page. Serializable: each worker gets it once. */
export interface PageKindStyles {
  readonly styles: string;
  /** The names of a page that has everything that one can have. */
  readonly names: SelectorNames;
}

/** The critical CSS of a kind of page, given one page that has everything that one can have. */
export function createPageKindStyles(stylesheet: string, fullPage: string): PageKindStyles {
  const names = htmlToSelectorNames(fullPage);
  return { styles: extractCriticalCss(stylesheet, names), names };
}

/**
 * More characters of HTML than a first screen shows: header and title take some 2,500 of them, and the rest is forty
 * lines of plain text.
 */
const firstScreenLength = 6_000;

/** Elements around the body of a page. */
const documentElements = ["html", "head", "body"];

/** What stands beside the text on a wide screen comes after it in the HTML. Empty if it begins before `start`. */
function findAside(body: string, start: number): string {
  const [, aside = ""] = /(<aside[\s\S]*?<\/aside>)/u.exec(body.slice(start)) ?? [];
  return aside;
}

/**
 * Returns a function that reduces the critical CSS of a kind of page to what the first screen of a page of it contains,
 * given the HTML of its body.
 */
export function createCriticalCssSelector({ styles, names }: PageKindStyles): (body: string) => string {
  const cache = new Map<string, string>();
  const elements = [...names.elements];
  const classes = [...names.classes];
  const attributes = [...names.attributes];
  return (body) => {
    const firstScreen = body.slice(0, firstScreenLength) + findAside(body, firstScreenLength);
    // A name that is only in the text costs a few bytes, and parsing each page a millisecond.
    const found = {
      elements: elements.filter((name) => firstScreen.includes(`<${name}`)),
      classes: classes.filter((name) => firstScreen.includes(name)),
      attributes: attributes.filter((name) => firstScreen.includes(` ${name}`)),
    };
    const key = JSON.stringify(found);
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const selected = extractCriticalCss(styles, {
      elements: new Set([...documentElements, ...found.elements]),
      classes: new Set(found.classes),
      ids: names.ids,
      attributes: new Set(found.attributes),
    });
    cache.set(key, selected);
    return selected;
  };
}
