import { fork } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeRun, type Section } from "../report/benchmark-page.ts";
import { rowsToMarkdown } from "../report/markdown-table.ts";
import { benchmarkEngines } from "./benchmark-engines.ts";
import type { BuildCost } from "./build-child.ts";
import { writeDocuments } from "./documents.ts";
import { type EngineResult, resultsToRows } from "./table.ts";

/** Memory an engine may use while it builds its index, in megabytes. */
const buildLimitMb = 12_288;

const buildScript = fileURLToPath(new URL("./build-child.ts", import.meta.url));

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
  log: (text: string) => void,
): Promise<EngineResult> {
  const engine = benchmarkEngines[name];
  if (engine === undefined) throw new Error(`Unknown engine: ${name}`);
  mkdirSync(folder);
  try {
    log(`${engine.name}:`);
    const cost = await build(name, documents, folder);
    const result = { name: engine.name, cost, report: await engine.measure(folder, queries) };
    log(rowsToMarkdown(resultsToRows([result])));
    return result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log(`${engine.name} could not be measured: ${reason}`);
    return { name: engine.name, reason };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is searched, and by which engines. */
export interface MeasureSearchOptions {
  readonly content: string;
  /** A file of known-item queries. */
  readonly queries: string;
  /** At most this many articles, evenly spread. */
  readonly articles: number;
  readonly engines: readonly string[];
}

/** Runs the same known-item queries against several search engines over the same articles. Writes temporary files to `folder`. */
export async function measureSearch(
  { content, queries: queriesFile, articles, engines }: MeasureSearchOptions,
  folder: string,
  log: (text: string) => void,
): Promise<Section> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "documents.jsonl");
  const articleUrls = await writeDocuments(content, file, articles);
  const allQueries = JSON.parse(readFileSync(queriesFile, "utf8")) as { url: string }[];
  const queries = allQueries.filter(({ url }) => articleUrls.has(url));
  const counts = `${articleUrls.size.toLocaleString("en")} articles; ${queries.length} of them have test queries`;
  log(counts);
  const results: EngineResult[] = [];
  for (const name of engines)
    results.push(await measure(name, { file, count: articleUrls.size }, join(folder, name), queries, log));
  const markdown = [
    describeRun(new Date(), []),
    `${counts}.`,
    "",
    rowsToMarkdown(resultsToRows(results)),
  ].join("\n");
  return { name: "search", markdown };
}
