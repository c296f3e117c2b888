import { describe, expect, test } from "vitest";
import { groupSubjects } from "../../../../src/app/features/subjects/group-subjects.ts";
import type { SubjectTotal } from "../../../../src/bundle/subject-tree.ts";
import type { SubjectSlug } from "../../../../src/content/url.ts";

function subjectsNamed(...names: string[]): SubjectTotal[] {
  return names.map((name, index) => ({ slug: name.toLowerCase() as SubjectSlug, name, count: index + 1 }));
}

function namesByGroup(...args: Parameters<typeof groupSubjects>): (readonly [string | undefined, string])[] {
  return groupSubjects(...args).map(({ name, subjects }) => [
    name,
    subjects.map((subject) => subject.name).join(" "),
  ]);
}

const letters = [..."ABCDEFGHIJKLMNOP"];

describe("groups of subjects", () => {
  test("are those of the publisher, the largest subjects first, then the rest", () => {
    const groups = [
      { name: "Sciences", subjects: ["art", "physics"] as SubjectSlug[] },
      { name: "Empty", subjects: [] },
    ];
    expect(namesByGroup(subjectsNamed("Art", "Law", "Physics"), groups)).toEqual([
      ["Sciences", "Physics Art"],
      [undefined, "Law"],
    ]);
  });

  test("are not formed of a few subjects", () => {
    expect(namesByGroup(subjectsNamed("B", "A"), undefined)).toEqual([[undefined, "B A"]]);
  });

  test("are formed by initial of many subjects, and never divide an initial", () => {
    expect(
      namesByGroup(subjectsNamed(...letters.flatMap((letter) => [letter, `${letter}2`])), undefined),
    ).toEqual([
      ["A–D", "A A2 B B2 C C2 D D2"],
      ["E–H", "E E2 F F2 G G2 H H2"],
      ["I–L", "I I2 J J2 K K2 L L2"],
      ["M–P", "M M2 N N2 O O2 P P2"],
    ]);
  });

  test("are not formed by initial if the publisher has chosen another order", () => {
    const names = [...letters, "A2"];
    expect(namesByGroup(subjectsNamed(...names), undefined)).toEqual([[undefined, names.join(" ")]]);
  });
});
