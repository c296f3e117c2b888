import * as v from "valibot";
import { isLanguageTag } from "../content/language.ts";

const nonEmptyText = v.pipe(v.string(), v.trim(), v.nonEmpty("must not be empty"));

/** The site's configuration: `quire.config.ts` exports one, command-line flags override it. */
export const siteSchema = v.strictObject({
  name: v.optional(nonEmptyText, "Quire"),
  /** One sentence: shown on the home page and to search engines. */
  description: v.optional(v.pipe(v.string(), v.trim()), "Questions and answers."),
  /** BCP 47 tag of the articles' language, and of the interface if there are messages for it (`src/i18n/messages`). */
  language: v.optional(
    v.pipe(v.string(), v.check(isLanguageTag, "must be a language tag such as en or pt-BR")),
    "en",
  ),
  /** Groups of subjects on the home page; each is named by its slug. Default: by letter if there are many. */
  subjectGroups: v.optional(v.array(v.strictObject({ name: nonEmptyText, subjects: v.array(v.string()) }))),
  /** Links at the foot of each page: about, licence, contact. A `url` on this site begins with a slash. */
  links: v.optional(
    v.array(
      v.strictObject({
        name: nonEmptyText,
        url: v.pipe(
          v.string(),
          v.regex(/^(?:https?:\/\/|mailto:|\/)/u, "must begin with https://, mailto: or a slash"),
        ),
      }),
    ),
  ),
  /** True if readers write the answers: pages are then marked up as schema.org's QAPage. */
  qaPage: v.optional(v.boolean(), false),
  /** True to load pictures of other sites, which then learn who reads what. They are links otherwise. */
  externalImages: v.optional(v.boolean(), false),
  /** The site's origin, without its base path, e.g. `https://example.org`. */
  url: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^/?#\s]+\/?$/u, "must be an origin such as https://example.org"),
      v.transform((url) => url.replace(/\/$/u, "")),
    ),
  ),
});

/** The configuration as a publisher writes it: every field is optional. */
export type SiteConfig = v.InferInput<typeof siteSchema>;

/** The validated configuration, with defaults applied. */
export type Site = v.InferOutput<typeof siteSchema>;
