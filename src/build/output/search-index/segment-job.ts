import { analyzeFormulas } from "../../../search/formula/analyze-formulas.ts";
import { documentsToSegment, type IndexSegment } from "../../../search/index/index-segment.ts";
import type { SearchDocument } from "../../../search/index/search-document.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import { parseRecord } from "../../collect/record-file.ts";

/** Articles of one subject that are indexed together, each with its `StoredArticle` as JSON in UTF-8. */
export interface SegmentJob {
  readonly subject: string;
  readonly subjectName: string;
  readonly articles: readonly (Pick<
    ArticleEntry,
    "url" | "question" | "keywords" | "date" | "wordCount" | "hasFormulas" | "hasCode"
  > & {
    readonly record: Uint8Array;
  })[];
}

/** The articles of a job as search documents, one at a time. */
export function* jobToDocuments({ subject, subjectName, articles }: SegmentJob): Generator<SearchDocument> {
  for (const { record, date, ...fields } of articles) {
    const { text, payload } = parseRecord(record);
    const formulas = analyzeFormulas(payload.answer.formulas);
    yield {
      subject,
      subjectName,
      text,
      date: date ?? "",
      ...fields,
      ...(formulas.length > 0 && { formulas }),
    };
  }
}

/** Indexes the articles of a job. Holds one article's text in memory at a time. */
export function jobToSegment(job: SegmentJob): IndexSegment {
  return documentsToSegment(jobToDocuments(job));
}
