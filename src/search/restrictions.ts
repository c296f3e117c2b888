import type { IndexFiles } from "./index-files.ts";
import { lookUpPhrase } from "./look-up-pairs.ts";
import { lookUpTerm } from "./look-up-words.ts";
import type { Query } from "./query.ts";

/** A phrase and the documents that have it. */
export interface FoundPhrase {
  readonly terms: readonly string[];
  readonly documents: ReadonlySet<number>;
}

/** What the quotes and `-words` of a query leave. */
export interface Restriction {
  readonly phrases: readonly FoundPhrase[];
  readonly excluded: readonly ReadonlySet<number>[];
}

/** Few documents of a pair may be another pair's of the same hash: then the words themselves are asked. */
const doubtfulCount = 3;

async function documentsWithWord(files: IndexFiles, term: string): Promise<ReadonlySet<number>> {
  const found = await Promise.all([
    lookUpTerm(files, "titles", term, "exact"),
    lookUpTerm(files, "texts", term, "exact"),
  ]);
  return new Set(found.flatMap((lists) => (lists?.lists ?? []).flatMap((list) => [...list.documents])));
}

/** The documents that have the words of a phrase one after the other; words that only join are passed over. */
async function documentsWithPhrase(
  files: IndexFiles,
  terms: readonly string[],
): Promise<ReadonlySet<number>> {
  const documents = await lookUpPhrase(files, terms);
  if (documents.size === 0 || documents.size > doubtfulCount) return documents;
  const withWords = await Promise.all(terms.map((term) => documentsWithWord(files, term)));
  return new Set([...documents].filter((document) => withWords.every((set) => set.has(document))));
}

/** Looks up what the phrases of a query and its `-words` leave. */
export async function lookUpRestriction(files: IndexFiles, query: Query): Promise<Restriction> {
  const [phrases, excluded] = await Promise.all([
    Promise.all(
      query.phrases.map(async (terms) => ({ terms, documents: await documentsWithPhrase(files, terms) })),
    ),
    Promise.all(
      query.excluded.map(([term = "", ...more]) =>
        more.length === 0 ? documentsWithWord(files, term) : documentsWithPhrase(files, [term, ...more]),
      ),
    ),
  ]);
  return { phrases, excluded };
}

/** Whether a restriction leaves a document. */
export function isLeft({ phrases, excluded }: Restriction, document: number): boolean {
  return (
    phrases.every(({ documents }) => documents.has(document)) &&
    !excluded.some((documents) => documents.has(document))
  );
}
