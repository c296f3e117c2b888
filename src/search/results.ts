import type { ShownDocument } from "./document-shard.ts";
import type { IndexFiles } from "./index-files.ts";
import { type Mark, type MarkedTerms, markWords } from "./mark-words.ts";
import type { Matches } from "./matching.ts";
import { type Query, textToWording } from "./query.ts";
import type { RankedDocument } from "./ranking.ts";
import type { SoughtWord } from "./sought-word.ts";

/**
 * Why a document is a result: its question is the query; its title, or title and keywords, hold the words; a word was
 * corrected; the words, or those in quotes, stand together; or the text holds them. `listed` where no words were asked.
 */
export type ResultReason = "exact" | "title" | "keyword" | "typo" | "phrase" | "text" | "listed";

export interface SearchResult {
  readonly url: string;
  readonly question: string;
  /** The subject's slug. */
  readonly subject: string;
  readonly subjectName: string;
  readonly keywords: readonly string[];
  /** The answer's first words. Without marks where the words stand further on. */
  readonly snippet: { readonly text: string; readonly marks: readonly Mark[] };
  /** Where the question holds the words. */
  readonly questionMarks: readonly Mark[];
  readonly why: ResultReason;
}

/** A document of the page of results. */
export interface PageDocument extends RankedDocument {
  readonly isExact: boolean;
}

/** Titles that hold the query's words and no others differ in stop words and order alone: their wording decides. */
const maxComparedTitles = 40;

/** The page of results, where questions that are worded like the query come before all others. */
export async function exactFirst(
  files: IndexFiles,
  ranked: readonly RankedDocument[],
  wording: string,
  offset: number,
  limit: number,
): Promise<PageDocument[]> {
  const firstOther = ranked.findIndex((document) => !document.isWholeTitle);
  const compared = Math.min(firstOther < 0 ? ranked.length : firstOther, maxComparedTitles);
  // What is shown otherwise mostly stays: it comes along.
  const shown = compared === 0 ? [] : ranked.slice(offset, offset + limit);
  const [isExact] = await Promise.all([
    Promise.all(
      ranked.slice(0, compared).map(async ({ document }) => {
        const { question } = files.questionOf(document) ?? (await files.document(document));
        return textToWording(question) === wording;
      }),
    ),
    ...(files.hasTier ? [] : shown.map(({ document }) => files.document(document))),
  ]);
  const exact = ranked.filter((_, place) => isExact[place] === true);
  const others = ranked.slice(0, compared).filter((document) => !exact.includes(document));
  return [...exact, ...others, ...ranked.slice(compared, offset + limit)]
    .slice(offset, offset + limit)
    .map((document) => ({ ...document, isExact: exact.includes(document) }));
}

function reason(document: PageDocument, { required, words }: Matches, query: Query): ResultReason {
  if (document.isExact) return "exact";
  if (words.length === 0) return "listed";
  if ((document.slips & required) !== 0) return "typo";
  if (query.phrases.length > 0) return "phrase";
  if ((document.heldInTitle & required) === required) return "title";
  if ((document.heldInTitles & required) === required) return "keyword";
  return document.hasRun ? "phrase" : "text";
}

function toMarkedTerms(words: readonly SoughtWord[]): MarkedTerms {
  return {
    terms: new Set(words.flatMap(({ word, terms }) => [word.term, ...terms.map((found) => found.term)])),
    prefixes: words.flatMap(({ word }) => (word.isPrefix ? [word.typed] : [])),
  };
}

/** What a page shows of its documents. `load` gets them. */
export function toResults(
  files: IndexFiles,
  load: (document: number) => Promise<ShownDocument>,
  page: readonly PageDocument[],
  matches: Matches,
  query: Query,
): Promise<SearchResult[]> {
  const marked = toMarkedTerms(matches.words);
  return Promise.all(
    page.map(async (ranked) => {
      const { question, url, keywords, lead } = await load(ranked.document);
      const subject = files.header.subjects[files.subjectOf(ranked.document)];
      return {
        url,
        question,
        subject: subject?.slug ?? "",
        subjectName: subject?.name ?? "",
        keywords,
        snippet: { text: lead, marks: markWords(lead, marked) },
        questionMarks: markWords(question, marked),
        why: reason(ranked, matches, query),
      };
    }),
  );
}

/** The words that the first result holds only as others within one edit. */
export function namedCorrections(
  { words, required }: Matches,
  page: readonly RankedDocument[],
): { from: string; to: string }[] {
  const [first] = page;
  if (first === undefined) return [];
  return words.flatMap(({ word, bit, terms }) => {
    if ((first.slips & required & bit) === 0) return [];
    const slip = terms.find(
      ({ kind, lists }) => kind === "slip" && lists.some((list) => list.documents.includes(first.document)),
    );
    return slip === undefined ? [] : [{ from: word.typed, to: slip.term }];
  });
}
