import { must } from "../../src/content/must.ts";
import { benchmarkEngines } from "./benchmark-engines.ts";
import { readDocuments } from "./documents.ts";
import { peakMemoryBytes } from "./peak-memory.ts";

/** The cost of building an index. */
export interface BuildCost {
  readonly seconds: number;
  readonly peakBytes: number;
}

// A separate process, so that its memory belongs to one engine alone.
const [name = "", documentsFile = "", count = "", folder = ""] = process.argv.slice(2);
const start = performance.now();
await must(benchmarkEngines[name], `engine ${name}`).build(
  readDocuments(documentsFile, Number(count)),
  folder,
);
const cost: BuildCost = { seconds: (performance.now() - start) / 1000, peakBytes: peakMemoryBytes() };
process.send?.(cost);
process.exit(0);
