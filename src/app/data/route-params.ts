import { maxSubjectDepth, parseSubjectSlug, type SubjectSlug } from "../../content/url.ts";

/** Route patterns of articles, for subjects within each other: one per level. */
export const articleRoutePatterns: readonly string[] = Array.from(
  { length: maxSubjectDepth },
  (_, depth) =>
    `learn/${Array.from({ length: depth + 1 }, (_, level) => `:subject${level}`).join("/")}/questions/:slug`,
);

/** The subject of an article's route; undefined if it isn't a valid one. */
export function paramsToSubject(
  params: Readonly<Record<string, string | undefined>>,
): SubjectSlug | undefined {
  const segments = Array.from({ length: maxSubjectDepth }, (_, level) => params[`subject${level}`]);
  return parseSubjectSlug(segments.filter((segment) => segment !== undefined).join("/"));
}

/** Parses a list's path below `/learn/`: a subject, or one of the further pages of its list. */
export function parseListPath(
  path: string,
): { readonly subject: SubjectSlug; readonly page: string | undefined } | undefined {
  const match = /^(.+?)(?:\/page\/(\d+))?\/?$/u.exec(path);
  const subject = parseSubjectSlug(match?.[1] ?? "");
  return subject === undefined ? undefined : { subject, page: match?.[2] };
}
