import { describe, expect, test } from "vitest";
import { numberEquations } from "../../../src/content/formula/number-equations.ts";
import { convertBody } from "../../support/body-to-html.ts";

describe("equations with names", () => {
  test("are numbered in the order of the page, and their numbers shown where the text refers to them", () => {
    const text = [
      "\\begin{equation}\\label{eq:tea}",
      "a",
      "\\end{equation}",
      "",
      "$$b \\label{eq:milk}$$",
      "",
      "By \\eqref{eq:milk}, $\\eqref{eq:tea}$ and \\ref{eq:tea}; not \\ref{sec:cups}.",
    ].join("\n");
    expect(numberEquations(text).split("\n")).toEqual([
      "\\begin{equation} \\tag{1}",
      "a",
      "\\end{equation}",
      "",
      "$$b \\tag{2}$$",
      "",
      "By (2), (1) and 1; not \\ref{sec:cups}.",
    ]);
  });

  test("keep the numbers that their author gives them", () => {
    const text =
      "$$a \\tag{A} \\label{a}$$ $$\\begin{align} b \\label{b} \\\\ c \\label{c} \\tag{C} \\end{align}$$ \\ref{a} \\ref{b} \\ref{c}";
    expect(numberEquations(text)).toBe(
      "$$a \\tag{A}$$ $$\\begin{align} b \\tag{1} \\\\ c \\tag{C} \\end{align}$$ A 1 C",
    );
  });

  test("are left alone in code", () => {
    const text = "`\\label{a}`\n\n```tex\n\\label{a}\n```\n\n\\ref{a}";
    expect(numberEquations(text)).toBe(text);
  });

  test("are rendered", () => {
    const { answer } = convertBody(
      "\\begin{align}\na &= b \\label{x} \\\\\nc &= d\n\\end{align}\n\nSee \\eqref{x}.",
    );
    expect(answer.formulas.map(({ tex }) => tex)).toEqual([expect.stringContaining("\\tag{1}")]);
  });
});
