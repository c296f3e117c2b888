import fc from "fast-check";
import { type Selector, transform } from "lightningcss";
import { expect, test } from "vitest";
import { dropUnusedProperties } from "../../../../../src/build/output/app/critical-css/compact-css.ts";
import {
  hasNames,
  isCriticalSelector,
  type PageNames,
  selectorToNames,
} from "../../../../../src/build/output/app/critical-css/critical-selectors.ts";
import { createRuleFilter } from "../../../../../src/build/output/app/critical-css/rule-filter.ts";
import { namesToSelectorNames } from "../../../../../src/build/output/app/critical-css/selector-names.ts";
import "../../../../support/property-seed.ts";

/** One of each kind of rule and selector that the app's styles have. */
const styles =
  "@layer base,page;@layer base{:root{--gap:1px}html{color:red}p,li,.note{margin:0}}" +
  "@layer page{.answer :where(h2,h3):first-child,.answer>:where(p,ul) b{margin:1px}" +
  '.answer :is(p,.note),.answer li::marker{gap:var(--gap)}[href]:not(.note):before{content:"a"}' +
  "@media (width<=34rem){.note:lang(en),#main{gap:0}@supports (display:grid){p:has(.note)>li{gap:2px}}}" +
  ".note+p:where(.answer,li:where(p,ul)),:root[data-theme=dark] ul{color:#fff}}";

const names = ["html", "p", "li", "ul", "b", "h2", "h3", ".answer", ".note", "#main", "[href"];

/** A selector without the alternatives that don't apply. */
function reduceSelector(selector: Selector, page: PageNames): Selector {
  const names = selectorToNames(selector, page);
  return selector.map((component) =>
    component.type === "pseudo-class" && component.kind === "where"
      ? { ...component, selectors: component.selectors.filter((each) => hasNames(each, names, page)) }
      : component,
  );
}

/** The rules for a page, chosen while Lightning CSS reads the styles. */
function chooseRules(page: PageNames): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor: {
      Selector: (selector) => (isCriticalSelector(selector, page) ? reduceSelector(selector, page) : []),
    },
  });
  return Buffer.from(code).toString();
}

test("rules are chosen as Lightning CSS chooses them", () => {
  const { filterRules } = createRuleFilter(styles);
  const subset = fc.subarray(names);
  fc.assert(
    fc.property(
      subset,
      subset,
      fc.subarray(["p", "note", "li"]),
      fc.boolean(),
      (header, answer, contained, isEnglish) => {
        const languages = new Set(isEnglish ? ["en"] : []);
        const page = {
          firstScreen: namesToSelectorNames([...header, ...answer], languages),
          answer: namesToSelectorNames(answer, languages),
          contained: new Set(contained),
        };
        expect(dropUnusedProperties(filterRules(page))).toBe(dropUnusedProperties(chooseRules(page)));
      },
    ),
  );
});
