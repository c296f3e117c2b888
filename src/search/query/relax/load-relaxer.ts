import type { QueryRelaxer } from "./relax-query.ts";

/** Loads the code that relaxes queries, which most don't need. Undefined if it can't be loaded: weak results are better than none. */
export async function loadRelaxer(): Promise<typeof QueryRelaxer | undefined> {
  try {
    return (await import("./relax-query.ts")).QueryRelaxer;
  } catch {
    return undefined;
  }
}
