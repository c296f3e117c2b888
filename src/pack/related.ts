import type { ArticleUrl } from "../article/address.ts";
import type { RelatedArticle } from "../article/article.ts";
import type { Problem } from "../article/problem.ts";

/** An article with what it calls related. */
interface Relating {
  readonly url: ArticleUrl;
  readonly related: readonly RelatedArticle[];
}

/** Keeps of an article's related ones those that exist, each once and never itself; warns about the others. */
export function checkRelated(
  { url, related }: Relating,
  existing: { readonly has: (url: ArticleUrl) => boolean },
): { readonly related: readonly ArticleUrl[]; readonly problems: readonly Problem[] } {
  const kept = new Set<ArticleUrl>();
  const problems: Problem[] = [];
  for (const { url: other, place } of related) {
    const warn = (rule: string, reason: string, hint: string) =>
      problems.push({ ...place, severity: "warning", rule, reason, hint });
    if (other === url) {
      warn(
        "related-self",
        "the article lists itself as related",
        "Link to another article or delete these lines.",
      );
    } else if (kept.has(other)) {
      warn("related-repeated", `${other} is listed as related twice`, "Delete one of the two.");
    } else if (!existing.has(other)) {
      warn(
        "related-missing",
        `the related article ${other} does not exist`,
        "Correct the URL or delete these lines.",
      );
    } else {
      kept.add(other);
    }
  }
  return { related: [...kept], problems };
}
