import type { IndexReader } from "./index-reader.ts";
import type { MatchAccumulator } from "./ranking.ts";
import type { Synonyms } from "./synonyms.ts";
import type { TermScorer } from "./term-hits.ts";

/** What the executions of an engine's queries share. */
export interface ExecutionContext {
  readonly reader: IndexReader;
  readonly termScorer: TermScorer;
  readonly accumulator: MatchAccumulator;
  readonly synonyms: Synonyms;
  /** Throws if the query was aborted. */
  readonly throwIfAborted: () => void;
}
