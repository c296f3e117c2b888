import { describe, expect, test } from "vitest";
import {
  createPageKindStyles,
  extractCriticalCss,
} from "../../../../../src/build/output/app/critical-css/critical-css.ts";
import { createCriticalCssSelector } from "../../../../../src/build/output/app/critical-css/select-page-css.ts";
import { htmlToSelectorNames } from "../../../../../src/build/output/app/critical-css/selector-names.ts";

const names = htmlToSelectorNames(
  '<!doctype html><html lang="en"><div id="root"><nav class="site-bar wide"><a href="/">Home</a></nav><p class="answer">Text</p></div>',
);

/** CSS without what a minifier may change. */
function extract(styles: string): string {
  const contained = new Set([...names.elements, ...names.classes]);
  return extractCriticalCss(styles, { firstScreen: names, answer: names, contained }).trim();
}

describe("the critical CSS of a page", () => {
  test.each([
    ["of its classes", ".site-bar{gap:1px}"],
    ["of its elements", "html{color:red}"],
    ["of its ids", "@layer base{#root{display:flex}}"],
    ["of one of several alternatives", ".answer :is(p,ul){margin:1px}"],
    ["of attributes that it has", ".site-bar [href]{gap:1px}"],
    ["of attributes that a script in the head sets", ":root[data-theme=dark]{color-scheme:dark}"],
    ["of generated content", '.site-bar:before{content:"a"}'],
    ["of its language", ".site-bar:lang(en){gap:1px}"],
    ["of elements that it contains", ".answer:has(.site-bar){gap:1px}"],
    ["of its width", "@media (width<=34rem){.site-bar{gap:0}}"],
  ])("has styles %s", (_, styles) => {
    expect(extract(styles)).toBe(styles);
  });

  test.each([
    ["of other classes", ".search-dialog{gap:1px}"],
    ["of other elements", ".site-bar kbd{gap:1px}"],
    ["of attributes that it doesn't have yet", ".site-bar [aria-current]{color:red}"],
    ["that only show when something changes", ".answer{transition:color 1s;cursor:pointer}"],
    ["of states that no element has yet", ".site-bar a:hover{color:red}"],
    ["of alternatives that it doesn't have", ".answer :is(ul,.note){margin:1px}"],
    ["for print", "@media print{.answer{color:red}}"],
    ["for contrast and motion", "@media (prefers-contrast:more){.answer{color:red}}"],
    ["for animations", "@keyframes appear{0%{opacity:0}}"],
    ["of other languages", ".site-bar:lang(ar){gap:1px}"],
    ["of elements that it doesn't contain", ".answer:has(.note){gap:1px}"],
    ["of icons and controls, which are hidden at first", ".site-bar .icon{gap:1px}.search-button{gap:1px}"],
    ["of deferred layers", "@layer deferred{.answer{color:red}}"],
    ["of local fonts", "@font-face{font-family:Fallback;src:local(Georgia)}"],
    ["of font files", "@font-face{font-family:Inter;src:url(/assets/inter-basic.woff2)}"],
  ])("has no styles %s", (_, styles) => {
    expect(extract(styles)).toBe("");
  });

  test("leaves out alternatives that it doesn't have, unless they count for the specificity", () => {
    expect(extract(".answer :where(p,ul){gap:1px}")).toBe(".answer :where(p){gap:1px}");
    expect(extract(".answer :is(p,.note){gap:1px}")).toBe(".answer :is(p,.note){gap:1px}");
  });

  test("has a rule if one of its selectors applies", () => {
    expect(extract(".answer,.search-dialog{gap:1px}")).toBe(".answer{gap:1px}");
  });
});

describe("the critical CSS of one page of a kind", () => {
  const stylesheet =
    "html{color:red}main{gap:1px}.answer{margin:0}.answer table{gap:1px}.callout{gap:2px}.footer{gap:3px}";
  const select = createCriticalCssSelector(
    createPageKindStyles(
      stylesheet,
      '<!doctype html><main class="answer"><table></table><p class="callout"></p></main><p class="footer"></p>',
    ),
  );
  const start = '<main><table></table><div id="answer"><div class="answer">';
  const end = '</div></div><div role="status" class="visually-hidden"></div><p class="footer"></p></main>';

  test.each([
    ["what its body has", "<p>Text</p>", "html{color:red}main{gap:1px}.answer{margin:0}"],
    [
      "elements that only some answers have",
      "<table></table>",
      "html{color:red}main{gap:1px}.answer{margin:0}.answer table{gap:1px}",
    ],
    [
      "nothing below the first screen",
      `${"<p>A line of text.</p>".repeat(400)}<table></table>`,
      "html{color:red}main{gap:1px}.answer{margin:0}",
    ],
    [
      // Formulas are laid out once, with all of their rules: Chromium crashed where some of them came later.
      "the whole answer if it has formulas",
      `<span class="katex"></span>${"<p>A line of text.</p>".repeat(400)}<table></table>`,
      "html{color:red}main{gap:1px}.answer{margin:0}.answer table{gap:1px}",
    ],
  ])("covers %s", (_, answer, styles) => {
    for (const css of [select(start + answer + end), select(start + answer + end)])
      expect(css.replaceAll("\n", "").startsWith(`${styles}@layer base{#answer~*`)).toBe(true);
  });
});
