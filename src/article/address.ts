/** The part of an address that names an article within its subject, e.g. `why-does-ice-float-on-water`. */
export type Slug = string & { readonly __brand: "Slug" };

/** The part of an address that names a subject, e.g. `computer-science`. */
export type SubjectSlug = string & { readonly __brand: "SubjectSlug" };

/** The public address of an article below the site's base: `/learn/<subject>/questions/<slug>`. Its key everywhere. */
export type ArticleUrl = string & { readonly __brand: "ArticleUrl" };

/** A date without time as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/**
 * Letters and digits of any script, hyphens, underscores and single inner dots. Neither `..`, a slash, a percent sign
 * nor a control character can occur, so no slug can ever leave the output folder. A slug like `index` or `con` is
 * harmless: it is never a file name by itself.
 */
const slugPattern = /^[\p{L}\p{N}-](?:[\p{L}\p{M}\p{N}_-]|\.(?![.]|$))*$/u;

/** Longest slug accepted, in UTF-8 bytes: file systems stop at 255 for a name. */
export const maxSlugBytes = 240;

function isSlugText(text: string): boolean {
  return (
    slugPattern.test(text) &&
    text.normalize("NFC") === text &&
    new TextEncoder().encode(text).length <= maxSlugBytes
  );
}

/** The checked constructor of a slug; undefined where the text can't be one. */
export function toSlug(text: string): Slug | undefined {
  return isSlugText(text) ? (text as Slug) : undefined;
}

/** The checked constructor of a subject's slug; undefined where the text can't be one. */
export function toSubjectSlug(text: string): SubjectSlug | undefined {
  return isSlugText(text) ? (text as SubjectSlug) : undefined;
}

/** The checked constructor of a date; undefined where the text is no day of the calendar. */
export function toIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/u.exec(text);
  const day = match?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isReal ? (day as IsoDate) : undefined;
}

/** The address of an article. */
export function articleUrl(subject: SubjectSlug, slug: Slug): ArticleUrl {
  return `/learn/${subject}/questions/${slug}` as ArticleUrl;
}

/** Takes an article's address apart; undefined where it isn't one. Tolerates a trailing slash. */
export function parseArticleUrl(url: string): { subject: SubjectSlug; slug: Slug } | undefined {
  const match = /^\/learn\/([^/]+)\/questions\/([^/]+)\/?$/u.exec(url);
  const subject = toSubjectSlug(match?.[1] ?? "");
  const slug = toSlug(match?.[2] ?? "");
  return subject !== undefined && slug !== undefined ? { subject, slug } : undefined;
}

/**
 * A slug made from any text: lower case, accents and punctuation dropped, words joined by `-`.
 * `"What's up-to-date?"` becomes `whats-uptodate`. May be empty.
 */
export function textToSlug(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_]/gu, "")
    .normalize("NFC")
    .trim()
    .replace(/[\s_]/gu, "-");
}

/**
 * The slug that a question's address mostly has: as `textToSlug`, but of ASCII alone. A listing leaves out the slugs
 * that follow from their question by this rule: nine in ten of the collection it was read from.
 */
export function questionToSlug(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^a-z0-9\s_]/gu, "")
    .trim()
    .replace(/[\s_]/gu, "-");
}
