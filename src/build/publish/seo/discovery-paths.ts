/** The path of a feed: of a subject, or of the whole site. */
export function feedPath(subject: string | null, kind: "atom" | "json"): string {
  return subject === null ? `feed.${kind}` : `feeds/${subject}.${kind}`;
}

/** The OpenSearch description, which tells browsers how to search the site. */
export const openSearchFile = "opensearch.xml";
