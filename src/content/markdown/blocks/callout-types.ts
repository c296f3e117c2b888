/** The looks of callouts, by meaning. */
export type CalloutTone = "note" | "tip" | "important" | "warning" | "danger" | "example" | "quote";

const typesByTone: Readonly<Record<CalloutTone, string>> = {
  note: "note notice primary info abstract summary tldr todo seealso see-also compatibility definition theorem lemma proof objectives prereq testimonial instructor",
  tip: "tip tips hint success check done best-practice pro checklist keypoints",
  important: "important question questions discussion help faq key",
  warning: "warning warn caution attention alert",
  danger: "danger error fail failure missing bug severe critical",
  example: "example exercise challenge experiment demo code",
  quote: "quote cite",
};

const toneByType: ReadonlyMap<string, CalloutTone> = new Map(
  (Object.keys(typesByTone) as CalloutTone[]).flatMap((tone) =>
    typesByTone[tone].split(" ").map((type): [string, CalloutTone] => [type, tone]),
  ),
);

/** The tone of a callout type in any case; undefined for a type that no tool has. */
export function calloutTone(type: string): CalloutTone | undefined {
  return toneByType.get(type.toLowerCase());
}

/** Names of components, shortcodes and includes that say what kind of box they are: `warning`, `infobox`. */
export function isCalloutType(type: string): boolean {
  return calloutTone(type) !== undefined;
}

/** Boxes of lessons: a heading that they begin with is their title. */
const lessonTypes: ReadonlySet<string> = new Set(
  "callout challenge checklist discussion hint instructor keypoints prereq solution spoiler testimonial".split(
    " ",
  ),
);

/** True for a kind of box that may have its first heading as title, as the lessons of The Carpentries have them. */
export function hasHeadingAsTitle(type: string): boolean {
  return lessonTypes.has(type.toLowerCase());
}

/** The title of a callout without one: its type, as all tools do. */
export function typeToTitle(type: string): string {
  // What is named by a color of its theme has no name.
  const named = type.replace(/^seealso$/iu, "see also").replace(/^primary$/iu, "note");
  const words = named.replaceAll(/[-_]+/gu, " ").trim();
  const isUpperCase = words === words.toUpperCase();
  return words.charAt(0).toUpperCase() + (isUpperCase ? words.slice(1).toLowerCase() : words.slice(1));
}
