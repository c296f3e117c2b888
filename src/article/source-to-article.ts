import * as v from "valibot";
import { articleUrl, parseArticleUrl, type SubjectSlug } from "./address.ts";
import { answerToText, shorten } from "./answer-to-text.ts";
import type { Article, RelatedArticle } from "./article.ts";
import {
  type FrontMatter,
  fieldHints,
  frontMatterSchema,
  isKnownField,
  relatedField,
  relatedSchema,
} from "./front-matter.ts";
import { type Direction, languageToDirection, textToDirection } from "./language.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { toPostedText } from "./posted-text.ts";
import type { Place, Problem } from "./problem.ts";
import { ProblemLog } from "./problem-log.ts";
import { readAddress } from "./read-address.ts";
import { type Alias, readAliases } from "./read-aliases.ts";
import { readAnswer, type WrittenAnswer } from "./read-answer.ts";
import { SourceText } from "./source-text.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/** A field of the front matter that Quire doesn't know. Publishers keep all kinds; only misspelt ones matter. */
export interface UnknownField {
  readonly name: string;
  readonly place: Place;
}

/** A content file as read. An article comes with warnings at most. */
export type ReadSource =
  | {
      readonly kind: "article";
      readonly article: Article;
      /** Addresses that it had before: not part of what is read, only of how it is found. */
      readonly aliases: readonly Alias[];
      readonly problems: readonly Problem[];
      readonly unknownFields: readonly UnknownField[];
      readonly written: WrittenAnswer;
    }
  | { readonly kind: "bad"; readonly problems: readonly Problem[] };

/** Longest description made from an answer, in characters: what search engines show of one. */
const maxDescriptionLength = 200;

/** Reads one content file. `path` is relative to the content folder, `file` is the path that problems name. */
export function sourceToArticle(path: string, file: string, text: string): ReadSource {
  const source = new SourceText(file, text);
  const split = splitFrontMatter(text);
  if (split.kind !== "split") return { kind: "bad", problems: [frontMatterProblem(source, split.kind)] };
  const yaml = parseYaml(split.yaml);
  const log = new ProblemLog(source, split.yamlStart, yaml);
  const bad: ReadSource = { kind: "bad", problems: log.problems };
  for (const { offset, reason } of yaml.faults) {
    const hint = "Put values that contain : # or quotes in quotes.";
    log.at(split.yamlStart + offset, { rule: "yaml", reason, hint });
  }
  if (yaml.faults.length > 0) return bad;

  const checked = v.safeParse(frontMatterSchema, yaml.value ?? {});
  for (const issue of checked.issues ?? []) logIssue(issue, log);
  if (!checked.success) return bad;
  const fields = checked.output;
  const address = readAddress(path, fields, log);
  const question = toLine(fields.question || fields.title || fields.article_title);
  if (question === "") {
    const hint = "Add a line `question: …` to the front matter.";
    log.atStart({ rule: "question-missing", reason: "missing question", hint });
  }
  const written = readAnswer(fields.answer, split.bodyStart, source, log);
  const related = readRelated(yaml, log);
  const url = address && articleUrl(address.subject, address.slug);
  const aliases = readAliases(fields.aliases, url ?? "", log);
  if (address === undefined || url === undefined || question === "") return bad;
  if (written === undefined || aliases === undefined) return bad;

  const { answer } = written.decoded;
  const description = toLine(fields.description || fields.seo.page_description || "");
  const article: Article = {
    ...address,
    url,
    subjectName: fields.subject || slugToName(address.subject),
    question,
    description: description || shorten(answerToText(answer), maxDescriptionLength),
    date: fields.date,
    posted: toPostedText(fields.date, fields.date_format, fields.post_on_text),
    author: fields.author,
    keywords: toKeywords([...fields.keywords, ...(fields.seo.page_keywords ?? [])]),
    related,
    noIndex: fields.no_index,
    ...(fields.lang !== "" && { lang: fields.lang }),
    dir: toDirection(fields, `${question} ${answerToText(answer)}`),
    answer,
  };
  const unknownFields = yaml.fields
    .filter((name) => !isKnownField(name))
    .map((name) => ({ name, place: log.placeOf([name]) }));
  return { kind: "article", article, aliases, problems: log.problems, unknownFields, written };
}

function frontMatterProblem(source: SourceText, kind: "no-front-matter" | "unclosed"): Problem {
  const place = { ...source.placeAt(0), severity: "error" } as const;
  if (kind === "unclosed") {
    const hint = "Add a line --- after the last field.";
    return { ...place, rule: "front-matter-unclosed", reason: "the front matter is not closed", hint };
  }
  const hint = "Start the file with a line ---, then `question: …`, then another line ---.";
  return { ...place, rule: "front-matter-missing", reason: "missing front matter", hint };
}

function logIssue(issue: v.BaseIssue<unknown>, log: ProblemLog): void {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const hint = fieldHints[path[0] ?? ""] ?? "Put the value in quotes if it is text.";
  log.atField(path, { rule: "field-type", reason: `${path.join(".")} ${issue.message}`, hint });
}

function readRelated({ value, fields }: ParsedYaml, log: ProblemLog): RelatedArticle[] {
  const related: RelatedArticle[] = [];
  for (const field of fields.filter((name) => relatedField.test(name))) {
    const written = (value as Readonly<Record<string, unknown>>)[field];
    if (written === null) continue;
    const checked = v.safeParse(relatedSchema, written);
    const parts = checked.success ? parseArticleUrl(checked.output.url) : undefined;
    if (parts !== undefined) {
      related.push({ url: articleUrl(parts.subject, parts.slug), place: log.placeOf([field, "url"]) });
      continue;
    }
    log.atField([field, "url"], {
      severity: "warning",
      rule: "related-unreadable",
      reason: `${field} does not link to an article`,
      hint: "Add a line `url: /learn/<subject>/questions/<slug>` to it.",
    });
  }
  return related;
}

function toDirection({ lang, dir }: Pick<FrontMatter, "lang" | "dir">, text: string): Direction {
  return dir ?? (lang === "" ? (textToDirection(text) ?? "ltr") : languageToDirection(lang));
}

function toLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** `computer-science` → `Computer science`: the name of a subject that no article names. */
function slugToName(subject: SubjectSlug): string {
  const words = subject.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Keywords without repeats, whatever their case. */
function toKeywords(written: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const keyword of written.map(toLine)) {
    const key = keyword.toLowerCase();
    if (keyword !== "" && !byKey.has(key)) byKey.set(key, keyword);
  }
  return [...byKey.values()];
}
