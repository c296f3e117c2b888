import type { QueryRelaxer } from "./relax-query.ts";

/** Loads the code that relaxes queries, which most don't need. Undefined if it can't be loaded: weak results are better than none. */
export async function loadRelaxer(): Promise<typeof QueryRelaxer | undefined> {
  try {
    return (await import("./relax-query.ts")).QueryRelaxer;
  } catch {
    return undefined;
  }
}

/** Loads the code that finds questions by their first words. Undefined if it can't be loaded. */
export async function loadQuestionFinder(): Promise<typeof import("./find-questions.ts") | undefined> {
  return await import("./find-questions.ts").catch(() => undefined);
}
