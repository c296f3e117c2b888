/** Prefix of every id in an answer, so that it never clashes with another id of the page. */
export const headingIdPrefix = "section-";

/** Longest id without its prefix, in characters. */
const maxIdLength = 80;

/** The id of a heading with this text: unique among `usedIds`, which it is not added to. */
export function headingToId(text: string, usedIds: ReadonlySet<string>): string {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return uniqueId(headingIdPrefix + ([...words.join("-")].slice(0, maxIdLength).join("") || "part"), usedIds);
}

/** An id, with a number if it is already used. */
export function uniqueId(base: string, usedIds: ReadonlySet<string>): string {
  let id = base;
  for (let count = 2; usedIds.has(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** The id that GitHub, and many tools after it, give a heading; without the number of a repeated one. */
export function githubHeadingId(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
