import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchmarkEngines } from "./search/benchmark-engines.ts";
import type { BuildCost } from "./search/build-child.ts";
import { writeDocuments } from "./search/documents.ts";
import { type EngineResult, resultsToTable } from "./search/table.ts";

/**
 * Runs the same known-item queries against several search engines over the same articles:
 * `npm run bench -- --content DIR --queries FILE [--articles N] [--engines quire,pagefind,minisearch,minisearch-texts]`.
 */

/** Memory an engine may use while it builds its index, in megabytes. */
const buildLimitMb = 12_288;

const buildScript = fileURLToPath(new URL("./search/build-child.ts", import.meta.url));

function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The articles that all engines index. */
interface DocumentFile {
  readonly file: string;
  readonly count: number;
}

function build(name: string, { file, count }: DocumentFile, folder: string): Promise<BuildCost> {
  return new Promise((resolve, reject) => {
    const child = fork(buildScript, [name, file, String(count), folder], {
      execArgv: ["--import", import.meta.resolve("tsx"), `--max-old-space-size=${buildLimitMb}`],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.once("message", (cost) => resolve(cost as BuildCost));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`its process exited with code ${code}`)));
  });
}

/** Measures one engine. An engine that can't be installed or run is reported, and the others continue. */
async function measure(
  name: string,
  documents: DocumentFile,
  folder: string,
  queries: unknown,
): Promise<EngineResult> {
  const engine = benchmarkEngines[name];
  if (engine === undefined) throw new Error(`Unknown engine: ${name}`);
  mkdirSync(folder);
  try {
    log(`${engine.name}:`);
    const cost = await build(name, documents, folder);
    const result = { name: engine.name, cost, report: await engine.measure(folder, queries) };
    log(resultsToTable([result]));
    return result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log(`${engine.name} could not be measured: ${reason}`);
    return { name: engine.name, reason };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    queries: { type: "string", default: "tests/fixtures/sample-queries.json" },
    articles: { type: "string", default: "Infinity" },
    engines: { type: "string", default: Object.keys(benchmarkEngines).join() },
  },
});
const tempFolder = mkdtempSync(join(tmpdir(), "quire-bench-"));
process.once("exit", () => rmSync(tempFolder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const file = join(tempFolder, "documents.jsonl");
const articleUrls = await writeDocuments(values.content, file, Number(values.articles));
const allQueries = JSON.parse(readFileSync(values.queries, "utf8")) as { url: string }[];
const queries = allQueries.filter(({ url }) => articleUrls.has(url));
log(`${articleUrls.size} articles; ${queries.length} of them have test queries`);
const rows: EngineResult[] = [];
for (const name of values.engines.split(",")) {
  rows.push(await measure(name, { file, count: articleUrls.size }, join(tempFolder, name), queries));
}
console.log(resultsToTable(rows));
