import type { Equivalents } from "./equivalents.ts";
import type { IndexReader } from "./index-reader.ts";
import type { MatchAccumulator } from "./ranking.ts";
import type { TermScorer } from "./term-hits.ts";

/** What the executions of an engine's queries share. */
export interface ExecutionContext {
  readonly reader: IndexReader;
  readonly termScorer: TermScorer;
  readonly accumulator: MatchAccumulator;
  readonly equivalents: Equivalents;
  /** Throws if the query was aborted. */
  readonly throwIfAborted: () => void;
}
