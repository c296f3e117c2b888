// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import fc from "fast-check";
import { MemoryRouter } from "react-router";
import { describe, expect, test } from "vitest";
import { SubjectBadge } from "../../../src/app/components/subject-badge.tsx";
import { slugToFamily } from "../../../src/app/components/subject-families.ts";

const icons = [...readFileSync("public/subjects.svg", "utf8").matchAll(/id="(\w+)"/gu)].map(([, id]) => id);

describe("what a subject looks like", () => {
  test.each([
    ["biology", "biotechnology"],
    ["criminal-or-civil-law", "bachelor-of-laws"],
    ["movies-and-cinematography", "music-theory"],
    ["history-of-the-world", "philosophy"],
  ])("is the same for subjects of one kind: %s, %s", (one, other) => {
    expect(slugToFamily(one)).toEqual(slugToFamily(other));
  });

  test.each([
    ["computer-science", "physics"],
    ["biology", "chemistry"],
    ["biochemistry", "electrochemistry"],
    ["political-science", "physics"],
    ["smart-materials", "art-history"],
  ])("differs between kinds: %s, %s", (one, other) => {
    expect(slugToFamily(one)).not.toEqual(slugToFamily(other));
  });

  test("is deterministic and within the color wheel, whatever the slug", () => {
    fc.assert(
      fc.property(fc.string(), (slug) => {
        const family = slugToFamily(slug);
        return (
          family.hue === slugToFamily(slug).hue &&
          family.hue >= 0 &&
          family.hue < 360 &&
          icons.includes(family.icon)
        );
      }),
    );
  });
});

describe("a subject's badge", () => {
  test("is hidden from screen readers, which read the name beside it", () => {
    render(
      <p>
        <SubjectBadge slug="physics" /> Physics
      </p>,
      { wrapper: MemoryRouter },
    );
    expect(screen.getByText("Physics").querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });
});
