import type { IsoDate } from "../../content/iso-date.ts";

/** Who wrote something, and where, as its license asks to say. */
export interface Attribution {
  /** Empty if the author is not known. */
  readonly author: string;
  /** The page that it is taken from; empty if not known. */
  readonly url: string;
  /** For example `CC BY-SA 4.0`; empty if not known. */
  readonly license: string;
}

/** One of the answers to a question. */
export interface ImportedAnswer {
  readonly markdown: string;
  /** Its id at the source, which makes its anchor: `answer-17`. Empty to count from 1. */
  readonly id: string;
  readonly isAccepted: boolean;
  /** Votes; null if nobody votes at the source. */
  readonly score: number | null;
  readonly attribution: Attribution | null;
}

/** A file that an article shows or offers: where it is, and where it goes below the output folder. */
export interface ImportedFile {
  readonly from: string;
  readonly to: string;
}

/** A question with its answers, from any source. */
export interface ImportedArticle {
  /** Plain text on one line. */
  readonly question: string;
  /** What the question says beside its title, as markdown; usually empty. */
  readonly body: string;
  /** At least one, the best one first. */
  readonly answers: readonly ImportedAnswer[];
  /** Folders, the topmost first; empty for none. */
  readonly subject: readonly string[];
  /** The name of its file, which becomes a slug; empty to use the question. */
  readonly name: string;
  readonly keywords: readonly string[];
  readonly date: IsoDate | null;
  /** Its place in the source, counted from 1, if that has an order to keep; null if not. */
  readonly order: number | null;
  readonly files: readonly ImportedFile[];
  readonly attribution: Attribution | null;
}

/** A record of a source that is not an article, and why. */
export interface SkippedRecord {
  readonly kind: "skipped";
  /** Where it is: `cards.csv:12`. */
  readonly location: string;
  readonly reason: string;
}

/** What a source yields. */
export type ImportResult = { readonly kind: "article"; readonly article: ImportedArticle } | SkippedRecord;

/** Thrown if a source can't be read. The message says everything. */
export class ImportError extends Error {
  override name = "ImportError";
}

/** An article with one answer and nothing else. */
export function createArticle(
  question: string,
  answer: string,
  rest: Partial<Omit<ImportedArticle, "question" | "answers">> = {},
): ImportedArticle {
  return {
    question,
    answers: [{ markdown: answer, id: "", isAccepted: false, score: null, attribution: null }],
    body: "",
    subject: [],
    name: "",
    keywords: [],
    date: null,
    order: null,
    files: [],
    attribution: null,
    ...rest,
  };
}

/** The accepted answer first, then by score; answers of equal score keep their order. */
export function sortAnswers(answers: readonly ImportedAnswer[]): ImportedAnswer[] {
  return answers.toSorted(
    (one, other) =>
      Number(other.isAccepted) - Number(one.isAccepted) || (other.score ?? 0) - (one.score ?? 0),
  );
}
