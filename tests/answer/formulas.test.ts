import { describe, expect, test } from "vitest";
import { htmlToFit } from "../../src/answer/formula-fit.ts";
import { setFormula } from "../../src/answer/formulas.ts";

const set = (tex: string, display = false) => setFormula({ tex, display });

test("chemistry is refused until mhchem is there, and set from then on", async () => {
  expect(set("\\ce{2H2O}").kind).toBe("refused");
  await import("../../src/answer/chemistry.ts");
  expect(set("\\ce{2H2O}").kind).toBe("set");
  expect(set("\\pu{5 kg}").kind).toBe("set");
});

test("no box has a height below zero, which is none", async () => {
  await import("../../src/answer/chemistry.ts");
  const h2o = set("\\ce{H2O}");
  expect(h2o.kind === "set" && h2o.html).toMatch(/<span class="vlist">/u);
  expect(h2o).not.toMatchObject({ html: expect.stringMatching(/[" ;]height:-/u) });
});

test("a formula is HTML with MathML beside it, and display if it says so", () => {
  const inline = set("x");
  const display = set("x", true);
  expect(inline).toMatchObject({
    kind: "set",
    html: expect.stringMatching(/<math.*<span class="katex-html" aria-hidden/u),
  });
  expect(display).toMatchObject({ kind: "set", html: expect.stringContaining('class="katex-display"') });
});

test.each(["\\frac{", "\\nope", "a & b", "}", "\\def\\a{\\a\\a}\\a", "\\text{a"])(
  "%s is refused with a reason",
  (tex) => {
    expect(set(tex)).toMatchObject({ kind: "refused", reason: expect.stringMatching(/./u) });
  },
);

test("a formula that is too deep for KaTeX is refused, too", () => {
  expect(set("{".repeat(20_000)).kind).toBe("refused");
});

test("an author's own dark red is not taken for a refusal", () => {
  expect(set("\\textcolor{#cc0000}{x}").kind).toBe("set");
});

describe("the room that a formula takes", () => {
  test.each([
    ["short", "x"],
    ["short", "a^2 + b^2 = c^2"],
    ["breaks", "a + b + c + d + e + f + g + h + i"],
    ["short", "\\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}"],
    ["wide", "\\left(a + b + c + d + e + f + g + h + i + j + k + l\\right)"],
    ["wide", "\\text{the rate of change of its momentum}"],
  ])("is %s for %s", (fit, tex) => {
    const result = set(tex);
    expect(result.kind === "set" && result.fit).toBe(fit);
  });

  test("is short for HTML that holds nothing", () => {
    expect(htmlToFit("")).toBe("short");
  });
});
