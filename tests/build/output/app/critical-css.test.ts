import { describe, expect, test } from "vitest";
import {
  createCriticalCssSelector,
  createPageKindStyles,
  extractCriticalCss,
} from "../../../../src/build/output/app/critical-css.ts";
import { htmlToSelectorNames } from "../../../../src/build/output/app/selector-names.ts";

const names = htmlToSelectorNames(
  '<!doctype html><div id="root"><nav class="site-bar wide"><a href="/">Home</a></nav><p class="answer">Text</p></div>',
);

/** CSS without what a minifier may change. */
function extract(styles: string): string {
  return extractCriticalCss(styles, names).trim();
}

describe("the critical CSS of a page", () => {
  test.each([
    ["of its classes", ".site-bar{gap:1px}"],
    ["of its elements", "html{color:red}"],
    ["of its ids", "@layer base{#root{display:flex}}"],
    ["of one of several alternatives", ".answer :where(p,ul){margin:1px}"],
    ["of attributes that it has", ".site-bar [href]{gap:1px}"],
    ["of attributes that a script in the head sets", ":root[data-theme=dark]{color-scheme:dark}"],
    ["of generated content", '.site-bar:before{content:"a"}'],
    ["of local fonts", "@font-face{font-family:Fallback;src:local(Georgia)}"],
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
    ["of local fonts in italics", '@font-face{font-family:Fallback;font-style:italic;src:local("Georgia")}'],
    [
      "of local fonts that only some readers choose",
      '@font-face{font-family:"Roboto for Inter";src:local(Roboto)}',
    ],
    ["of font files", "@font-face{font-family:Inter;src:url(/assets/inter-basic.woff2)}"],
  ])("has no styles %s", (_, styles) => {
    expect(extract(styles)).toBe("");
  });

  test("has a rule if one of its selectors applies", () => {
    const styles = ".answer,.search-dialog{gap:1px}";
    expect(extract(styles)).toBe(styles);
  });
});

describe("the critical CSS of one page of a kind", () => {
  const stylesheet =
    "html{color:red}.answer{margin:0}.answer table{gap:1px}.callout{gap:2px}.footer{gap:3px}";
  const select = createCriticalCssSelector(
    createPageKindStyles(
      stylesheet,
      '<!doctype html><main class="answer"><table></table><p class="callout"></p></main><p class="footer"></p>',
    ),
  );

  test.each([
    ["what its body has", '<main class="answer"></main>', "html{color:red}.answer{margin:0}"],
    [
      "elements that only some pages have",
      '<main class="answer"><table></table></main>',
      "html{color:red}.answer{margin:0}.answer table{gap:1px}",
    ],
    [
      "nothing below the first screen",
      `<main class="answer">${"<p>A line of text.</p>".repeat(400)}</main><p class="footer"></p>`,
      "html{color:red}.answer{margin:0}",
    ],
    [
      "what stands beside a text that is longer than the first screen",
      `<main class="answer">${"<p>A line of text.</p>".repeat(400)}</main><aside class="footer"></aside><table></table>`,
      "html{color:red}.answer{margin:0}.footer{gap:3px}",
    ],
  ])("covers %s", (_, body, styles) => {
    expect(select(body).trim()).toBe(styles);
    expect(select(body).trim()).toBe(styles);
  });
});
