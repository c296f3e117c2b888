import { describe, expect, test } from "vitest";
import { extractCriticalCss, extractFontFace } from "../../../../src/build/output/app/critical-css.ts";

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
    expect(extractCriticalCss(styles)).toContain(
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
  ])("don't have %s", (styles) => {
    expect(extractCriticalCss(styles).trim()).toBe("");
  });
});

test("the @font-face rule of a file is removed from a stylesheet, and nothing else", () => {
  const text = '@font-face{font-family:Literata;src:url(/assets/literata-basic-x.woff2)format("woff2")}';
  const other = '@font-face{font-family:Inter;src:url(/assets/inter-basic-x.woff2)format("woff2")}';
  const { fontFace, remainingStyles } = extractFontFace(
    `@layer tokens{${text}${other}}`,
    "assets/literata-basic-x.woff2",
  );
  expect(fontFace).toBe(text);
  expect(remainingStyles).toContain("inter-basic");
  expect(remainingStyles).not.toContain("literata");
});
