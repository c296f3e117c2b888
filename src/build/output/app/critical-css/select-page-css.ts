import type { Selector } from "lightningcss";
import { dropUnusedProperties } from "./compact-css.ts";
import type { PageKindStyles } from "./critical-css.ts";
import type { PageNames } from "./critical-selectors.ts";
import { createRuleFilter } from "./rule-filter.ts";
import { createTagReader, namesToSelectorNames } from "./selector-names.ts";

/**
 * Hides these and what follows the answer until their styles are there; or, should these not arrive, for five seconds: an
 * animation ends by itself. The stylesheet overrides all of it (`shown-with-styles.css`).
 */
const hidingStyles =
  "@layer base{#answer~*,.site-footer,.search-button,.header-button{animation:5s hide}" +
  ".search-button,.header-button{position:absolute}.icon{display:none}@keyframes hide{0%,to{visibility:hidden}}}";

/**
 * More characters of HTML than a first screen shows: header and title take some 2,500 of them, and the rest is forty
 * lines of plain text.
 */
const firstScreenLength = 6_000;

const answerStart = '<div id="answer"';
/** Follows the answer. */
const answerEnd = '<div role="status" class="visually-hidden">';

/** All names in selectors: a page's other names make no difference. */
function* selectorsToNames(selectors: readonly Selector[]): Generator<string> {
  for (const component of selectors.flat()) {
    if ("name" in component && typeof component.name === "string") yield component.name;
    if (component.type !== "pseudo-class") continue;
    const { kind } = component;
    if (kind === "is" || kind === "where" || kind === "has" || kind === "not")
      yield* selectorsToNames(component.selectors);
  }
}

/**
 * Returns a function that reduces the critical CSS of a kind of page to what the first screen of a page of it contains,
 * given the HTML of its body.
 */
export function createCriticalCssSelector({ styles, languages }: PageKindStyles): (body: string) => string {
  const cache = new Map<string, string>();
  const { filterRules, selectors } = createRuleFilter(styles);
  const readNames = createTagReader(new Set(selectorsToNames(selectors)));
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
    const selected = dropUnusedProperties(filterRules(page)) + hidingStyles;
    cache.set(key, selected);
    return selected;
  };
}
