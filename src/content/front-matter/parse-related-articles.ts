import * as v from "valibot";
import type { RelatedArticle } from "../article.ts";
import type { DiagnosticCollector } from "../diagnostic-collector.ts";
import { articleUrl, parseArticleUrl } from "../url.ts";
import { relatedArticleSchema, relatedFieldPattern } from "./front-matter-schema.ts";
import type { Fields } from "./normalize-fields.ts";

/** The articles that the fields `related_article1` and so on link to. Those that link to none are reported, and left out. */
export function parseRelatedArticles(fields: Fields, collector: DiagnosticCollector): RelatedArticle[] {
  const related: RelatedArticle[] = [];
  for (const [field, value] of Object.entries(fields)) {
    if (!relatedFieldPattern.test(field) || value === null) continue;
    const parsed = v.safeParse(relatedArticleSchema, value);
    const relatedParts = parsed.success ? parseArticleUrl(parsed.output.url) : undefined;
    if (relatedParts !== undefined) {
      related.push({
        url: articleUrl(relatedParts.subject, relatedParts.slug),
        location: collector.locationOf([field, "url"]),
      });
      continue;
    }
    collector.addAtField([field, "url"], {
      severity: "warning",
      rule: "invalid-related-article",
      reason: parsed.success
        ? `${field}: ${parsed.output.url} is not the URL of an article`
        : `${field} does not link to an article`,
      hint: parsed.success
        ? "Write the URL of its page: `url: /learn/<subject>/questions/<slug>`."
        : "Add a line `url: /learn/<subject>/questions/<slug>` to it.",
    });
  }
  return related;
}
