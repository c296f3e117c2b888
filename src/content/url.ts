/** The URL segment that identifies an article within its subject, e.g. `why-does-ice-float-on-water`. */
export type Slug = string & { readonly __brand: "Slug" };

/** The URL segment that identifies a subject, e.g. `computer-science`. */
export type SubjectSlug = string & { readonly __brand: "SubjectSlug" };

/** An article's URL relative to the site's base: `/learn/<subject>/questions/<slug>`. It identifies the article. */
export type ArticleUrl = string & { readonly __brand: "ArticleUrl" };

/** A date without time as `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/**
 * Letters and digits of any script, hyphens, underscores and single inner dots. Neither `..`, a slash, a percent sign
 * nor a control character can occur, so that no slug can leave the output folder. A slug like `index` or `con` is
 * harmless: it is never a file name by itself.
 */
const slugPattern = /^[\p{L}\p{N}-](?:[\p{L}\p{M}\p{N}_-]|\.(?![.]|$))*$/u;

/** Longest slug accepted, in UTF-8 bytes: file systems limit names to 255. */
export const maxSlugBytes = 240;

function isValidSlug(text: string): boolean {
  return (
    slugPattern.test(text) &&
    text.normalize("NFC") === text &&
    new TextEncoder().encode(text).length <= maxSlugBytes
  );
}

/** Returns undefined if the text is not a valid slug. */
export function parseSlug(text: string): Slug | undefined {
  return isValidSlug(text) ? (text as Slug) : undefined;
}

/** Returns undefined if the text is not a valid slug. */
export function parseSubjectSlug(text: string): SubjectSlug | undefined {
  return isValidSlug(text) ? (text as SubjectSlug) : undefined;
}

/** Parses `YYYY-MM-DD`, with or without a time after it. Returns undefined if it is not a day of the calendar. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/u.exec(text);
  const day = match?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  const isCalendarDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isCalendarDay ? (day as IsoDate) : undefined;
}

/** The URL of an article. */
export function articleUrl(subject: SubjectSlug, slug: Slug): ArticleUrl {
  return `/learn/${subject}/questions/${slug}` as ArticleUrl;
}

/** The subject and slug in the URL of an article. Throws if it is not one, which a checked `ArticleUrl` always is. */
export function splitArticleUrl(url: ArticleUrl): { subject: SubjectSlug; slug: Slug } {
  const parts = parseArticleUrl(url);
  if (parts === undefined) throw new Error(`Not the URL of an article: ${url}`);
  return parts;
}

/** Reverses `articleUrl`; undefined if it is not an article's URL. Accepts a trailing slash. */
export function parseArticleUrl(url: string): { subject: SubjectSlug; slug: Slug } | undefined {
  const match = /^\/learn\/([^/]+)\/questions\/([^/]+)\/?$/u.exec(url);
  const subject = parseSubjectSlug(match?.[1] ?? "");
  const slug = parseSlug(match?.[2] ?? "");
  return subject !== undefined && slug !== undefined ? { subject, slug } : undefined;
}

/**
 * A slug for any text: lower case, without accents and punctuation, words joined by `-`.
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
 * The slug that most questions have: like `textToSlug`, but ASCII only. List files omit slugs that this function can
 * derive from the question: nine in ten of the collection that the rule was taken from.
 */
export function questionToSlug(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^a-z0-9\s_]/gu, "")
    .trim()
    .replace(/[\s_]/gu, "-");
}
