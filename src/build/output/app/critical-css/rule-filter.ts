import { type Selector, type SelectorComponent, transform } from "lightningcss";
import { hasNames, isCriticalSelector, type PageNames, selectorToNames } from "./critical-selectors.ts";

// Lightning CSS reads and writes the selectors once: to do so for each page takes a third of the time that critical CSS costs.

/** A selector of `:where()`, which may be left out. */
interface Alternative {
  readonly selector: Selector;
  readonly text: string;
}

interface ParsedSelector {
  readonly selector: Selector;
  /** Its text in parts, some of which are the alternatives of a `:where()`. */
  readonly parts: readonly (string | readonly Alternative[])[];
}

function selectorToText(selector: Selector): string {
  const { code } = transform({
    filename: "selector.css",
    code: Buffer.from("a{gap:0}"),
    minify: true,
    visitor: { Selector: () => selector },
  });
  return Buffer.from(code).toString().slice(0, -"{gap:0}".length);
}

function toAlternatives(component: SelectorComponent): readonly Alternative[] | undefined {
  return component.type === "pseudo-class" && component.kind === "where"
    ? component.selectors.map((selector) => ({ selector, text: selectorToText(selector) }))
    : undefined;
}

function parseSelector(selector: Selector): ParsedSelector {
  const groups: (readonly Alternative[])[] = [];
  const withPlaceholders = selector.map((component): SelectorComponent => {
    const alternatives = toAlternatives(component);
    return alternatives === undefined
      ? component
      : { type: "class", name: `where-${groups.push(alternatives) - 1}` };
  });
  const parts = selectorToText(withPlaceholders)
    .split(/\.where-(\d+)/u)
    .map((part, index) => (index % 2 === 0 ? part : (groups[Number(part)] ?? [])));
  return { selector, parts };
}

/** Without the alternatives that don't apply. Those of `:is()` stay: they count for the specificity of all. */
function partsToText({ selector, parts }: ParsedSelector, page: PageNames): string {
  const names = selectorToNames(selector, page);
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      const texts = part.filter((each) => hasNames(each.selector, names, page)).map(({ text }) => text);
      return `:where(${texts.join()})`;
    })
    .join("");
}

/** A rule whose selectors are classes that say their numbers. */
const numberedRule = /((?:\.rule-\d+,?)+)(\{[^{}]*\})/gu;

/** Minified styles, whose rules can be chosen for a page. */
export interface RuleFilter {
  /** The rules for a page. Some at-rules may be left empty. */
  readonly filterRules: (page: PageNames) => string;
  /** The selectors of all rules. */
  readonly selectors: readonly Selector[];
}

/** Reads the selectors of minified styles. */
export function createRuleFilter(styles: string): RuleFilter {
  const selectors: ParsedSelector[] = [];
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor: {
      Selector: (selector) => [
        { type: "class", name: `rule-${selectors.push(parseSelector(selector)) - 1}` },
      ],
    },
  });
  const numberedStyles = Buffer.from(code).toString();
  const filterRules = (page: PageNames): string => {
    const texts = selectors.map((parsed) =>
      isCriticalSelector(parsed.selector, page) ? partsToText(parsed, page) : undefined,
    );
    return numberedStyles.replace(numberedRule, (_, numbers: string, declarations: string) => {
      const found = [...numbers.matchAll(/\d+/gu)].flatMap(([number]) => texts[Number(number)] ?? []);
      return found.length === 0 ? "" : found.join() + declarations;
    });
  };
  return { filterRules, selectors: selectors.map(({ selector }) => selector) };
}
