import {
  maxSubjectDepth,
  parseSlug,
  parseSubjectSlug,
  type Slug,
  type SubjectSlug,
} from "../../content/url.ts";

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

/** Route patterns of topics, for subjects within each other: one per level. */
export const topicRoutePatterns: readonly string[] = articleRoutePatterns.map((pattern) =>
  pattern.replace("/questions/:slug", "/topics/*"),
);

/** A page of the list of a topic, by the parameters of its route; undefined if they aren't valid ones. `page` counts from 1. */
export function paramsToTopicPage(
  params: Readonly<Record<string, string | undefined>>,
): { readonly subject: SubjectSlug; readonly topic: Slug; readonly page: number } | undefined {
  const subject = paramsToSubject(params);
  const match = /^([^/]+)(?:\/page\/([1-9]\d{0,5}))?\/?$/u.exec(params["*"] ?? "");
  const topic = parseSlug(match?.[1] ?? "");
  if (subject === undefined || topic === undefined) return undefined;
  return { subject, topic, page: Number(match?.[2] ?? 1) };
}

/** Parses a list's path below `/learn/`: a subject, or one of the further pages of its list. */
export function parseListPath(
  path: string,
): { readonly subject: SubjectSlug; readonly page: string | undefined } | undefined {
  const match = /^(.+?)(?:\/page\/(\d+))?\/?$/u.exec(path);
  const subject = parseSubjectSlug(match?.[1] ?? "");
  return subject === undefined ? undefined : { subject, page: match?.[2] };
}
