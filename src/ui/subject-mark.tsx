import type { CSSProperties, ReactElement } from "react";

/** Hues are this far apart, in degrees: nearer ones look the same. */
const hueStep = 15;

/** Words that say nothing of what a subject is. */
const smallWords: ReadonlySet<string> = new Set([
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

/** The hue of a subject, in degrees: the same at all times and on all pages, whatever other subjects there are. */
export function slugToHue(slug: string): number {
  let hash = 7;
  for (const letter of slug) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return (hash % (360 / hueStep)) * hueStep;
}

/** One or two letters for a subject: `Ph` for Physics, `HW` for History of the World. */
export function nameToInitials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const telling = words.filter((word) => !smallWords.has(word.toLowerCase()));
  const [first = "", second] = telling.length > 0 ? telling : words;
  const [initial = "", next = ""] = first;
  return initial.toUpperCase() + (second === undefined ? next.toLowerCase() : firstOf(second).toUpperCase());
}

function firstOf(word: string): string {
  const [letter = ""] = word;
  return letter;
}

/**
 * A subject's letters on its colour, for the eye to find its way. It stands beside the subject's name and never for it:
 * nobody has to see colours, and screen readers pass over it.
 */
export function SubjectMark({ slug, name }: { readonly slug: string; readonly name: string }): ReactElement {
  return (
    <span
      className="subject-mark"
      aria-hidden="true"
      data-letters={nameToInitials(name)}
      style={{ "--hue": slugToHue(slug) } as CSSProperties}
    />
  );
}
