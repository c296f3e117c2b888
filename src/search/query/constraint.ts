import type { IndexReader } from "./index-reader.ts";
import { lookUpPhrase } from "./look-up-bigrams.ts";
import { lookUpTerm } from "./look-up-terms.ts";
import type { ParsedQuery } from "./parse-query.ts";

/** A phrase and the documents that contain it. */
export interface PhraseMatch {
  readonly terms: readonly string[];
  readonly documents: ReadonlySet<number>;
}

/** What quoted phrases and `-words` of a query require. */
export interface Constraint {
  readonly phrases: readonly PhraseMatch[];
  readonly excluded: readonly ReadonlySet<number>[];
}

/** Up to this many documents of a bigram may come from a hash collision: then its terms are looked up too. */
const maxDocumentsToVerify = 3;

async function documentsWithTerm(reader: IndexReader, term: string): Promise<ReadonlySet<number>> {
  const found = await Promise.all([
    lookUpTerm(reader, "titles", term, "exact"),
    lookUpTerm(reader, "texts", term, "exact"),
  ]);
  return new Set(found.flatMap((match) => (match?.lists ?? []).flatMap((list) => [...list.documents])));
}

/** The documents that contain the words of a phrase in a row; stop words between them are ignored. */
async function documentsWithPhrase(
  reader: IndexReader,
  terms: readonly string[],
): Promise<ReadonlySet<number>> {
  const documents = await lookUpPhrase(reader, terms);
  if (documents.size === 0 || documents.size > maxDocumentsToVerify) return documents;
  const withTerms = await Promise.all(terms.map((term) => documentsWithTerm(reader, term)));
  return new Set([...documents].filter((document) => withTerms.every((set) => set.has(document))));
}

/** Looks up the documents that the phrases and the `-words` of a query require and exclude. */
export async function lookUpConstraint(reader: IndexReader, query: ParsedQuery): Promise<Constraint> {
  const [phrases, excluded] = await Promise.all([
    Promise.all(
      query.phrases.map(async (terms) => ({ terms, documents: await documentsWithPhrase(reader, terms) })),
    ),
    Promise.all(
      query.excluded.map(([term = "", ...more]) =>
        more.length === 0 ? documentsWithTerm(reader, term) : documentsWithPhrase(reader, [term, ...more]),
      ),
    ),
  ]);
  return { phrases, excluded };
}

/** Whether a document satisfies a constraint. */
export function satisfies({ phrases, excluded }: Constraint, document: number): boolean {
  return (
    phrases.every(({ documents }) => documents.has(document)) &&
    !excluded.some((documents) => documents.has(document))
  );
}
