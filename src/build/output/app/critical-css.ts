import { type MediaQuery, type Selector, type SelectorComponent, transform } from "lightningcss";
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

/**
 * The critical CSS of pages with these names: what they look like before the complete stylesheet has loaded. Font files
 * are left out: they load even later.
 */
export function extractCriticalCss(styles: string, names: SelectorNames): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor: {
      Rule: {
        style: ({ value }) => (isCritical(value.selectors, names) ? undefined : []),
        media: ({ value }) => (value.query.mediaQueries.every(isDeferrable) ? [] : undefined),
        // The same colors for wide-gamut screens.
        supports: ({ value }) =>
          value.condition.type === "declaration" && value.condition.value.includes("lab(") ? [] : undefined,
        keyframes: () => [],
        "view-transition": () => [],
        "font-face": ({ value }) =>
          value.properties.some(
            (property) =>
              property.type === "source" && property.value.some((source) => source.type === "url"),
          )
            ? []
            : undefined,
      },
    },
  });
  return Buffer.from(code).toString();
}
