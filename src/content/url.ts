/** The URL segment that identifies an article within its subject, e.g. `why-does-ice-float-on-water`. */
export type Slug = string & { readonly __brand: "Slug" };

/**
 * Identifies a subject: its URL segment, e.g. `computer-science`, after those of the subjects that contain it, e.g.
 * `courses/computer-science`.
 */
export type SubjectSlug = string & { readonly __brand: "SubjectSlug" };

/** An article's URL relative to the site's base: `/learn/<subject>/questions/<slug>`. It identifies the article. */
export type ArticleUrl = string & { readonly __brand: "ArticleUrl" };

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
