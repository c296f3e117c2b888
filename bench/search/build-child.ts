import { contestants } from "./contestants.ts";
import { readDocuments } from "./documents.ts";
import { peakMemory } from "./peak-memory.ts";

/** What building an index took. */
export interface BuildCost {
  readonly seconds: number;
  readonly peakBytes: number;
}

// A process of its own, so that its memory is one contestant's alone.
const [name = "", documentsFile = "", count = "", folder = ""] = process.argv.slice(2);
const start = performance.now();
await contestants[name]?.build(readDocuments(documentsFile, Number(count)), folder);
const cost: BuildCost = { seconds: (performance.now() - start) / 1000, peakBytes: peakMemory() };
process.send?.(cost);
process.exit(0);
