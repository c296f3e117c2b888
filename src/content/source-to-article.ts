import * as v from "valibot";
import type { Article, RelatedArticle } from "./article.ts";
import type { Diagnostic, SourceLocation } from "./diagnostic.ts";
import { DiagnosticCollector } from "./diagnostic-collector.ts";
import { formatPostedDate } from "./front-matter/format-posted-date.ts";
import {
  type FrontMatter,
  fieldHints,
  frontMatterSchema,
  isKnownField,
  relatedArticleSchema,
  relatedFieldPattern,
} from "./front-matter/front-matter-schema.ts";
import { type Alias, parseAliases } from "./front-matter/parse-aliases.ts";
import { type ParsedYaml, parseYaml } from "./front-matter/parse-yaml.ts";
import { resolveArticleUrl } from "./front-matter/resolve-article-url.ts";
import { splitFrontMatter } from "./front-matter/split-front-matter.ts";
import { languageToDirection, type TextDirection, textToDirection } from "./language.ts";
import { parseAnswer, type RawAnswer } from "./parse-answer.ts";
import { SourceFile } from "./source-file.ts";
import { answerToText } from "./text/answer-to-text.ts";
import { truncate } from "./text/truncate.ts";
import { articleUrl, parseArticleUrl, type SubjectSlug } from "./url.ts";

/** An unknown field of the front matter. Custom fields are allowed; misspelled ones are reported. */
export interface UnknownField {
  readonly name: string;
  readonly location: SourceLocation;
}

/** A parsed content file. An article has no errors, but may have warnings. */
export type ParsedSource =
  | {
      readonly kind: "article";
      readonly article: Article;
      /** Former URLs; they redirect to the article. */
      readonly aliases: readonly Alias[];
      readonly diagnostics: readonly Diagnostic[];
      readonly unknownFields: readonly UnknownField[];
      readonly rawAnswer: RawAnswer;
    }
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/** Longest description generated from an answer, in characters: about what search engines show. */
const maxDescriptionLength = 200;

/** Parses one content file. `path` is relative to the content folder, `file` is the path shown in diagnostics. */
export function sourceToArticle(path: string, file: string, text: string): ParsedSource {
  const source = new SourceFile(file, text);
  const split = splitFrontMatter(text);
  if (split.kind !== "split")
    return { kind: "invalid", diagnostics: [frontMatterDiagnostic(source, split.kind)] };
  const yaml = parseYaml(split.yaml);
  const collector = new DiagnosticCollector(source, split.yamlStart, yaml);
  const invalid: ParsedSource = { kind: "invalid", diagnostics: collector.diagnostics };
  for (const { offset, reason } of yaml.errors) {
    const hint = "Put values that contain : # or quotes in quotes.";
    collector.addAt(split.yamlStart + offset, { rule: "yaml", reason, hint });
  }
  if (yaml.errors.length > 0) return invalid;

  const parsed = v.safeParse(frontMatterSchema, yaml.value ?? {});
  for (const issue of parsed.issues ?? []) addSchemaIssue(issue, collector);
  if (!parsed.success) return invalid;
  const fields = parsed.output;
  const urlParts = resolveArticleUrl(path, fields, collector);
  const question = collapseWhitespace(fields.question || fields.title || fields.article_title);
  if (question === "") {
    const hint = "Add a line `question: …` to the front matter.";
    collector.addAtStart({ rule: "missing-question", reason: "missing question", hint });
  }
  const rawAnswer = parseAnswer(fields.answer, split.bodyStart, source, collector);
  const related = parseRelatedArticles(yaml, collector);
  const url = urlParts && articleUrl(urlParts.subject, urlParts.slug);
  const aliases = parseAliases(fields.aliases, url ?? "", collector);
  if (urlParts === undefined || url === undefined || question === "") return invalid;
  if (rawAnswer === undefined || aliases === undefined) return invalid;

  const { answer } = rawAnswer.decoded;
  const plainText = answerToText(answer);
  const description = collapseWhitespace(fields.description || fields.seo.page_description || "");
  const article: Article = {
    ...urlParts,
    url,
    subjectName: fields.subject || subjectSlugToName(urlParts.subject),
    question,
    description: description || truncate(plainText, maxDescriptionLength),
    date: fields.date,
    posted: formatPostedDate(fields.date, fields.date_format, fields.post_on_text),
    author: fields.author,
    keywords: deduplicateKeywords([...fields.keywords, ...(fields.seo.page_keywords ?? [])]),
    related,
    noIndex: fields.no_index,
    ...(fields.lang !== "" && { lang: fields.lang }),
    dir: resolveDirection(fields, `${question} ${plainText}`),
    answer,
    text: plainText,
  };
  const unknownFields = yaml.fields
    .filter((name) => !isKnownField(name))
    .map((name) => ({ name, location: collector.locationOf([name]) }));
  return { kind: "article", article, aliases, diagnostics: collector.diagnostics, unknownFields, rawAnswer };
}

function frontMatterDiagnostic(source: SourceFile, kind: "no-front-matter" | "unclosed"): Diagnostic {
  const location = { ...source.locationAt(0), severity: "error" } as const;
  if (kind === "unclosed") {
    const hint = "Add a line --- after the last field.";
    return { ...location, rule: "unclosed-front-matter", reason: "the front matter is not closed", hint };
  }
  const hint = "Start the file with a line ---, then `question: …`, then another line ---.";
  return { ...location, rule: "missing-front-matter", reason: "missing front matter", hint };
}

function addSchemaIssue(issue: v.BaseIssue<unknown>, collector: DiagnosticCollector): void {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const hint = fieldHints[path[0] ?? ""] ?? "Put the value in quotes if it is text.";
  collector.addAtField(path, { rule: "invalid-field", reason: `${path.join(".")} ${issue.message}`, hint });
}

function parseRelatedArticles(
  { value, fields }: ParsedYaml,
  collector: DiagnosticCollector,
): RelatedArticle[] {
  const related: RelatedArticle[] = [];
  for (const field of fields.filter((name) => relatedFieldPattern.test(name))) {
    const fieldValue = (value as Readonly<Record<string, unknown>>)[field];
    if (fieldValue === null) continue;
    const parsed = v.safeParse(relatedArticleSchema, fieldValue);
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
      reason: `${field} does not link to an article`,
      hint: "Add a line `url: /learn/<subject>/questions/<slug>` to it.",
    });
  }
  return related;
}

function resolveDirection({ lang, dir }: Pick<FrontMatter, "lang" | "dir">, text: string): TextDirection {
  return dir ?? (lang === "" ? (textToDirection(text) ?? "ltr") : languageToDirection(lang));
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** `computer-science` → `Computer science`: the default name of a subject. */
function subjectSlugToName(subject: SubjectSlug): string {
  const words = subject.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Keywords without duplicates, ignoring case. */
function deduplicateKeywords(values: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const keyword of values.map(collapseWhitespace)) {
    const key = keyword.toLowerCase();
    if (keyword !== "" && !byKey.has(key)) byKey.set(key, keyword);
  }
  return [...byKey.values()];
}
