import { must } from "../../content/must.ts";
import { titleOrderPath } from "../codec/index-format.ts";
import { decodeTitleOrder } from "../codec/title-order.ts";
import { loadDays } from "./filters.ts";
import type { IndexReader } from "./index-reader.ts";

/** The order of results: best match first, by date, or alphabetically by question within each subject. */
export type ResultOrder = "best" | "newest" | "oldest" | "title";

interface HasDocument {
  readonly document: number;
}

/** Sorts documents, which are given best first, in another order. */
export async function sortDocuments<Document extends HasDocument>(
  reader: IndexReader,
  documents: readonly Document[],
  order: ResultOrder,
): Promise<readonly Document[]> {
  if (order === "best") return documents;
  if (order === "title") return await sortByTitle(reader, documents);
  const newest = await sortByDate(reader, documents);
  return order === "newest" ? newest : newest.toReversed();
}

function subjectsOf(reader: IndexReader, documents: readonly HasDocument[]): number[] {
  return [...new Set(documents.map(({ document }) => reader.subjectIndexOf(document)))];
}

async function sortByDate<Document extends HasDocument>(
  reader: IndexReader,
  documents: readonly Document[],
): Promise<Document[]> {
  // Documents of one subject are already numbered by date.
  const dayOf = subjectsOf(reader, documents).length > 1 ? await loadDays(reader) : () => 0;
  return documents.toSorted(
    (one, other) => dayOf(other.document) - dayOf(one.document) || one.document - other.document,
  );
}

async function sortByTitle<Document extends HasDocument>(
  reader: IndexReader,
  documents: readonly Document[],
): Promise<Document[]> {
  const { subjects } = reader.header;
  const orders = new Map(
    await Promise.all(
      subjectsOf(reader, documents).map(async (subject) => {
        const count = subjects[subject]?.count ?? 0;
        const path = titleOrderPath(reader.header, subject);
        return [subject, await reader.read(path, (bytes) => decodeTitleOrder(bytes, count))] as const;
      }),
    ),
  );
  const titleRank = ({ document }: HasDocument): number => {
    const subject = reader.subjectIndexOf(document);
    const first = reader.firstDocumentOf(subject);
    return first + must(orders.get(subject)?.[document - first], "place of a document in its subject");
  };
  return documents.toSorted((one, other) => titleRank(one) - titleRank(other));
}
