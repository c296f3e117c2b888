import { describe, expect, test } from "vitest";
import { takeFontFace, toCriticalStyles } from "../../src/pack/critical-styles.ts";

describe("the styles of an article's first screen", () => {
  test.each([
    [".site-bar{gap:1px}"],
    ["html{color:red}"],
    [".article>*{margin:0}"],
    [".answer :where(p,ul){margin:1px}"],
    [":root[data-theme=dark]{color-scheme:dark}"],
    ["@layer base{#root{display:flex}}"],
    ['@font-face{font-family:Stand-in;src:local("Georgia")}'],
    ["@media (width<=34rem){.site-bar{gap:0}}"],
  ])("have %s", (styles) => {
    expect(toCriticalStyles(styles)).toContain(
      styles
        .replace(/"/gu, "")
        .replace(/^@layer base\{|\}\}$/gu, "")
        .slice(0, 12),
    );
  });

  test.each([
    [".search-dialog{gap:1px}"],
    [".site-bar a:hover{color:red}"],
    ["@media print{.article{color:red}}"],
    ["@keyframes appear{from{opacity:0}}"],
    ["@font-face{font-family:Inter;src:url(/assets/inter-basic.woff2)}"],
    [".entries a{color:red}"],
  ])("leave %s to the stylesheet", (styles) => {
    expect(toCriticalStyles(styles).trim()).toBe("");
  });
});

test("a font's rule is taken out of a stylesheet, and nothing else", () => {
  const text = '@font-face{font-family:Literata;src:url(/assets/literata-basic-x.woff2)format("woff2")}';
  const other = '@font-face{font-family:Inter;src:url(/assets/inter-basic-x.woff2)format("woff2")}';
  const { face, rest } = takeFontFace(`@layer tokens{${text}${other}}`, "assets/literata-basic-x.woff2");
  expect(face).toBe(text);
  expect(rest).toContain("inter-basic");
  expect(rest).not.toContain("literata");
});
