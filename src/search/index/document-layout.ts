import type { HeaderSubject } from "../codec/index-format.ts";

/** Maps the number a document got when added to its final number, which is known once all subjects are. */
export type Renumbering = Uint32Array;

/** Documents of one subject that were added one after the other. */
export interface DocumentRun {
  /** The subject's slug. */
  readonly subject: string;
  readonly subjectName: string;
  readonly count: number;
}

/** Subjects sorted by slug, with their number of documents. */
function runsToSubjects(runs: readonly DocumentRun[]): HeaderSubject[] {
  const subjects = new Map<string, HeaderSubject>();
  for (const { subject: slug, subjectName, count } of runs) {
    const known = subjects.get(slug) ?? { name: subjectName, count: 0 };
    subjects.set(slug, { slug, name: known.name, count: known.count + count });
  }
  return [...subjects.values()].sort((one, other) => (one.slug < other.slug ? -1 : 1));
}

/** The final number of each document: subject by subject, within a subject as added. */
function runsToRenumbering(runs: readonly DocumentRun[]): Renumbering {
  const nextNumbers = new Map<string, number>();
  let next = 0;
  for (const { slug, count } of runsToSubjects(runs)) {
    nextNumbers.set(slug, next);
    next += count;
  }
  const renumbering = new Uint32Array(next);
  let document = 0;
  for (const { subject, count } of runs) {
    const first = nextNumbers.get(subject) ?? 0;
    for (let index = 0; index < count; index += 1) renumbering[document + index] = first + index;
    nextNumbers.set(subject, first + count);
    document += count;
  }
  return renumbering;
}

/** How the documents of all segments are numbered. Plain data that can be passed between threads. */
export interface DocumentLayout {
  readonly subjects: readonly HeaderSubject[];
  readonly documentCount: number;
  /** The number that the first document of each segment got when added. */
  readonly firstDocuments: readonly number[];
  readonly renumbering: Renumbering;
}

/** `runs` are those of each segment. */
export function runsToLayout(runs: readonly (readonly DocumentRun[])[]): DocumentLayout {
  let documentCount = 0;
  const firstDocuments = runs.map((each) => {
    const first = documentCount;
    for (const { count } of each) documentCount += count;
    return first;
  });
  const all = runs.flat();
  return {
    subjects: runsToSubjects(all),
    documentCount,
    firstDocuments,
    renumbering: runsToRenumbering(all),
  };
}
