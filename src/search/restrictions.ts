import type { IndexFiles } from "./index-files.ts";
import { lookUpPhrase } from "./look-up-pairs.ts";
import { lookUpTerm } from "./look-up-words.ts";
import type { Query } from "./query.ts";

/** Whether a document may be a result at all. */
export type Restriction = (document: number) => boolean;

async function documentsWith(files: IndexFiles, terms: readonly string[]): Promise<ReadonlySet<number>> {
  const [term, ...more] = terms;
  if (term === undefined || more.length > 0) return lookUpPhrase(files, terms);
  const found = await Promise.all([
    lookUpTerm(files, "titles", term, "exact"),
    lookUpTerm(files, "texts", term, "exact"),
  ]);
  return new Set(found.flatMap((lists) => (lists?.lists ?? []).flatMap((list) => [...list.documents])));
}

/** What the phrases of a query and its `-words` leave. */
export async function lookUpRestriction(files: IndexFiles, query: Query): Promise<Restriction> {
  const [phrases, excluded] = await Promise.all([
    Promise.all(query.phrases.map((terms) => lookUpPhrase(files, terms))),
    Promise.all(query.excluded.map((terms) => documentsWith(files, terms))),
  ]);
  return (document) =>
    phrases.every((documents) => documents.has(document)) &&
    !excluded.some((documents) => documents.has(document));
}
