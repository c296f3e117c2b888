import { promises as fs } from "node:fs";
import { join } from "node:path";
import { answerToText, shorten } from "../article/answer-to-text.ts";
import type { Article } from "../article/article.ts";
import { countWords } from "../article/count-words.ts";
import { languageToDirection } from "../article/language.ts";
import type { Problem } from "../article/problem.ts";
import type { Alias } from "../article/read-aliases.ts";
import type { WrittenAnswer } from "../article/read-answer.ts";
import { type ReadSource, sourceToArticle, type UnknownField } from "../article/source-to-article.ts";
import type { ArticleRecord } from "../bundle/article-shard.ts";

/** How content is read. */
export interface ReadOptions {
  /** The content folder. */
  readonly folder: string;
  /** True for the slower checks of answers, e.g. setting every formula. */
  readonly lint: boolean;
  /** The site's language: articles in it need not say so. Default: English. */
  readonly language?: string;
}

/** What of an article is kept in memory while the others are read: nothing that grows with its text. */
export interface Entry
  extends Pick<
    Article,
    | "url"
    | "subject"
    | "subjectName"
    | "slug"
    | "question"
    | "date"
    | "keywords"
    | "related"
    | "noIndex"
    | "lang"
  > {
  /** The description, cut to fit a list. */
  readonly lead: string;
  /** Addresses that the article had before. */
  readonly aliases: readonly Alias[];
}

/** The parts of a record that the article alone decides; the others come from its neighbours. */
export type OwnRecord = Omit<ArticleRecord, "related" | "previous" | "next">;

/** A content file as read, in a shape that can be handed from one thread to another. */
export type SourceResult =
  | {
      readonly kind: "article";
      readonly entry: Entry;
      /** An `OwnRecord` as JSON: on its way to the disk, so it need not become objects again. */
      readonly record: string;
      readonly problems: readonly Problem[];
      readonly unknownFields: readonly UnknownField[];
    }
  | { readonly kind: "bad"; readonly problems: readonly Problem[] };

/** Longest lead of a list's entry, in characters: two lines on a phone. */
const maxLeadLength = 160;

/** Reads and checks one content file. Never rejects: what can't be read is a problem of that file. */
export async function readSource(
  path: string,
  { folder, lint, language = "en" }: ReadOptions,
): Promise<SourceResult> {
  const file = join(folder, path);
  const text = await readText(file);
  if (typeof text !== "string") return { kind: "bad", problems: [text] };
  const read: ReadSource = sourceToArticle(path, file, text);
  if (read.kind === "bad") return read;
  const { article, aliases, unknownFields, written } = read;
  const problems = [...read.problems, ...(lint ? await lintToProblems(written) : [])];
  return {
    kind: "article",
    entry: toEntry(article, aliases, language),
    record: JSON.stringify(toRecord(article, language)),
    problems,
    unknownFields,
  };
}

async function readText(file: string): Promise<string | Problem> {
  const problem = { file, line: 1, column: 1, severity: "error" } as const;
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (error) {
    const reason = `cannot read the file (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`;
    return {
      ...problem,
      rule: "unreadable",
      reason,
      hint: "Check that it exists and its permissions allow reading.",
    };
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const hint = "Save it as UTF-8 in your editor.";
    return { ...problem, rule: "not-utf-8", reason: "the file is not valid UTF-8", hint };
  }
}

async function lintToProblems({ decoded, text, placeAt }: WrittenAnswer): Promise<Problem[]> {
  // Sets every formula: a build that does not lint need not load KaTeX.
  const { lintAnswer } = await import("../article/lint-answer.ts");
  return lintAnswer(decoded, text).map(({ offset, severity, rule, reason, hint }) => ({
    ...placeAt(offset),
    severity,
    rule,
    reason,
    hint,
  }));
}

function toEntry(article: Article, aliases: readonly Alias[], language: string): Entry {
  const { url, subject, subjectName, slug, question, date, keywords, related, noIndex } = article;
  const lead = shorten(article.description, maxLeadLength);
  const rest = { lead, aliases, ...toOtherLang(article, language) };
  return { url, subject, subjectName, slug, question, date, keywords, related, noIndex, ...rest };
}

/** An article's language, where it is none of the site's. */
function toOtherLang({ lang }: Article, language: string): Pick<Article, "lang"> {
  return lang === undefined || lang === language ? {} : { lang };
}

function toRecord(article: Article, language: string): OwnRecord {
  const { slug, question, description, date, posted, author, keywords, noIndex, dir, answer } = article;
  const words = countWords(answerToText(answer));
  return {
    slug,
    question,
    description,
    date,
    posted,
    author,
    keywords: [...keywords],
    noIndex,
    words,
    ...toOtherLang(article, language),
    ...(dir !== languageToDirection(language) && { dir }),
    answer: toPlain(answer),
  };
}

function toPlain({ markdown, formulas }: Article["answer"]): OwnRecord["answer"] {
  return { markdown, formulas: [...formulas] };
}
