import {
  type CustomAtRules,
  type Declaration,
  type MediaQuery,
  type Selector,
  type SelectorComponent,
  transform,
  type Visitor,
} from "lightningcss";
import { dropUnusedProperties, inlineConstants, restoreLightDark } from "./compact-css.ts";
import {
  createTagReader,
  htmlToSelectorNames,
  namesToSelectorNames,
  type SelectorNames,
} from "./selector-names.ts";

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

/** Declarations that only have an effect once something changes or is used, or move nothing and are hardly seen. */
const deferrableProperties: ReadonlySet<string> = new Set([
  "animation",
  "border-radius",
  "box-shadow",
  "cursor",
  "font-variant-numeric",
  "overflow-clip-margin",
  "overscroll-behavior",
  "overscroll-behavior-x",
  "pointer-events",
  "scroll-margin-block-start",
  "scroll-padding-block-start",
  "scrollbar-color",
  "scrollbar-width",
  "text-decoration-thickness",
  "text-underline-offset",
  "transition",
  "user-select",
  "z-index",
]);

/** The name of layers, within others, with rules that an article can do without: they move nothing on its first screen. */
const deferrableLayer = "deferred";

/** Classes of what is hidden at first and moves nothing: icons, and the controls in the header. */
const hiddenClasses: ReadonlySet<string> = new Set([
  "icon",
  "search-button",
  "search-button-text",
  "header-button",
]);

/** Pseudo-elements that are part of an element from the beginning. */
const initialPseudoElements: ReadonlySet<string> = new Set(["before", "after", "marker"]);

/** Preferences that only change colors and motion: not worth their bytes for such a short time. */
const deferrableFeatures: ReadonlySet<string> = new Set([
  "prefers-contrast",
  "prefers-reduced-motion",
  "forced-colors",
  "scripting",
  // Rules for very low screens only let go of what stays in view while scrolling.
  "height",
]);

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

function hasNames(selector: Selector, names: SelectorNames, page: PageNames): boolean {
  return selector.every((component) => isCriticalComponent(component, names, page));
}

/** The names in the part of the page that a selector is about. */
function selectorToNames([first]: Selector, { answer, firstScreen }: PageNames): SelectorNames {
  return first?.type === "class" && first.name === "answer" ? answer : firstScreen;
}

function isCriticalSelector(selector: Selector, page: PageNames): boolean {
  return hasNames(selector, selectorToNames(selector, page), page);
}

/** Leaves out the alternatives that don't apply. Those of `:is()` stay: they count for the specificity of all. */
function reduceSelector(selector: Selector, page: PageNames): Selector {
  const names = selectorToNames(selector, page);
  return selector.map((component) =>
    component.type === "pseudo-class" && component.kind === "where"
      ? { ...component, selectors: component.selectors.filter((each) => hasNames(each, names, page)) }
      : component,
  );
}

/** Keeps what applies to a page. Lightning CSS drops rules that are left without selectors. */
function createSelectorVisitor(page: PageNames): (selector: Selector) => Selector | [] {
  return (selector) => (isCriticalSelector(selector, page) ? reduceSelector(selector, page) : []);
}

function isDeferrableDeclaration(declaration: Declaration): boolean {
  if (declaration.property === "custom") return deferrableProperties.has(declaration.value.name);
  // Only Safari enlarges text by itself.
  if (declaration.property === "text-size-adjust") return !declaration.vendorPrefix.includes("webkit");
  if (declaration.property !== "unparsed") return deferrableProperties.has(declaration.property);
  return deferrableProperties.has(declaration.value.propertyId.property);
}

function isDeferrable({ mediaType, condition }: MediaQuery): boolean {
  if (mediaType === "print") return true;
  return condition?.type === "feature" && deferrableFeatures.has(String(condition.value.name));
}

/**
 * The critical CSS of pages with these names: what they look like before the complete stylesheet has loaded.
 */
export function extractCriticalCss(styles: string, page: PageNames): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor: {
      Declaration: (declaration) => (isDeferrableDeclaration(declaration) ? [] : undefined),
      Selector: createSelectorVisitor(page),
      Rule: {
        media: ({ value }) => (value.query.mediaQueries.every(isDeferrable) ? [] : undefined),
        // The same colors for wide-gamut screens.
        supports: ({ value }) =>
          value.condition.type === "declaration" && value.condition.value.includes("lab(") ? [] : undefined,
        "layer-block": ({ value }) => (value.name?.at(-1) === deferrableLayer ? [] : undefined),
        keyframes: () => [],
        "view-transition": () => [],
        // Font files load even later than the stylesheet, and what stands in for them is for later pages.
        "font-face": () => [],
      },
    },
  });
  return Buffer.from(code).toString();
}

/**
 * Reduces critical CSS to the rules for pages with fewer names. Lightning CSS is asked for selectors alone: taking declarations
 * and rules apart takes three times as long.
 */
function selectRules(styles: string, page: PageNames): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor: { Selector: createSelectorVisitor(page) },
  });
  return Buffer.from(code).toString();
}

/** The critical CSS of a kind of page. Serializable: each worker gets it once. */
export interface PageKindStyles {
  readonly styles: string;
  /** The languages of the page, as selectors name them. */
  readonly languages: ReadonlySet<string>;
}

/**
 * Hides these and what follows the answer until their styles are there; or, should these not arrive, for five seconds: an
 * animation ends by itself. The stylesheet overrides all of it (`shown-with-styles.css`).
 */
const hidingStyles =
  "@layer base{#answer~*,.site-footer,.search-button,.header-button{animation:5s hide}" +
  ".search-button,.header-button{position:absolute}.icon{display:none}@keyframes hide{0%,to{visibility:hidden}}}";

/**
 * The critical CSS of a kind of page, given one page that has everything that one can have. `publisherStyles` may set
 * custom properties that the stylesheet uses.
 */
export function createPageKindStyles(
  stylesheet: string,
  fullPage: string,
  publisherStyles = "",
): PageKindStyles {
  const names = htmlToSelectorNames(fullPage);
  const page = {
    firstScreen: names,
    answer: names,
    contained: new Set([...names.elements, ...names.classes]),
  };
  const styles = inlineConstants(extractCriticalCss(stylesheet, page), publisherStyles);
  return { styles: restoreLightDark(styles), languages: names.languages };
}

/**
 * More characters of HTML than a first screen shows: header and title take some 2,500 of them, and the rest is forty
 * lines of plain text.
 */
const firstScreenLength = 6_000;

const answerStart = '<div id="answer"';
/** Follows the answer. */
const answerEnd = '<div role="status" class="visually-hidden">';

function* componentToNames(component: SelectorComponent): Generator<string> {
  if ("name" in component && typeof component.name === "string") yield component.name;
  if (component.type !== "pseudo-class") return;
  const { kind } = component;
  if (kind !== "is" && kind !== "where" && kind !== "has" && kind !== "not") return;
  for (const selector of component.selectors) for (const inner of selector) yield* componentToNames(inner);
}

/** All names in the selectors of styles: a page's other names make no difference. */
function collectSelectorNames(styles: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visitor: Visitor<CustomAtRules> = {
    Selector: (selector) => {
      for (const component of selector) for (const name of componentToNames(component)) names.add(name);
      return undefined;
    },
  };
  transform({ filename: "styles.css", code: Buffer.from(styles), visitor });
  return names;
}

/**
 * Returns a function that reduces the critical CSS of a kind of page to what the first screen of a page of it contains,
 * given the HTML of its body.
 */
export function createCriticalCssSelector({ styles, languages }: PageKindStyles): (body: string) => string {
  const cache = new Map<string, string>();
  const readNames = createTagReader(collectSelectorNames(styles));
  const containedNames = [...styles.matchAll(/:has\(([^)]*)\)/gu)].flatMap(
    ([, contained = ""]) => contained.match(/[\w-]+/gu) ?? [],
  );
  return (body) => {
    const end = body.indexOf(answerEnd);
    // The HTML of formulas is many times as long as what is seen of it, and they take long to lay out twice.
    const length = body.includes('class="katex"') ? Number.POSITIVE_INFINITY : firstScreenLength;
    const firstScreen = body.slice(0, end === -1 ? length : Math.min(end, length));
    const start = firstScreen.indexOf(answerStart);
    const answer = readNames(firstScreen.slice(start));
    const header = readNames(firstScreen.slice(0, start));
    // A name that is only in the text costs a few bytes, and looking at all tags a millisecond.
    const contained = containedNames.filter((name) => body.includes(name));
    const key = [answer, header, contained].join(";");
    const cached = cache.get(key);
    if (cached !== undefined) return cached;
    const page: PageNames = {
      firstScreen: namesToSelectorNames([...header, ...answer], languages),
      answer: namesToSelectorNames(answer, languages),
      contained: new Set(contained),
    };
    const selected = dropUnusedProperties(selectRules(styles, page)) + hidingStyles;
    cache.set(key, selected);
    return selected;
  };
}
