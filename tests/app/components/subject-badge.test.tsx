// @vitest-environment happy-dom
import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameToInitials, SubjectBadge, slugToHue } from "../../../src/app/components/subject-badge.tsx";

describe("a subject's initials", () => {
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
  ])("of %s are %s", (name, initials) => {
    expect(nameToInitials(name)).toBe(initials);
  });

  test("are few, whatever the name", () => {
    fc.assert(fc.property(fc.string(), (name) => [...nameToInitials(name)].length <= 4));
  });
});

describe("a subject's hue", () => {
  test("is deterministic and within the colour wheel", () => {
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

test("a badge adds nothing to the accessible name of its link", () => {
  render(
    <a href="/learn/physics">
      <SubjectBadge slug="physics" name="Physics" />
      Physics
    </a>,
  );
  expect(screen.getByRole("link", { name: "Physics" }).textContent).toBe("Physics");
});
