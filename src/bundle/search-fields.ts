import * as v from "valibot";
import { countSchema } from "./schemas.ts";

/**
 * What a subject's list lacks for searching it without a search index, once it is downloaded: columns in the order of its
 * list of newest articles.
 */
export const searchFieldsSchema = v.object({
  /** The keywords of each article, one per line. */
  keywords: v.array(v.string()),
  wordCounts: v.array(countSchema),
  /** The positions of articles with code. */
  code: v.array(countSchema),
});

export type SearchFields = v.InferOutput<typeof searchFieldsSchema>;

/** The parts of an article that the columns are made of. */
export interface ArticleSearchFields {
  readonly keywords: readonly string[];
  readonly wordCount: number;
  readonly hasCode: boolean;
}

export function articlesToSearchFields(articles: readonly ArticleSearchFields[]): SearchFields {
  return {
    keywords: articles.map(({ keywords }) =>
      keywords.map((keyword) => keyword.replace(/\s+/gu, " ")).join("\n"),
    ),
    wordCounts: articles.map(({ wordCount }) => wordCount),
    code: articles.flatMap(({ hasCode }, index) => (hasCode ? [index] : [])),
  };
}

/** Reverses `articlesToSearchFields`, except that line breaks in keywords have become spaces. */
export function searchFieldsToArticles({ keywords, wordCounts, code }: SearchFields): ArticleSearchFields[] {
  const positionsOfCode = new Set(code);
  return keywords.map((lines, index) => ({
    keywords: lines === "" ? [] : lines.split("\n"),
    wordCount: wordCounts[index] ?? 0,
    hasCode: positionsOfCode.has(index),
  }));
}
