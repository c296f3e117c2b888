import * as v from "valibot";
import { parseIsoDate } from "../iso-date.ts";
import { languageTagPattern } from "../language.ts";

/** Numbers and booleans are converted to text: `question: 1984` is meant as text. */
const textSchema = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], "must be text"),
  v.transform((value) => String(value).trim()),
);

const optionalTextSchema = v.nullish(textSchema, "");

/** `a, b, c` or a list of strings. */
const keywords = v.nullish(
  v.union(
    [
      v.pipe(
        textSchema,
        v.transform((value) => value.split(/[,،，、]/u)),
      ),
      v.array(textSchema),
    ],
    "must be a comma-separated text or a list of texts",
  ),
  [],
);

const date = v.nullish(
  v.pipe(
    textSchema,
    v.check((value) => value === "" || parseIsoDate(value) !== undefined, "must be a valid date"),
    v.transform((value) => parseIsoDate(value) ?? null),
  ),
  null,
);

/** Empty if missing: the article is in the site's language. */
const lang = v.nullish(
  v.pipe(
    textSchema,
    v.check(
      (value) => value === "" || languageTagPattern.test(value),
      "must be a language tag such as ar or pt-BR",
    ),
  ),
  "",
);

const seo = v.nullish(
  v.looseObject(
    { title: optionalTextSchema, page_description: optionalTextSchema, page_keywords: keywords },
    "must be a mapping of fields",
  ),
  {},
);

/** The known fields. All are optional here; required ones are checked after parsing. */
export const frontMatterSchema = v.looseObject({
  question: optionalTextSchema,
  title: optionalTextSchema,
  article_title: optionalTextSchema,
  answer: v.nullish(v.string("must be text"), ""),
  subject: optionalTextSchema,
  description: optionalTextSchema,
  keywords,
  seo,
  date,
  date_format: optionalTextSchema,
  post_on_text: optionalTextSchema,
  author: optionalTextSchema,
  lang,
  dir: v.nullish(v.picklist(["ltr", "rtl"], "must be ltr or rtl")),
  file_name: optionalTextSchema,
  url: optionalTextSchema,
  no_index: v.nullish(v.boolean("must be true or false"), false),
  aliases: v.nullish(
    v.union([textSchema, v.array(textSchema)], "must be a URL path or a list of URL paths"),
    [],
  ),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

/** One of the fields `related_article1`, `related_article2` and so on. */
export const relatedArticleSchema = v.looseObject(
  { url: v.pipe(textSchema, v.nonEmpty("must not be empty")) },
  "must be a mapping of fields",
);

export const relatedFieldPattern = /^related_article\d+$/u;

/** Fields of the published format that Quire ignores. */
const ignoredFields: ReadonlySet<string> = new Set(["_schema", "id", "score"]);

/** True for a field that Quire reads or deliberately ignores. */
export function isKnownField(name: string): boolean {
  return (
    Object.hasOwn(frontMatterSchema.entries, name) ||
    ignoredFields.has(name) ||
    relatedFieldPattern.test(name)
  );
}

/** Hints for fields with an invalid value, by the field's name. */
export const fieldHints: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: "Write it as YYYY-MM-DD, for example 2024-11-30.",
    lang: "Write a BCP 47 language tag, for example lang: ar.",
    dir: "Remove the line: the direction follows from the language.",
    no_index: "Write no_index: true without quotes, or remove the line.",
    keywords: "Write keywords: first, second, third.",
    aliases: "Write aliases: [/learn/physics/questions/old-name].",
    seo: "Indent page_description and page_keywords by two spaces below seo:.",
    answer: "Write answer: >- and the answer on the next line, indented by four spaces.",
  }),
);
