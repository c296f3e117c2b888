import * as v from "valibot";
import { type IsoDate, parseIsoDate } from "../content/iso-date.ts";
import { languageTagPattern } from "../content/language.ts";
import {
  type ArticleUrl,
  parseArticleUrl,
  parseSlug,
  parseSubjectSlug,
  type Slug,
  type SubjectSlug,
} from "../content/url.ts";

/** Schemas shared by several files of the bundle. */

export const slugSchema = v.custom<Slug>(
  (value) => typeof value === "string" && parseSlug(value) !== undefined,
);

export const subjectSlugSchema = v.custom<SubjectSlug>(
  (value) => typeof value === "string" && parseSubjectSlug(value) !== undefined,
);

export const articleUrlSchema = v.custom<ArticleUrl>(
  (value) => typeof value === "string" && parseArticleUrl(value) !== undefined,
);

export const dateSchema = v.custom<IsoDate>(
  (value) => typeof value === "string" && parseIsoDate(value) === value,
);

export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Versions are path segments: letters and digits only. */
export const versionSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8,64}$/u));

/** The language of an article; absent if it is the site's. */
export const langSchema = v.exactOptional(v.pipe(v.string(), v.regex(languageTagPattern)));

/** A question with its URL. */
export const articleLinkSchema = v.object({
  url: articleUrlSchema,
  question: v.string(),
  lang: langSchema,
});

export type ArticleLink = v.InferOutput<typeof articleLinkSchema>;

/** A link to an article of any subject. */
export const articleOfSubjectSchema = v.object({
  ...articleLinkSchema.entries,
  /** The subject's name. */
  subject: v.string(),
});

export type ArticleOfSubject = v.InferOutput<typeof articleOfSubjectSchema>;
