// @vitest-environment happy-dom
import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameToInitials, SubjectMark, slugToHue } from "../../src/ui/subject-mark.tsx";

describe("a subject's letters", () => {
  test.each([
    ["Physics", "Ph"],
    ["History of the World", "HW"],
    ["Accounting and Finance", "AF"],
    ["Computer Science", "CS"],
    ["On the", "OT"],
    ["C", "C"],
    ["Éthique", "Ét"],
    ["物理", "物理"],
    ["…", ""],
  ])("of %s are %s", (name, letters) => {
    expect(nameToInitials(name)).toBe(letters);
  });

  test("are few, whatever the name", () => {
    fc.assert(fc.property(fc.string(), (name) => [...nameToInitials(name)].length <= 4));
  });
});

describe("a subject's hue", () => {
  test("is the same for the same slug, and on the circle", () => {
    fc.assert(
      fc.property(fc.string(), (slug) => {
        const hue = slugToHue(slug);
        return hue === slugToHue(slug) && hue >= 0 && hue < 360 && hue % 15 === 0;
      }),
    );
  });

  test("differs between most subjects", () => {
    const slugs = [
      "biology",
      "computer-science",
      "economics",
      "english-literature",
      "mathematics",
      "physics",
    ];
    expect(new Set(slugs.map(slugToHue)).size).toBe(slugs.length);
  });
});

test("a mark adds nothing to the name of its link", () => {
  render(
    <a href="/learn/physics">
      <SubjectMark slug="physics" name="Physics" />
      Physics
    </a>,
  );
  expect(screen.getByRole("link", { name: "Physics" }).textContent).toBe("Physics");
});
