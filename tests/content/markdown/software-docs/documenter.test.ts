import { describe, expect, test } from "vitest";
import { convertBody } from "../../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, dialect, lines, targets } from "../../../support/dialects.ts";

type Example = readonly [name: string, body: string, html: string];

describe("Documenter", () => {
  const documenter = dialect("documenter");

  test.each<Example>([
    [
      "has tested and executed code",
      lines("```jldoctest x; setup = :(a)", "julia> 1", "```", "", "```@example", "a", "b # hide", "```"),
      "<pre><code>julia&gt; 1</code></pre><pre><code>a</code></pre>",
    ],
    [
      "has blocks that show nothing, or what their tool makes",
      lines("```@meta", "A = B", "```", "```@setup x", "a", "```", "```@contents", "```", "Text."),
      "<p>Text.</p>",
    ],
    ["has HTML", lines("```@raw html", "<b>Hot</b>", "```"), "<p><b>Hot</b></p>"],
    [
      "leaves code within code alone",
      "````md\n```@meta\na\n```\n````",
      "<pre><code>```@meta a ```</code></pre>",
    ],
    [
      "shows references to code as their text",
      "[`f`](@ref), [`f`](@ref Base.f), [f](@ref Base.f) and [g](@extref a-b)",
      "<p><code>f</code>, <code>f</code>, f and g</p>",
    ],
    ["has code between two marks that contains one", "`` ` ``", "<p><code>`</code></p>"],
  ])("%s", (_, body, html) => {
    expect(bodyToHtml(body, documenter)).toBe(html);
  });

  test("has formulas between two marks", () => {
    expect(bodyToHtml("An ``x^2``.", documenter)).toContain("formula-inline");
  });

  test("has names of headings and other places, and references to them", () => {
    const body = lines(
      "## [Green tea](@id green)",
      "",
      "[](@id cup)",
      "",
      "[it](@ref green), [it](@ref cup)",
    );
    expect(bodyToHtml(body, documenter)).toContain(
      '<a href="#section-green">it</a>, <a href="#section-cup">it</a>',
    );
    const { references } = convertBody(
      '[Hot `x`](@ref), [it](@ref "Hot tea"), [it](@ref far-off)',
      documenter,
    );
    expect(references.map(({ anchor }) => anchor)).toEqual(["Hot tea", "far-off"]);
    expect(targets("[Hot\ntea](@ref)", "documenter")).toEqual([""]);
  });

  test("reports what its tool would make of code", () => {
    const { losses } = convertBody("```@autodocs\n```\n\n```@docs\nf\n```", documenter);
    expect(losses.map(({ rule }) => rule)).toEqual(["unknown-template-tag", "query-block"]);
  });
});
