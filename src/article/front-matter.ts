import * as v from "valibot";
import { toIsoDate } from "./address.ts";
import { languageTag } from "./language.ts";

/** YAML reads `question: 1984` as a number and `title: no` as text; both are meant as text. */
const text = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], "must be text"),
  v.transform((value) => String(value).trim()),
);

const optionalText = v.nullish(text, "");

/** `a, b, c` or a list of texts. */
const keywords = v.nullish(
  v.union(
    [
      v.pipe(
        text,
        v.transform((value) => value.split(",")),
      ),
      v.array(text),
    ],
    "must be a comma-separated text or a list of texts",
  ),
  [],
);

const date = v.nullish(
  v.pipe(
    text,
    v.check((value) => value === "" || toIsoDate(value) !== undefined, "must be a valid date"),
    v.transform((value) => toIsoDate(value) ?? null),
  ),
  null,
);

/** Empty where the article says nothing: it is in the site's language. */
const lang = v.nullish(
  v.pipe(
    text,
    v.check((value) => value === "" || languageTag.test(value), "must be a language tag such as ar or pt-BR"),
  ),
  "",
);

const seo = v.nullish(
  v.looseObject(
    { title: optionalText, page_description: optionalText, page_keywords: keywords },
    "must be a mapping of fields",
  ),
  {},
);

/** The fields that mean something here. All may be missing; what an article can't do without is checked after this. */
export const frontMatterSchema = v.looseObject({
  question: optionalText,
  title: optionalText,
  article_title: optionalText,
  answer: v.nullish(v.string("must be text"), ""),
  subject: optionalText,
  description: optionalText,
  keywords,
  seo,
  date,
  date_format: optionalText,
  post_on_text: optionalText,
  author: optionalText,
  lang,
  dir: v.nullish(v.picklist(["ltr", "rtl"], "must be ltr or rtl")),
  file_name: optionalText,
  url: optionalText,
  no_index: v.nullish(v.boolean("must be true or false"), false),
  aliases: v.nullish(v.union([text, v.array(text)], "must be a URL path or a list of URL paths"), []),
});

export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

/** One of the fields `related_article1`, `related_article2` and so on. */
export const relatedSchema = v.looseObject(
  { url: v.pipe(text, v.nonEmpty("must not be empty")) },
  "must be a mapping of fields",
);

export const relatedField = /^related_article\d+$/u;

/** Fields of the published format that say nothing a reader needs. */
const silentFields: ReadonlySet<string> = new Set(["_schema", "id", "score"]);

/** True for a field that Quire reads, or knows and rightly leaves alone. */
export function isKnownField(name: string): boolean {
  return name in frontMatterSchema.entries || silentFields.has(name) || relatedField.test(name);
}

/** What to do about a field of the wrong kind, by the field's name. */
export const fieldHints: Readonly<Record<string, string>> = {
  date: "Write it as YYYY-MM-DD, for example 2024-11-30.",
  lang: "Write a BCP 47 language tag, for example lang: ar.",
  dir: "Remove the line: the direction follows from the language.",
  no_index: "Write no_index: true without quotes, or remove the line.",
  keywords: "Write keywords: first, second, third.",
  aliases: "Write aliases: [/learn/physics/questions/old-name].",
  seo: "Indent page_description and page_keywords by two spaces below seo:.",
  answer: "Write answer: >- and the answer on the next line, indented by four spaces.",
};
