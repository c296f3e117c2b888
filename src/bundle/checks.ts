import * as v from "valibot";
import {
  type ArticleUrl,
  type IsoDate,
  parseArticleUrl,
  type Slug,
  type SubjectSlug,
  toIsoDate,
  toSlug,
  toSubjectSlug,
} from "../article/address.ts";
import { languageTag } from "../article/language.ts";

/** Schemas that several of the bundle's files share. */

export const slugSchema = v.custom<Slug>((value) => typeof value === "string" && toSlug(value) !== undefined);

export const subjectSlugSchema = v.custom<SubjectSlug>(
  (value) => typeof value === "string" && toSubjectSlug(value) !== undefined,
);

export const articleUrlSchema = v.custom<ArticleUrl>(
  (value) => typeof value === "string" && parseArticleUrl(value) !== undefined,
);

export const dateSchema = v.custom<IsoDate>(
  (value) => typeof value === "string" && toIsoDate(value) === value,
);

export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Versions stand in paths: letters and digits only. */
export const versionSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8,64}$/u));

/** The language of an article; absent where it is the site's. */
export const langSchema = v.exactOptional(v.pipe(v.string(), v.regex(languageTag)));

/** A question with its address. */
export const articleLinkSchema = v.object({
  url: articleUrlSchema,
  question: v.string(),
  lang: langSchema,
});

export type ArticleLink = v.InferOutput<typeof articleLinkSchema>;
