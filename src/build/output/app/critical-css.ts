import {
  type CustomAtRules,
  type FontFaceRule,
  type Selector,
  type SelectorComponent,
  transform,
  type Visitor,
} from "lightningcss";

/**
 * Classes and ids on an article's first screen. Everything else is styled by the full stylesheet,
 * a moment later: a browser test that delays it fails if something missing here causes a layout shift.
 */
const criticalSelectors: ReadonlySet<string> = new Set([
  "root",
  "site-header",
  "site-bar",
  "site-name",
  "site-footer",
  "search-button",
  "key-hint",
  "header-button",
  "skip-link",
  "visually-hidden",
  "navigation-progress",
  "breadcrumbs",
  "subject-badge",
  "article",
  "article-header",
  "article-meta",
  "article-tools-slot",
  "table-of-contents",
  "article-footer",
  "keywords",
  "related",
  "previous-next",
  "secondary-button",
  "offline-notice",
  "answer",
  "nowrap",
  "code-block",
  "code-copy",
  "table-region",
  "task-list-item",
  "katex",
  "katex-display",
]);

/** Prefixes of further ones. */
const criticalSelectorPattern = /^(?:answer|heading|formula)(?:-|$)/u;

/** States that no element has when a page opens. */
const interactiveStates: ReadonlySet<string> = new Set([
  "hover",
  "active",
  "visited",
  "focus-visible",
  "focus-within",
]);

function isCriticalComponent(component: SelectorComponent): boolean {
  switch (component.type) {
    case "class":
      return criticalSelectors.has(component.name) || criticalSelectorPattern.test(component.name);
    case "id":
      return criticalSelectors.has(component.name);
    case "pseudo-class":
      if (interactiveStates.has(component.kind)) return false;
      if (component.kind === "is" || component.kind === "where") {
        return component.selectors.some((selector) => selector.every(isCriticalComponent));
      }
      return true;
    case "pseudo-element":
      return component.kind !== "backdrop";
    default:
      return true;
  }
}

function isCritical(selectors: readonly Selector[]): boolean {
  return selectors.some((selector) => selector.every(isCriticalComponent));
}

function mentions(sources: readonly unknown[], file: string): boolean {
  return JSON.stringify(sources).includes(file);
}

function fontFaceSources({ properties }: FontFaceRule): readonly unknown[] {
  return properties.flatMap((property) => (property.type === "source" ? property.value : []));
}

function transformCss(styles: string, visitor: Visitor<CustomAtRules>): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor,
  });
  return Buffer.from(code).toString();
}

/**
 * The critical CSS of an article's first screen, so that it can be painted before the full stylesheet has loaded.
 * Font files are left out: they load even later.
 */
export function extractCriticalCss(styles: string): string {
  return transformCss(styles, {
    Rule: {
      style: ({ value }) => (isCritical(value.selectors) ? undefined : []),
      media: ({ value }) => (JSON.stringify(value.query).includes('"print"') ? [] : undefined),
      // The same colors for wide-gamut screens: the difference isn't visible for such a short time.
      supports: ({ value }) => (JSON.stringify(value.condition).includes("lab(") ? [] : undefined),
      keyframes: () => [],
      "view-transition": () => [],
      "font-face": ({ value }) => (mentions(fontFaceSources(value), "url") ? [] : undefined),
    },
  });
}

/**
 * Removes the @font-face rule of a file from a stylesheet. If the rule were both in the page and in a stylesheet that
 * loads later, the font would be applied a second time, which shifts the layout.
 */
export function extractFontFace(
  styles: string,
  file: string,
): { readonly fontFace: string; readonly remainingStyles: string } {
  const remainingStyles = transformCss(styles, {
    Rule: { "font-face": ({ value }) => (mentions(fontFaceSources(value), file) ? [] : undefined) },
  });
  const fontFacePattern = new RegExp(
    `@font-face\\s*\\{[^}]*${file.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}[^}]*\\}`,
    "u",
  );
  return { fontFace: fontFacePattern.exec(styles)?.[0] ?? "", remainingStyles };
}
