import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { serializeAnswer } from "../../bundle/answer-schema.ts";
import type { SerializedArticleRecord } from "../../bundle/article-shard.ts";
import type { Answer } from "../../content/answer.ts";
import { hasCodeBlock } from "../../content/answer-code.ts";
import type { Article } from "../../content/article.ts";
import type { ArticlePlacement } from "../../content/article-placement.ts";
import type { Diagnostic } from "../../content/diagnostic.ts";
import type { Alias } from "../../content/front-matter/parse-aliases.ts";
import { languageToDirection } from "../../content/language.ts";
import { maxFileBytes } from "../../content/limits/content-limits.ts";
import type { RawAnswer } from "../../content/parse-answer.ts";
import type { Reference } from "../../content/reference.ts";
import type { SourceContext } from "../../content/source-context.ts";
import { type ParsedSource, sourceToArticle, type UnknownField } from "../../content/source-to-article.ts";
import { countWords } from "../../content/text/count-words.ts";
import { createExcerpt } from "../../content/text/create-excerpt.ts";
import { wordsToMinutes } from "../../content/text/reading-time.ts";
import { decodeOtherEncoding } from "../decode-other-encoding.ts";
import type { SourceItem } from "./find-sources.ts";
import { createIncludeReader } from "./includes/read-include.ts";
import { createNoteReader } from "./includes/read-note.ts";

/** Options for reading files of a content folder. Serializable: each worker gets them once. */
export interface FileReadOptions {
  /** The content folder. */
  readonly folder: string;
  /** True to run the slower checks of answers, e.g. rendering every formula. */
  readonly lint: boolean;
  /** The site's language, which articles need not repeat. Default: English. */
  readonly language?: string;
  readonly context: SourceContext;
  /** Paths of all content files, which notes may embed. Default: none can be embedded. */
  readonly notePaths?: readonly string[];
  /** True if notes that are drafts may be embedded. Default: false. */
  readonly drafts?: boolean;
}

/** What stays in memory of an article while the others are read: nothing that grows with its text. */
export interface ArticleMetadata
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
  /** What lists say about it. */
  readonly excerpt: string;
  readonly wordCount: number;
  /** Reading time. */
  readonly minutes: number;
  readonly hasFormulas: boolean;
  /** Whether its answer has blocks of code. */
  readonly hasCode: boolean;
  /** Former URLs of the article. */
  readonly aliases: readonly Alias[];
  /** What the file says about its place; the URL above is the one that follows from its path alone. */
  readonly placement: ArticlePlacement;
}

/** The parts of a record that depend on the article alone, not on other articles. */
export type ArticlePayload = Omit<
  SerializedArticleRecord,
  "related" | "similar" | "previous" | "next" | "source" | "changed"
>;

/** What is stored of an article until the output is written, as JSON. */
export interface StoredArticle {
  readonly payload: ArticlePayload;
  /** The answer as plain text, for the search index. */
  readonly text: string;
}

/** A parsed content file in a form that can be sent between threads. */
export type SourceResult = ParsedSourceFile & {
  /** True if it depends on more than the file's own bytes: it includes other files, whether they exist or not. */
  readonly readsOtherFiles?: boolean;
};

type ParsedSourceFile =
  | {
      readonly kind: "article";
      readonly metadata: ArticleMetadata;
      /** A `StoredArticle` as JSON in UTF-8: it is stored on disk next, so it isn't decoded again. */
      readonly record: Uint8Array;
      readonly diagnostics: readonly Diagnostic[];
      readonly unknownFields: readonly UnknownField[];
      /** Pictures of the answer without an alternative text. */
      readonly unnamedPictures: number;
      /** What the answer refers to, in the order of the indexes in its tree. */
      readonly references: readonly Reference[];
      /** The `Anchor`s of the answer as JSON: few are ever linked to, and parsed. Empty if there are none. */
      readonly anchors: string;
    }
  | Exclude<ParsedSource, { kind: "article" }>;

/** Maximum length of an excerpt in lists, in characters: a line on a wide screen, two in search results on a phone. */
const maxExcerptLength = 160;

/** Reads and checks one content file. Never rejects: a file that can't be read has a diagnostic. */
export async function readSource(item: SourceItem, options: FileReadOptions): Promise<SourceResult> {
  let readsOtherFiles = false;
  const recordRead = (): void => {
    readsOtherFiles = true;
  };
  const result = await parseSourceFile(item, options, recordRead);
  return readsOtherFiles ? { ...result, readsOtherFiles } : result;
}

/** `onRead` is called before any other file is read. */
async function parseSourceFile(
  { path, hints }: SourceItem,
  { folder, lint, language = "en", context, notePaths = [], drafts = false }: FileReadOptions,
  onRead: () => void,
): Promise<ParsedSourceFile> {
  const file = join(folder, path);
  const read = readTextFile(file, context.layout.tool === "quire");
  if (read.text === undefined) return { kind: "invalid", diagnostics: read.diagnostics };
  const { text } = read;
  const readInclude = createIncludeReader(folder, file);
  const readNote = createNoteReader(folder, path, notePaths, { tool: context.layout.tool, drafts });
  const parsed: ParsedSource = sourceToArticle(path, file, text, context, hints, {
    readInclude: (...args) => {
      onRead();
      return readInclude(...args);
    },
    readNote: (...args) => {
      onRead();
      return readNote(...args);
    },
  });
  if (parsed.kind !== "article") return parsed;
  const { article, placement, aliases, unknownFields, rawAnswer, references, unnamedPictures, anchors } =
    parsed;
  const diagnostics = [
    ...read.diagnostics,
    ...parsed.diagnostics,
    ...(lint ? await lintToDiagnostics(rawAnswer, article.answer) : []),
  ];
  const hasCode =
    article.answer.kind === "tree" ? hasCodeBlock(article.answer.tree) : rawAnswer.decoded.hasCodeBlocks;
  const wordCount = countWords(article.text);
  return {
    kind: "article",
    metadata: { ...articleToMetadata(article, aliases, language, wordCount), hasCode, placement },
    record: Buffer.from(
      JSON.stringify({
        payload: articleToPayload(article, language, wordCount),
        text: article.text,
      } satisfies StoredArticle),
    ),
    diagnostics,
    unknownFields,
    references,
    unnamedPictures,
    anchors: anchors.length === 0 ? "" : JSON.stringify(anchors),
  };
}

/** The text of a file, if it can be read. */
interface TextFile {
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Synchronous: waiting for the thread pool takes longer than reading a small file. */
function readTextFile(file: string, isStrict: boolean): TextFile {
  const diagnostic = { file, line: 1, column: 1, severity: "error" } as const;
  let bytes: Uint8Array;
  try {
    const { size } = statSync(file);
    if (size > maxFileBytes) {
      const reason = `the file has ${size} bytes, more than ${maxFileBytes}`;
      const hint = "Divide it into several articles.";
      return { text: undefined, diagnostics: [{ ...diagnostic, rule: "file-too-large", reason, hint }] };
    }
    bytes = readFileSync(file);
  } catch (error) {
    const reason = `cannot read the file (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`;
    const hint = "Check that it exists and its permissions allow reading.";
    return { text: undefined, diagnostics: [{ ...diagnostic, rule: "unreadable", reason, hint }] };
  }
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      diagnostics: [],
    };
  } catch {
    const text = isStrict ? undefined : decodeOtherEncoding(bytes);
    const hint = "Save it as UTF-8 in your editor.";
    const [severity, reason] =
      text === undefined
        ? (["error", "the file is not valid UTF-8"] as const)
        : (["warning", "the file is not UTF-8, and read in the encoding that it seems to have"] as const);
    return { text, diagnostics: [{ ...diagnostic, severity, rule: "not-utf-8", reason, hint }] };
  }
}

async function lintToDiagnostics(
  { decodeForLint, text, locationAt }: RawAnswer,
  answer: Answer,
): Promise<Diagnostic[]> {
  // Renders every formula: a build that doesn't lint need not load KaTeX.
  const { lintAnswer } = await import("../../content/lint/lint-answer.ts");
  return lintAnswer(decodeForLint(), text, answer).map(({ offset, severity, rule, reason, hint }) => ({
    ...locationAt(offset),
    severity,
    rule,
    reason,
    hint,
  }));
}

function articleToMetadata(
  article: Article,
  aliases: readonly Alias[],
  language: string,
  wordCount: number,
): Omit<ArticleMetadata, "placement" | "hasCode"> {
  const { url, subject, subjectName, slug, question, date, keywords, related, noIndex } = article;
  const { description, text, answer } = article;
  return {
    url,
    subject,
    subjectName,
    slug,
    question,
    date,
    keywords,
    related,
    noIndex,
    aliases,
    excerpt: createExcerpt(description, text, maxExcerptLength),
    wordCount,
    minutes: wordsToMinutes(wordCount),
    hasFormulas: answer.formulas.length > 0,
    ...foreignLanguage(article, language),
  };
}

/** An article's language, if it differs from the site's. */
function foreignLanguage({ lang }: Article, language: string): Pick<Article, "lang"> {
  return lang === undefined || lang === language ? {} : { lang };
}

function articleToPayload(article: Article, language: string, wordCount: number): ArticlePayload {
  const { slug, question, description, date, posted, author, keywords, noIndex, dir, answer } = article;
  return {
    slug,
    question,
    description,
    date,
    posted,
    author,
    keywords: [...keywords],
    noIndex,
    wordCount,
    ...foreignLanguage(article, language),
    ...(dir !== languageToDirection(language) && { dir }),
    answer: serializeAnswer(answer),
  };
}
