import { truncateToBytes } from "./text/truncate-to-bytes.ts";

/** The URL segment that identifies an article within its subject, e.g. `why-does-ice-float-on-water`. */
export type Slug = string & { readonly __brand: "Slug" };

/**
 * Identifies a subject: its URL segment, e.g. `computer-science`, after those of the subjects that contain it, e.g.
 * `courses/computer-science`.
 */
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

/** Segments of the URLs of articles and list pages: no subject within another one can have them. */
const reservedSegments: ReadonlySet<string> = new Set(["questions", "page", "topics"]);

/** Most levels of subjects within each other. */
export const maxSubjectDepth = 8;

/** Returns undefined if the text is not one slug, or several joined by `/`. */
export function parseSubjectSlug(text: string): SubjectSlug | undefined {
  const segments = text.split("/");
  const isValid =
    segments.length <= maxSubjectDepth &&
    segments.every(
      (segment, index) => isValidSlug(segment) && (index === 0 || !reservedSegments.has(segment)),
    );
  return isValid ? (text as SubjectSlug) : undefined;
}

/** The subject within `parent` that a slug stands for. A reserved slug gets the ending `-topic`; too deep levels are joined by `-`. */
export function joinSubject(parent: SubjectSlug | undefined, slug: Slug): SubjectSlug {
  if (parent === undefined) return slug as string as SubjectSlug;
  const segment = reservedSegments.has(slug) ? `${slug}-topic` : slug;
  return parent.split("/").length < maxSubjectDepth
    ? (`${parent}/${segment}` as SubjectSlug)
    : (`${parent}-${segment}` as SubjectSlug);
}

/** The subject that contains a subject; undefined for one at the top. */
export function parentSubject(subject: SubjectSlug): SubjectSlug | undefined {
  const end = subject.lastIndexOf("/");
  return end < 0 ? undefined : (subject.slice(0, end) as SubjectSlug);
}

/** The subjects that contain a subject, the outermost first. */
export function subjectToAncestors(subject: SubjectSlug): SubjectSlug[] {
  const parent = parentSubject(subject);
  return parent === undefined ? [] : [...subjectToAncestors(parent), parent];
}

/** The URL of a subject's page. */
export function subjectUrl(subject: SubjectSlug): string {
  return `/learn/${subject}`;
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
  const match = /^\/learn\/(.+)\/questions\/([^/]+)\/?$/u.exec(url);
  const subject = parseSubjectSlug(match?.[1] ?? "");
  const slug = parseSlug(match?.[2] ?? "");
  return subject !== undefined && slug !== undefined ? { subject, slug } : undefined;
}

/** Accents of letters whose accents people leave out when typing. Marks of other scripts make a different letter. */
const accentedLetter = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu;

/** Plus and number signs right after a word, part of its name: C++, C#. Group 1: they are in front of another word. */
const signsAfterWord = /(?<=[\p{L}\p{M}\p{N}])[+#][+#\p{M}]*(?=([\p{L}\p{N}])?)/gu;

function signsToWords(signs: string, nextCharacter: string | undefined): string {
  const words = Array.from(signs.replace(/\p{M}/gu, ""), (sign) => (sign === "+" ? "-plus" : "-sharp")).join(
    "",
  );
  return nextCharacter === undefined ? words : `${words}-`;
}

/**
 * A slug for a text in any script, e.g. a name; empty if there is no letter or digit in it. The rule:
 *
 * - lower case; accents of Latin and Greek letters are dropped, all other marks are part of the letter (ガ, भौ, й);
 * - spaces and underscores become `-`; hyphens stay, except between spaces; other punctuation is dropped;
 * - plus and number signs that follow a word are spelled out: `C` is `c`, `C++` is `c-plus-plus`, `C#` is `c-sharp`.
 *
 * `"What's up-to-date?"` becomes `whats-up-to-date`. The slug of a result is the result itself.
 */
export function textToSlug(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/\p{Cf}/gu, "")
    .normalize("NFD")
    .replace(accentedLetter, "$1")
    .normalize("NFC")
    .replace(signsAfterWord, signsToWords)
    .replace(/(?<=\s)-+(?=\s)/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}\s_-]\p{M}*/gu, "")
    .replace(/[\s_]/gu, "-")
    .replace(/^[\p{M}-]+/u, "");
  return truncateToBytes(slug.normalize("NFC"), maxSlugBytes).replace(/(?<!-)-+$/u, "");
}

/**
 * The slug that most questions have: ASCII letters and digits only, without hyphens of the question itself. List
 * files omit slugs that this function can derive from the question: nine in ten of the collection that the rule was
 * taken from.
 */
export function questionToSlug(question: string): string {
  return question
    .toLowerCase()
    .replace(/[^a-z0-9\s_]/gu, "")
    .trim()
    .replace(/[\s_]/gu, "-");
}
