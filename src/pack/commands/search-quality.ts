import { promises as fs, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import * as v from "valibot";
import { headerPath } from "../../search/index-format.ts";
import { emptyStore } from "../cache/store.ts";
import { type Member, readCollection } from "../collection.ts";
import { engineBytes } from "../engine-bytes.ts";
import { UsageError } from "../flags.ts";
import type { ClassQuality } from "../known-items.ts";
import { rowsToTable } from "../rows-to-table.ts";
import { defaultThresholds, measureSearchQuality, type QualityThresholds } from "../search-quality.ts";
import { collectionToShelves } from "../shelves.ts";
import { Spool } from "../spool.ts";
import { indexFolder, makeIndex } from "../write-index.ts";
import { type Command, type CommandContext, textFlag } from "./command.ts";

const thresholdsSchema = v.object({
  classes: v.record(
    v.string(),
    v.object({ success1: v.optional(v.number()), mrr10: v.optional(v.number()) }),
  ),
  coldBytes: v.number(),
  coldRequests: v.number(),
  coldRoundTrips: v.number(),
  furtherBytes: v.number(),
  p95Ms: v.number(),
});

/** Asks known queries of a collection's index, and says how good and how dear the answers are. */
export const searchQuality: Command = {
  summary: "run queries with known answers and fail if a score misses its threshold",
  flags: ["content", "queries", "thresholds", "json"],
  run: async (context) => {
    const { flags, print, tell } = context;
    const queriesFile = textFlag(flags, "queries", "");
    if (queriesFile === "") throw new UsageError("missing required flag --queries FILE");
    const queries = await readJson(queriesFile);
    const thresholdsFile = textFlag(flags, "thresholds", "");
    const thresholds =
      thresholdsFile === "" ? defaultThresholds : v.parse(thresholdsSchema, await readJson(thresholdsFile));
    const files = await buildIndex(textFlag(flags, "content", "content"), context);
    const served = new Map<string, number>();
    const report = await measureSearchQuality({
      load: (path) => {
        const bytes = files.get(path);
        return bytes
          ? Promise.resolve(bytes)
          : Promise.reject(new Error(`The search index has no file ${path}`));
      },
      servedBytes: (path, bytes) => {
        const known = served.get(path) ?? Math.min(bytes.length, brotliCompressSync(bytes).length);
        served.set(path, known);
        return known;
      },
      engineBytes,
      queries,
      thresholds: thresholds as QualityThresholds,
    });
    if (flags["json"] === true) print(JSON.stringify(report, null, 2));
    else print(toTable({ ...report.classes, all: report.all }));
    for (const miss of report.misses) tell(`Threshold missed: ${miss}.`);
    return report.misses.length === 0 ? 0 : 1;
  },
};

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await fs.readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(`cannot read ${file} as JSON (${error instanceof Error ? error.message : error})`);
  }
}

/** A collection's index, by the paths that the engine asks for. */
async function buildIndex(
  folder: string,
  { progress, onStop }: CommandContext,
): Promise<Map<string, Uint8Array>> {
  const scratch = mkdtempSync(join(tmpdir(), "quire-"));
  const clear = (): void => rmSync(scratch, { recursive: true, force: true });
  onStop(clear);
  const spool = new Spool(join(scratch, "records"));
  try {
    const collection = await readCollection({ folder, lint: false }, spool, progress);
    const files = new Map<string, Uint8Array>();
    const readText = ({ record }: Member): string => spool.read(record);
    const context = { kept: emptyStore, progress };
    for await (const { path, bytes, isHeader } of makeIndex(
      collectionToShelves(collection),
      readText,
      context,
    )) {
      files.set(isHeader ? headerPath : path.slice(indexFolder.length), bytes);
    }
    return files;
  } finally {
    spool.close();
    clear();
  }
}

function toTable(classes: Readonly<Record<string, ClassQuality>>): string {
  const rows = Object.entries(classes).map(([name, quality]) => [
    name,
    String(quality.queries),
    quality.success1.toFixed(3),
    quality.success10.toFixed(3),
    quality.mrr10.toFixed(3),
    (quality.coldBytes.average / 1000).toFixed(1),
    quality.coldRequests.average.toFixed(1),
    quality.coldRoundTrips.average.toFixed(2),
    (quality.furtherBytes.average / 1000).toFixed(1),
    quality.ms.p50.toFixed(1),
    quality.ms.p95.toFixed(1),
  ]);
  const heads = [
    "class",
    "queries",
    "success@1",
    "success@10",
    "MRR@10",
    "cold KB",
    "requests",
    "round trips",
    "warm KB",
    "ms p50",
    "ms p95",
  ];
  return rowsToTable([heads, ...rows]);
}
