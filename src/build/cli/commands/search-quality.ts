import { brotliCompressSync } from "node:zlib";
import { headerPath, parseHeader } from "../../../search/codec/index-format.ts";
import type { IndexFile } from "../../../search/index/index-file.ts";
import { IndexReader, type LoadIndexFile } from "../../../search/query/index-reader.ts";
import { createSearchEngine, type SearchEngine } from "../../../search/query/search-engine.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import { readCollection } from "../../collect/collection.ts";
import { readSearchSynonyms } from "../../collect/read-search-synonyms.ts";
import { collectionToSubjects } from "../../collect/subject-index.ts";
import { emptyCacheStore } from "../../output/cache/cache-store.ts";
import { startIndexBuild, subjectsToDocuments } from "../../output/search-index/write-search-index.ts";
import { type AskedQuery, askedQueriesSchema, measureAskedQueries } from "../../quality/asked-queries.ts";
import { engineBytes } from "../../quality/engine-bytes.ts";
import {
  drawFormulaQueries,
  type FormulaQuery,
  measureFormulaQueries,
} from "../../quality/formula-queries.ts";
import { type ClassQuality, knownItemQueriesSchema } from "../../quality/known-items.ts";
import { drawRecallQueries, measureRecall, type RecallQuery } from "../../quality/recall.ts";
import { rowsToTable } from "../../quality/rows-to-table.ts";
import { defaultThresholds, measureSearchQuality, thresholdsSchema } from "../../quality/search-quality.ts";
import { type Command, type CommandContext, contentFlag, stringFlag } from "../command.ts";
import { UsageError } from "../flags.ts";
import { readJsonFile } from "../read-json-file.ts";
import { withRecordFile } from "../with-temp-folder.ts";

/** Queries drawn from texts with `--recall`. */
const defaultRecallQueries = 200;

/** Formulas searched for with `--formulas`, and the least share of them that finds its article. */
const defaultFormulaQueries = 200;
const minFormulaSuccess = 0.97;

/** The least share of everyday queries with a fitting result among the first three. */
const minAskedSuccess = 0.97;

/** Runs known-item queries against a collection's index, and reports the quality and cost of the results. */
export const searchQuality: Command = {
  summary: "run queries with known answers and fail if a score misses its threshold",
  flags: ["content", "queries", "asked", "recall", "formulas", "thresholds", "json"],
  run: async (context) => {
    const { flags, emit, log } = context;
    const queriesFile = stringFlag(flags, "queries", "");
    if (queriesFile === "") throw new UsageError("missing required flag --queries FILE");
    const queries = await readJsonFile(queriesFile, knownItemQueriesSchema);
    const thresholdsFile = stringFlag(flags, "thresholds", "");
    const thresholds =
      thresholdsFile === "" ? defaultThresholds : await readJsonFile(thresholdsFile, thresholdsSchema);
    const askedFile = stringFlag(flags, "asked", "");
    const askedQueries = askedFile === "" ? [] : await readJsonFile(askedFile, askedQueriesSchema);
    const recallQueryCount = flags["recall"] === true ? defaultRecallQueries : 0;
    const formulaQueryCount = flags["formulas"] === true ? defaultFormulaQueries : 0;
    const { files, recallQueries, formulaQueries } = await buildIndex(
      contentFlag(flags),
      { recallQueryCount, formulaQueryCount },
      context,
    );
    const load: LoadIndexFile = (path) => {
      const bytes = files.get(path);
      return bytes
        ? Promise.resolve(bytes)
        : Promise.reject(new Error(`The search index has no file ${path}`));
    };
    const compressedSizes = new Map<string, number>();
    const report = await measureSearchQuality({
      load,
      servedBytes: (path, bytes) => {
        const size = compressedSizes.get(path) ?? Math.min(bytes.length, brotliCompressSync(bytes).length);
        compressedSizes.set(path, size);
        return size;
      },
      engineBytes,
      queries,
      thresholds,
    });
    if (flags["json"] === true) emit(JSON.stringify(report, null, 2));
    else emit(classesToTable({ ...report.classes, all: report.all }));
    const header: unknown = JSON.parse(new TextDecoder().decode(await load(headerPath)));
    const engine = createSearchEngine({ load, header });
    const print = flags["json"] === true ? log : emit;
    const failures = [
      ...report.failures,
      ...(await measureFurtherQueries(engine, askedQueries, recallQueries, print)),
      ...(await measureFormulas(new IndexReader(parseHeader(header), load), formulaQueries, print)),
    ];
    for (const failure of failures) log(`Threshold missed: ${failure}.`);
    return failures.length === 0 ? 0 : 1;
  },
};

/** What is measured: a collection's index files, by the paths that the engine requests, and queries drawn from it. */
interface MeasuredIndex {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly recallQueries: readonly RecallQuery[];
  readonly formulaQueries: readonly FormulaQuery[];
}

async function buildIndex(
  folder: string,
  {
    recallQueryCount,
    formulaQueryCount,
  }: { readonly recallQueryCount: number; readonly formulaQueryCount: number },
  context: CommandContext,
): Promise<MeasuredIndex> {
  const { progress } = context;
  // The order of titles doesn't change what is found.
  const language = "en";
  return await withRecordFile(context, async (recordFile) => {
    const collection = await readCollection({ folder, lint: false }, recordFile, progress);
    const files = new Map<string, Uint8Array>();
    const readRecord = ({ record }: ArticleEntry): Uint8Array => recordFile.read(record);
    const synonyms = readSearchSynonyms(folder, language);
    const write = ({ path, bytes }: IndexFile): void => void files.set(path, bytes);
    const indexContext = { cache: emptyCacheStore, progress, language, synonyms, write };
    const subjects = collectionToSubjects(collection, language);
    const build = startIndexBuild(subjects, readRecord, indexContext);
    await build.finish();
    await build.stop();
    const recallQueries =
      recallQueryCount === 0
        ? []
        : drawRecallQueries(
            () => subjectsToDocuments(subjects, readRecord),
            collection.articles.size,
            recallQueryCount,
          );
    const formulaQueries =
      formulaQueryCount === 0
        ? []
        : drawFormulaQueries(subjectsToDocuments(subjects, readRecord), formulaQueryCount);
    return { files, recallQueries, formulaQueries };
  });
}

/** Runs everyday queries and those drawn from texts. Returns missed thresholds, one sentence each. */
async function measureFurtherQueries(
  engine: SearchEngine,
  askedQueries: readonly AskedQuery[],
  recallQueries: readonly RecallQuery[],
  emit: (line: string) => void,
): Promise<string[]> {
  const failures: string[] = [];
  if (askedQueries.length > 0) {
    const { queries, success3, missed } = await measureAskedQueries(engine, askedQueries);
    emit(`asked: ${queries} queries, success@3 ${success3.toFixed(3)}`);
    if (success3 < minAskedSuccess)
      failures.push(
        `asked: success@3 is ${success3.toFixed(3)}, expected at least ${minAskedSuccess} (${missed.join("; ")})`,
      );
  }
  if (recallQueries.length > 0) {
    const { queries, recall } = await measureRecall(engine, recallQueries);
    emit(`recall: ${queries} queries, ${recall.toFixed(4)}`);
    if (recall < 1) failures.push(`recall is ${recall.toFixed(4)}, expected 1`);
  }
  return failures;
}

/** Searches for formulas. Returns missed thresholds, one sentence each. */
async function measureFormulas(
  reader: IndexReader,
  formulaQueries: readonly FormulaQuery[],
  emit: (line: string) => void,
): Promise<string[]> {
  if (formulaQueries.length === 0) return [];
  const { queries, success10, missed } = await measureFormulaQueries(reader, formulaQueries);
  emit(`formulas: ${queries} queries, success@10 ${success10.toFixed(3)}`);
  return success10 >= minFormulaSuccess
    ? []
    : [
        `formulas: success@10 is ${success10.toFixed(3)}, expected at least ${minFormulaSuccess} (${missed.join("; ")})`,
      ];
}

function classesToTable(classes: Readonly<Record<string, ClassQuality>>): string {
  const rows = Object.entries(classes).map(([name, quality]) => [
    name,
    String(quality.queries),
    quality.success1.toFixed(3),
    quality.success10.toFixed(3),
    quality.mrr10.toFixed(3),
    (quality.coldBytes.mean / 1000).toFixed(1),
    quality.coldRequests.mean.toFixed(1),
    quality.coldRoundTrips.mean.toFixed(2),
    (quality.warmBytes.mean / 1000).toFixed(1),
    quality.ms.p50.toFixed(1),
    quality.ms.p95.toFixed(1),
  ]);
  const headers = [
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
  return rowsToTable([headers, ...rows]);
}
