import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { BuildCost } from "./search/build-child.ts";
import { contestants } from "./search/contestants.ts";
import { writeDocuments } from "./search/documents.ts";
import { type Measured, toTable } from "./search/table.ts";

/**
 * Asks the same queries, whose right answers are known, of several search engines over the same articles:
 * `npm run bench -- --content DIR --queries FILE [--articles N] [--engines quire,pagefind,minisearch,minisearch-texts]`.
 */

/** Memory that an engine may take while it builds, in megabytes. */
const buildLimitMb = 12_288;

const buildScript = fileURLToPath(new URL("./search/build-child.ts", import.meta.url));

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The articles that all engines index. */
interface Documents {
  readonly file: string;
  readonly count: number;
}

function build(name: string, { file, count }: Documents, folder: string): Promise<BuildCost> {
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

/** One engine's row. What can't be installed or run is told, and the others go on. */
async function measure(
  name: string,
  documents: Documents,
  folder: string,
  queries: unknown,
): Promise<Measured> {
  const contestant = contestants[name];
  if (contestant === undefined) throw new Error(`Unknown engine: ${name}`);
  mkdirSync(folder);
  try {
    tell(`${contestant.name}:`);
    const cost = await build(name, documents, folder);
    const measured = { name: contestant.name, cost, report: await contestant.measure(folder, queries) };
    tell(toTable([measured]));
    return measured;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(`${contestant.name} could not be measured: ${reason}`);
    return { name: contestant.name, reason };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    content: { type: "string", default: "content" },
    queries: { type: "string", default: "tests/fixtures/sample-queries.json" },
    articles: { type: "string", default: "Infinity" },
    engines: { type: "string", default: Object.keys(contestants).join() },
  },
});
const scratch = mkdtempSync(join(tmpdir(), "quire-bench-"));
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const file = join(scratch, "documents.jsonl");
const addresses = await writeDocuments(values.content, file, Number(values.articles));
const allQueries = JSON.parse(readFileSync(values.queries, "utf8")) as { url: string }[];
const queries = allQueries.filter(({ url }) => addresses.has(url));
tell(`${addresses.size} articles; ${queries.length} of them have test queries`);
const rows: Measured[] = [];
for (const name of values.engines.split(",")) {
  rows.push(await measure(name, { file, count: addresses.size }, join(scratch, name), queries));
}
console.log(toTable(rows));
