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
const reservedSegments: ReadonlySet<string> = new Set(["questions", "page"]);

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

/** Reverses `articleUrl`; undefined if it is not an article's URL. Accepts a trailing slash. */
export function parseArticleUrl(url: string): { subject: SubjectSlug; slug: Slug } | undefined {
  const match = /^\/learn\/(.+)\/questions\/([^/]+)\/?$/u.exec(url);
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
