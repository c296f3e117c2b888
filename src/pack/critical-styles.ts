import {
  type CustomAtRules,
  type FontFaceRule,
  type Selector,
  type SelectorComponent,
  transform,
  type Visitor,
} from "lightningcss";

/**
 * Classes and identifiers of what stands on an article's first screen. What is styled by others comes with the whole
 * stylesheet, a moment later: a browser test with a late one fails where something moves that is missing here.
 */
const firstScreen: ReadonlySet<string> = new Set([
  "root",
  "site-header",
  "site-bar",
  "site-name",
  "site-footer",
  "search-button",
  "key-hint",
  "bar-button",
  "skip-link",
  "visually-hidden",
  "navigation-progress",
  "crumbs",
  "subject-mark",
  "article",
  "article-header",
  "article-note",
  "article-tools-place",
  "contents",
  "article-footer",
  "keywords",
  "related",
  "neighbours",
  "quiet-button",
  "offline-notice",
  "answer",
  "unbroken",
  "code-block",
  "code-copy",
  "table-region",
  "task-list-item",
  "katex",
  "katex-display",
]);

/** Beginnings of further ones. */
const firstScreenKinds = /^(?:answer|heading|formula)(?:-|$)/u;

/** States that nothing is in when a page opens. */
const laterStates: ReadonlySet<string> = new Set([
  "hover",
  "active",
  "visited",
  "focus-visible",
  "focus-within",
]);

function isOnFirstScreen(component: SelectorComponent): boolean {
  switch (component.type) {
    case "class":
      return firstScreen.has(component.name) || firstScreenKinds.test(component.name);
    case "id":
      return firstScreen.has(component.name);
    case "pseudo-class":
      if (laterStates.has(component.kind)) return false;
      if (component.kind === "is" || component.kind === "where") {
        return component.selectors.some((selector) => selector.every(isOnFirstScreen));
      }
      return true;
    case "pseudo-element":
      return component.kind !== "backdrop";
    default:
      return true;
  }
}

function isCritical(selectors: readonly Selector[]): boolean {
  return selectors.some((selector) => selector.every(isOnFirstScreen));
}

function isOf(sources: readonly unknown[], file: string): boolean {
  return JSON.stringify(sources).includes(file);
}

function toSources({ properties }: FontFaceRule): readonly unknown[] {
  return properties.flatMap((property) => (property.type === "source" ? property.value : []));
}

function rewrite(styles: string, visitor: Visitor<CustomAtRules>): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor,
  });
  return Buffer.from(code).toString();
}

/**
 * The part of a stylesheet that an article's first screen needs, so that it can be painted before the rest is there.
 * Fonts that are files are left out: they come later still.
 */
export function toCriticalStyles(styles: string): string {
  return rewrite(styles, {
    Rule: {
      style: ({ value }) => (isCritical(value.selectors) ? undefined : []),
      media: ({ value }) => (JSON.stringify(value.query).includes('"print"') ? [] : undefined),
      // The same colours for better screens: nobody sees the difference for so short a time.
      supports: ({ value }) => (JSON.stringify(value.condition).includes("lab(") ? [] : undefined),
      keyframes: () => [],
      "view-transition": () => [],
      "font-face": ({ value }) => (isOf(toSources(value), "url") ? [] : undefined),
    },
  });
}

/**
 * Takes the rule for a font file out of a stylesheet. Stated in the page and once more in a stylesheet that comes later,
 * a font would be fitted into the text a second time, which moves it.
 */
export function takeFontFace(styles: string, file: string): { readonly face: string; readonly rest: string } {
  const rest = rewrite(styles, {
    Rule: { "font-face": ({ value }) => (isOf(toSources(value), file) ? [] : undefined) },
  });
  const face = new RegExp(
    `@font-face\\s*\\{[^}]*${file.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}[^}]*\\}`,
    "u",
  );
  return { face: face.exec(styles)?.[0] ?? "", rest };
}
