import type { Anchor } from "../../../content/reference.ts";
import { decodeOrKeep } from "../../../content/text/decode-or-keep.ts";

/** Makes the id of a heading from its text as a tool does, without the number of a repeated one. */
type HeadingIdRule = (text: string) => string;

/** The ids that tools other than GitHub make from a heading; GitHub's are among the anchor's names. */
const headingIdRules: readonly HeadingIdRule[] = [
  // kramdown: letters, digits, spaces and hyphens of ASCII, from the first letter on.
  (text) => asciiId(text.replace(/[^a-zA-Z0-9 -]/gu, "").replace(/^[^a-zA-Z]+/u, "")) || "section",
  // python-markdown: without accents and everything that is not ASCII.
  (text) =>
    asciiId(
      text
        .normalize("NFKD")
        .replace(/[^\w\s-]/gu, "")
        .trim()
        .replace(/[-\s]+/gu, "-"),
    ),
  // VitePress and VuePress: runs of spaces and ASCII punctuation become one hyphen; no digit in front.
  (text) =>
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036F]/gu, "")
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
      .replace(/^(?=\d)/u, "_")
      .toLowerCase(),
  // Pandoc: keeps dots and underscores.
  (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_. -]/gu, "")
      .replace(/ +/gu, "-")
      .replace(/^[^\p{L}]+/u, ""),
];

function asciiId(text: string): string {
  return text.toLowerCase().replaceAll(" ", "-");
}

/** A key that is the same for spellings of an anchor which readers would call the same. */
export function anchorToKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}^]+/gu, "-")
    .replace(/^-+(?=.)|(?<=.)-+$/gu, "");
}

/** Finds the number of the anchor that a rule gives this id, counting repeated headings as tools do: `-1` or `_1`. */
function matchByRule(id: string, anchors: readonly Anchor[], rule: HeadingIdRule): Anchor | undefined {
  const counts = new Map<string, number>();
  for (const anchor of anchors) {
    if (anchor.text === undefined) continue;
    const base = rule(anchor.text);
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    if (count === 0 ? id === base : id === `${base}-${count}` || id === `${base}_${count}`) return anchor;
  }
  return undefined;
}

function matchOne(name: string, anchors: readonly Anchor[]): Anchor | undefined {
  const key = anchorToKey(name);
  return (
    anchors.find(({ id, names }) => id === name || names.includes(name)) ??
    headingIdRules.map((rule) => matchByRule(name, anchors, rule)).find((anchor) => anchor !== undefined) ??
    anchors.find(({ names }) => names.some((each) => anchorToKey(each) === key)) ??
    anchors.find(({ text }) => text !== undefined && anchorToKey(text) === key)
  );
}

/**
 * Finds the anchor of a page that a link's fragment means, whichever tool made it: an exact name first, then ids that
 * other tools make from the headings, then spellings that differ in case or punctuation. `A#B` is the heading B below A.
 */
export function matchAnchor(fragment: string, anchors: readonly Anchor[]): Anchor | undefined {
  const whole = matchOne(fragment, anchors) ?? matchOne(decodeOrKeep(fragment), anchors);
  if (whole !== undefined || !fragment.includes("#")) return whole;
  let rest = anchors;
  let found: Anchor | undefined;
  for (const part of fragment.split("#").filter((each) => each !== "")) {
    found = matchOne(part, rest);
    if (found === undefined) return undefined;
    rest = rest.slice(rest.indexOf(found) + 1);
  }
  return found;
}
