import type { Slug, SubjectSlug } from "../../../content/url.ts";

/** The path of a feed: of a subject or a topic by its name, or of the whole site. */
export function feedPath(name: string | null, kind: "atom" | "json"): string {
  return name === null ? `feed.${kind}` : `feeds/${name}.${kind}`;
}

/** The name of a topic's feeds; the questions in no topic have none. */
export function topicToFeedName(
  subject: SubjectSlug,
  { slug, name }: { readonly slug: Slug; readonly name: string },
): string | undefined {
  return name === "" ? undefined : `${subject}/topics/${slug}`;
}

/** The OpenSearch description, which tells browsers how to search the site. */
export const openSearchFile = "opensearch.xml";
