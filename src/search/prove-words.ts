import { titleImpact, titleWeight } from "./impact.ts";
import type { IndexFiles } from "./index-files.ts";
import { isLikelySlip, minSlipLength } from "./one-edit.ts";
import type { SoughtWord } from "./sought-word.ts";
import { contentTokens, type Token } from "./tokenize.ts";
import { type HitKind, kindFlags, type TermLists, titleShare, type WordHits } from "./word-hits.ts";

/** Stands in for the rarity of a word whose documents were not counted: one in a few hundred documents. */
const assumedRarity = 5;

/** Words to look for in documents. */
export interface WordsToProve {
  /** Not asked for yet, or without documents. */
  readonly open: readonly SoughtWord[];
  /** Whether no other documents hold the other words: a word that these lack then is a slip, or in no title. */
  readonly areAll: boolean;
}

/** How one open word stands in one document. */
interface Proof {
  readonly document: number;
  readonly term: string;
  readonly kind: HitKind;
  /** The impact of the title's length, 0 where the title lacks the word. */
  readonly titleLength: number;
}

function termsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ term, parts }) => [term, ...parts]);
}

/** The term among `terms` that stands for the word, the word itself before others. */
function findTerm(
  { word, titles }: SoughtWord,
  terms: readonly string[],
  areAll: boolean,
): Pick<Proof, "term" | "kind"> | undefined {
  if (terms.includes(word.term)) return { term: word.term, kind: "exact" };
  const longer = word.isPrefix ? terms.find((term) => term.startsWith(word.typed)) : undefined;
  if (longer !== undefined) return { term: longer, kind: "prefix" };
  const isNowhere = titles === undefined ? areAll : titles.documents.length === 0;
  const mayBeSlip = isNowhere && word.typed.length >= minSlipLength;
  const meant = mayBeSlip ? terms.find((term) => isLikelySlip(word.typed, term)) : undefined;
  return meant === undefined ? undefined : { term: meant, kind: "slip" };
}

/**
 * How the `open` words stand in a document's title and keywords, by their places. Undefined where one stands in neither,
 * unless it is of a phrase: then the document need not hold it there.
 */
async function proveDocument(
  files: IndexFiles,
  document: number,
  { open, areAll }: WordsToProve,
): Promise<(Proof | undefined)[] | undefined> {
  const { question, keywords } = await files.document(document);
  const title = contentTokens(question);
  const titleTerms = termsIn(title);
  const allTerms = [...titleTerms, ...keywords.flatMap((keyword) => termsIn(contentTokens(keyword)))];
  const length = titleImpact(new Set(title.map(({ term }) => term)).size);
  const proofs: (Proof | undefined)[] = [];
  for (const sought of open) {
    const found = findTerm(sought, allTerms, areAll);
    if (found === undefined && !sought.word.isInPhrase) return undefined;
    proofs.push(found && { document, ...found, titleLength: titleTerms.includes(found.term) ? length : 0 });
  }
  return proofs;
}

function toHits(proofs: readonly Proof[], averageTitle: number): WordHits {
  return {
    documents: Uint32Array.from(proofs, ({ document }) => document),
    scores: Float32Array.from(proofs, ({ titleLength }) =>
      titleLength === 0 ? assumedRarity : assumedRarity * titleShare * titleWeight(titleLength, averageTitle),
    ),
    flags: Uint8Array.from(proofs, ({ kind, titleLength }) => kindFlags[kind] | titleLength),
  };
}

function toTermLists(proofs: readonly Proof[]): TermLists[] {
  return proofs.map(({ term, kind, document }) => ({
    term,
    kind,
    lists: [{ documents: Uint32Array.of(document), impacts: new Uint8Array(1) }],
  }));
}

/**
 * Looks into a few documents themselves for the words not asked for yet, and for what words without documents may have
 * been meant to be. Notes what it finds with the words; returns whether any document has them all. Saves fetching the
 * lists of long queries, and the table of spellings for most slips.
 */
export async function proveWords(
  files: IndexFiles,
  documents: readonly number[],
  words: WordsToProve,
): Promise<boolean> {
  const all = await Promise.all(documents.map((document) => proveDocument(files, document, words)));
  const proven = all.filter((proofs) => proofs !== undefined);
  const withoutSlips = proven.filter((proofs) => proofs.every((proof) => proof?.kind !== "slip"));
  const chosen = withoutSlips.length > 0 ? withoutSlips : proven;
  if (chosen.length === 0) return false;
  for (const [place, sought] of words.open.entries()) {
    const proofs = chosen.flatMap((ofDocument) => ofDocument[place] ?? []);
    sought.titles = toHits(proofs, files.header.titleLength);
    sought.terms = toTermLists(proofs);
  }
  return true;
}
