import type { RelatedArticle } from "../../content/article.ts";
import type { Diagnostic } from "../../content/diagnostic.ts";
import type { ArticleUrl } from "../../content/url.ts";

/** An article with its related articles. */
interface RelatedSource {
  readonly url: ArticleUrl;
  readonly related: readonly RelatedArticle[];
}

/** Keeps the related articles that exist, without duplicates or the article itself; warns about the others. */
export function checkRelated(
  { url, related }: RelatedSource,
  articleUrls: { readonly has: (url: ArticleUrl) => boolean },
): { readonly related: readonly ArticleUrl[]; readonly diagnostics: readonly Diagnostic[] } {
  const valid = new Set<ArticleUrl>();
  const diagnostics: Diagnostic[] = [];
  for (const { url: relatedUrl, location } of related) {
    const warn = (rule: string, reason: string, hint: string) =>
      diagnostics.push({ severity: "warning", rule, reason, hint, ...location });
    if (relatedUrl === url) {
      warn(
        "self-related",
        "the article lists itself as related",
        "Link to another article or delete these lines.",
      );
    } else if (valid.has(relatedUrl)) {
      warn("duplicate-related-article", `${relatedUrl} is listed as related twice`, "Delete one of the two.");
    } else if (!articleUrls.has(relatedUrl)) {
      warn(
        "missing-related-article",
        `the related article ${relatedUrl} does not exist`,
        "Correct the URL or delete these lines.",
      );
    } else {
      valid.add(relatedUrl);
    }
  }
  return { related: [...valid], diagnostics };
}
