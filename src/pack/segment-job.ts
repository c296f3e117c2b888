import { deserialize, serialize } from "node:v8";
import { answerToText } from "../article/answer-to-text.ts";
import { documentsToSegment, type IndexSegment } from "../search/index-segment.ts";
import type { SearchDocument } from "../search/search-document.ts";
import type { Member } from "./collection.ts";
import type { OwnRecord } from "./read-source.ts";

/** Articles of one subject to be indexed together, each with its `OwnRecord` as JSON. */
export interface SegmentJob {
  readonly subject: string;
  readonly subjectName: string;
  readonly articles: readonly (Pick<Member, "url" | "question" | "keywords" | "date"> & {
    readonly record: string;
  })[];
}

const fence = /^[ \t>]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(?:`{3,}|~{3,})/mu;

/** The articles of a job as the index sees them, one at a time. */
export function* jobToDocuments({ subject, subjectName, articles }: SegmentJob): Generator<SearchDocument> {
  for (const { url, question, keywords, date, record } of articles) {
    // Written by this process a moment ago: checked where it came in.
    const { answer, words } = JSON.parse(record) as OwnRecord;
    yield {
      url,
      subject,
      subjectName,
      question,
      keywords,
      text: answerToText(answer),
      date: date ?? "",
      length: words,
      hasFormulas: answer.formulas.length > 0,
      hasCode: fence.test(answer.markdown),
    };
  }
}

/** Indexes the articles of a job. Holds one article's text at a time. */
export function jobToSegment(job: SegmentJob): IndexSegment {
  return documentsToSegment(jobToDocuments(job));
}

export function segmentToBytes(segment: IndexSegment): Uint8Array {
  return serialize(segment);
}

/** `bytes` come from `segmentToBytes`. */
export function bytesToSegment(bytes: Uint8Array): IndexSegment {
  return deserialize(bytes) as IndexSegment;
}
