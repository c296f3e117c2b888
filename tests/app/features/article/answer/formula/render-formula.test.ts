import { describe, expect, test } from "vitest";
import { htmlToWidthClass } from "../../../../../../src/app/features/article/answer/formula/formula-width-class.ts";
import { renderFormula } from "../../../../../../src/app/features/article/answer/formula/render-formula.ts";

const render = (tex: string, display = false) => renderFormula({ tex, display });

test("chemistry fails until mhchem is loaded, and is rendered from then on", async () => {
  expect(render("\\ce{2H2O}").kind).toBe("failed");
  await import("../../../../../../src/app/features/article/answer/formula/katex-mhchem.ts");
  expect(render("\\ce{2H2O}").kind).toBe("rendered");
  expect(render("\\pu{5 kg}").kind).toBe("rendered");
});

test("no box has a negative height", async () => {
  await import("../../../../../../src/app/features/article/answer/formula/katex-mhchem.ts");
  const h2o = render("\\ce{H2O}");
  expect(h2o.kind === "rendered" && h2o.html).toMatch(/<span class="vlist">/u);
  expect(h2o).not.toMatchObject({ html: expect.stringMatching(/[" ;]height:-/u) });
});

test("a formula is rendered to HTML with MathML, inline or display", () => {
  const inline = render("x");
  const display = render("x", true);
  expect(inline).toMatchObject({
    kind: "rendered",
    html: expect.stringMatching(/<math.*<span class="katex-html" aria-hidden/u),
  });
  expect(display).toMatchObject({ kind: "rendered", html: expect.stringContaining('class="katex-display"') });
});

test.each(["\\frac{", "\\nope", "a & b", "}", "\\def\\a{\\a\\a}\\a", "\\text{a"])(
  "%s fails with a reason",
  (tex) => {
    expect(render(tex)).toMatchObject({ kind: "failed", reason: expect.stringMatching(/./u) });
  },
);

test("a formula that is nested too deeply for KaTeX fails", () => {
  expect(render("{".repeat(20_000)).kind).toBe("failed");
});

test("an author's own dark red is not taken for an untrusted command", () => {
  expect(render("\\textcolor{#cc0000}{x}").kind).toBe("rendered");
});

describe("the width class of a formula", () => {
  test.each([
    ["short", "x"],
    ["short", "a^2 + b^2 = c^2"],
    ["short", "0.40 \\cdot 5184 = 2073.60"],
    ["breakable", "a + b + c + d + e + f + g + h + i + j"],
    ["short", "\\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}"],
    ["wide", "\\left(a + b + c + d + e + f + g + h + i + j + k + l\\right)"],
    ["wide", "\\text{the rate of change of its momentum}"],
  ])("is %s for %s", (widthClass, tex) => {
    const result = render(tex);
    expect(result.kind === "rendered" && result.widthClass).toBe(widthClass);
  });

  test("is short for empty HTML", () => {
    expect(htmlToWidthClass("")).toBe("short");
  });
});
