import type { CSSProperties, ReactElement } from "react";

/** Distance between hues, in degrees: closer ones look the same. */
const hueStepDegrees = 15;

/** Words that are skipped in initials. */
const ignoredWords: ReadonlySet<string> = new Set([
  "a",
  "an",
  "and",
  "for",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with",
]);

/** Hue of a subject, in degrees: depends only on its slug. */
export function slugToHue(slug: string): number {
  let hash = 7;
  for (const letter of slug) hash = (hash * 31 + Number(letter.codePointAt(0))) % 65_521;
  return (hash % (360 / hueStepDegrees)) * hueStepDegrees;
}

/** One or two initials of a subject: `Ph` for Physics, `HW` for History of the World. */
export function nameToInitials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const significantWords = words.filter((word) => !ignoredWords.has(word.toLowerCase()));
  const [first = "", second] = significantWords.length > 0 ? significantWords : words;
  const [initial = "", next = ""] = first;
  return (
    initial.toUpperCase() + (second === undefined ? next.toLowerCase() : firstCharacter(second).toUpperCase())
  );
}

function firstCharacter(word: string): string {
  const [letter = ""] = word;
  return letter;
}

/**
 * A subject's initials on its colour. Purely decorative: it is always shown beside the subject's name,
 * and hidden from screen readers.
 */
export function SubjectBadge({ slug, name }: { readonly slug: string; readonly name: string }): ReactElement {
  return (
    <span
      className="subject-badge"
      aria-hidden="true"
      data-letters={nameToInitials(name)}
      style={{ "--hue": slugToHue(slug) } as CSSProperties}
    />
  );
}
