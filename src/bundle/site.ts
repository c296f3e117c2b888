import * as v from "valibot";
import { languageTag } from "../article/language.ts";

/** What a site is called, and where it will be. `quire.config.ts` holds one; flags override it. */
export const siteSchema = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty("must not be empty")), "Quire"),
  /** One sentence: shown on the home page and to search engines. */
  description: v.optional(v.pipe(v.string(), v.trim()), "Questions and answers."),
  /** The language of the articles, as BCP 47 has it, and of the interface where it has words in it (`src/words`). */
  language: v.optional(
    v.pipe(v.string(), v.regex(languageTag, "must be a language tag such as en or pt-BR")),
    "en",
  ),
  /** True where readers write the answers: search engines are then told so, by schema.org's QAPage. */
  qaPage: v.optional(v.boolean(), false),
  /** Where the site will be reached, without its base path, e.g. `https://example.org`. */
  url: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^/?#\s]+\/?$/u, "must be an origin such as https://example.org"),
      v.transform((url) => url.replace(/\/$/u, "")),
    ),
  ),
});

/** A site's settings as a publisher writes them: all may be left out. */
export type SiteSettings = v.InferInput<typeof siteSchema>;

/** A site's settings, checked and complete. */
export type Site = v.InferOutput<typeof siteSchema>;
