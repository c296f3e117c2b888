import { describe, expect, test } from "vitest";
import {
  dropUnusedProperties,
  inlineConstants,
  restoreLightDark,
} from "../../../../../src/build/output/app/critical-css/compact-css.ts";

describe("constants", () => {
  test.each([
    ["give way to their values", ":root{--space:.25rem}p{gap:calc(var(--space)*4)}", "", "p{gap:1rem}"],
    ["may refer to others", ":root{--a:1px;--b:var(--a)}p{gap:var(--b)}", "", "p{gap:1px}"],
    [
      "are declared once",
      ":root{--a:red}p{color:var(--a)}.dark{--a:#123}",
      "",
      ":root{--a:red}p{color:var(--a)}.dark{--a:#123}",
    ],
    [
      "are not declared by the publisher",
      ":root{--a:red}p{color:var(--a)}",
      "html{--a:blue}",
      ":root{--a:red}p{color:var(--a)}",
    ],
    ["are not what only scripts set", "p{gap:var(--a,1px)}", "", "p{gap:var(--a,1px)}"],
  ])("%s", (_, styles, publisherStyles, expected) => {
    expect(inlineConstants(styles, publisherStyles).trim()).toBe(expected);
  });
});

test("custom properties that nothing refers to are dropped, and then those that only these referred to", () => {
  const styles = ":root{--a:1px;--b:var(--a);--c:red}p:hover{color:var(--c)}";
  expect(dropUnusedProperties(styles).trim()).toBe(":root{--c:red}p:hover{color:var(--c)}");
});

test("colors for both schemes are written as one function again", () => {
  const lowered =
    ":root{--lightningcss-light:initial;--lightningcss-dark: ;color-scheme:light dark;" +
    "--a:var(--lightningcss-light,#fff)var(--lightningcss-dark,#000)}p{color:var(--a)}";
  expect(restoreLightDark(lowered).trim()).toBe(
    ":root{color-scheme:light dark;--a:light-dark(#fff,#000)}p{color:var(--a)}",
  );
});
