import { must } from "../../../content/must.ts";
import { noHits, type TermHits, titleLengthMask } from "../term-hits.ts";

/** The documents in all lists of hits; in the title only if all have it there. */
export function intersectHits(lists: readonly TermHits[]): TermHits {
  const [first, ...others] = lists;
  if (first === undefined) return noHits;
  if (others.length === 0) return first;
  const otherFlags = others.map(
    ({ documents, flags }) =>
      new Map(Array.from(documents, (document, index) => [document, must(flags[index], "flag")])),
  );
  const documents: number[] = [];
  const flags: number[] = [];
  for (const [index, document] of first.documents.entries()) {
    const all = otherFlags.map((byDocument) => byDocument.get(document));
    if (all.includes(undefined)) continue;
    const inTitle = all.every((flag) => ((flag ?? 0) & titleLengthMask) !== 0);
    documents.push(document);
    flags.push(inTitle ? must(first.flags[index], "flag") : 0);
  }
  return {
    documents: Uint32Array.from(documents),
    scores: new Float32Array(documents.length),
    flags: Uint8Array.from(flags),
  };
}
