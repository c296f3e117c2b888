/** A minimal content file, with additional front matter. */
export function smallArticle(
  question: string,
  fields: Readonly<Record<string, string>> = {},
  answer = "Because.",
): string {
  const lines = Object.entries({ question, ...fields }).map(([name, value]) => `${name}: ${value}`);
  return ["---", ...lines, "---", answer, ""].join("\n");
}

/** Front matter with related articles by URL. */
export function relatedTo(...urls: readonly string[]): Record<string, string> {
  return Object.fromEntries(urls.map((url, index) => [`related_article${index + 1}`, `\n  url: ${url}`]));
}
