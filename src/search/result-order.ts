import { readDays } from "./filters.ts";
import type { IndexFiles } from "./index-files.ts";
import { titleOrderPath } from "./index-format.ts";
import { decodeTitleOrder } from "./title-order.ts";

/** How results follow one another: the best first, by date, or by question within each subject. */
export type ResultOrder = "best" | "newest" | "oldest" | "title";

interface Placed {
  readonly document: number;
}

/** Puts documents that come the best first into another order. */
export async function orderDocuments<Document extends Placed>(
  files: IndexFiles,
  documents: readonly Document[],
  order: ResultOrder,
): Promise<readonly Document[]> {
  if (order === "best") return documents;
  if (order === "title") return await byTitle(files, documents);
  const newest = await byDate(files, documents);
  return order === "newest" ? newest : newest.toReversed();
}

function subjectsOf(files: IndexFiles, documents: readonly Placed[]): number[] {
  return [...new Set(documents.map(({ document }) => files.subjectOf(document)))];
}

async function byDate<Document extends Placed>(
  files: IndexFiles,
  documents: readonly Document[],
): Promise<Document[]> {
  // The documents of one subject are numbered by date already.
  const dayOf = subjectsOf(files, documents).length > 1 ? await readDays(files) : () => 0;
  return documents.toSorted(
    (one, other) => dayOf(other.document) - dayOf(one.document) || one.document - other.document,
  );
}

async function byTitle<Document extends Placed>(
  files: IndexFiles,
  documents: readonly Document[],
): Promise<Document[]> {
  const { subjects } = files.header;
  const orders = new Map(
    await Promise.all(
      subjectsOf(files, documents).map(async (subject) => {
        const count = subjects[subject]?.count ?? 0;
        const path = titleOrderPath(files.header, subject);
        return [subject, await files.read(path, (bytes) => decodeTitleOrder(bytes, count))] as const;
      }),
    ),
  );
  const placeOf = ({ document }: Placed): number => {
    const subject = files.subjectOf(document);
    const first = files.firstOf(subject);
    return first + (orders.get(subject)?.[document - first] ?? 0);
  };
  return documents.toSorted((one, other) => placeOf(one) - placeOf(other));
}
