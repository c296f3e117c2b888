import { join } from "node:path";
import { diagnosticToLine, isError } from "../../content/diagnostic.ts";
import { settingsToEditions } from "../languages/site-editions.ts";
import { createAtomicOutput } from "../output/atomic-output.ts";
import { type BuildCache, pageStoreNames } from "../output/cache/build-cache.ts";
import { OutputWriter } from "../output/output-writer.ts";
import { commandLine } from "../project.ts";
import type { Settings } from "../settings/read-settings.ts";
import { assertSubjectsExist } from "../site/setting-subjects.ts";
import { type CommandContext, contentFlag } from "./command.ts";
import { type ReadEdition, readEdition } from "./editions/read-edition.ts";
import { collectionToFidelity } from "./fidelity.ts";
import { openContentCache } from "./open-content-cache.ts";
import {
  type BuildSummary,
  buildSummaryToText,
  hasErrors,
  noArticlesToText,
  severityCountsToText,
} from "./report.ts";

/** What to build, and where. */
export interface BuildOutputOptions {
  readonly out: string;
  readonly settings: Settings;
  /** True to leave out everything but pages. Default: false. */
  readonly pagesOnly?: boolean;
  /** Writes the files, once all editions have been read. */
  readonly write: (source: BuildOutputContext) => Promise<void>;
}

/** What `write` gets. */
export interface BuildOutputContext {
  /** One for each language, the main one first. */
  readonly editions: readonly ReadEdition[];
  /** Writes into the output folder. */
  readonly output: OutputWriter;
  readonly cache: BuildCache;
}

/** At most this many errors are printed. */
const maxShownErrors = 50;

/**
 * Reads the collection that the flags name in all languages of the site, and writes an output folder from it, completely or not at
 * all. Returns the exit code. Throws `ContentFolderError`, `SiteConfigError` and `OutputError`.
 */
export async function buildOutput(options: BuildOutputOptions, context: CommandContext): Promise<number> {
  const startedMs = performance.now();
  const content = contentFlag(context.flags);
  const atomicOutput = await createAtomicOutput(options.out, content);
  context.onStop(atomicOutput.dispose);
  const storeNames = options.pagesOnly ? pageStoreNames : undefined;
  const cache = await openContentCache(content, options.settings.workFolder, context, storeNames);
  context.onStop(cache.save);
  const editions: ReadEdition[] = [];
  try {
    const { tempFolder } = atomicOutput;
    const output = new OutputWriter(atomicOutput.folder, { folder: options.out, steps: cache.steps });
    // What else is written goes where nobody reads it.
    const otherOutput = options.pagesOnly ? new OutputWriter(join(tempFolder, "unused")) : output;
    for (const edition of settingsToEditions(options.settings)) {
      const readOptions = { output: otherOutput, pageOutput: output, cache, tempFolder };
      const read = await readEdition(edition, readOptions, context);
      editions.push(read);
      if (!checkPublishable(read, options.out, context)) return 1;
      const { site, configFile } = edition.settings;
      assertSubjectsExist(site, [...read.collection.subjects.keys()], configFile);
    }
    await options.write({ editions, output, cache });
    await atomicOutput.commit(output.pathsInPlace);
    output.saveSteps();
    const seconds = (performance.now() - startedMs) / 1000;
    context.log(`Wrote ${options.out}`);
    const total = { stats: output.stats, seconds };
    for (const edition of editions)
      context.log(editionToSummary(edition, edition === editions.at(-1) ? total : undefined));
    return 0;
  } finally {
    cache.close();
    for (const { recordFile } of editions) recordFile.close();
    atomicOutput.dispose();
  }
}

function editionToSummary(
  { edition: { language }, collection }: ReadEdition,
  total: BuildSummary["total"],
): string {
  const summary = buildSummaryToText({
    articles: collection.articles.size,
    unlisted: [...collection.articles.values()].filter(({ noIndex }) => noIndex).length,
    subjects: collection.subjects.size,
    diagnostics: collection.diagnostics,
    leftOut: collection.leftOut,
    fidelity: collectionToFidelity(collection),
    skipped: collection.invalidCount,
    ...(total && { total }),
  });
  return language === undefined ? summary : `${language.label}, ${language.base}\n${summary}`;
}

/** Prints the diagnostics, and returns whether the output can be built. */
function checkPublishable(
  { folder, collection, edition: { language } }: ReadEdition,
  out: string,
  { flags, log }: CommandContext,
): boolean {
  const isStrict = flags["strict"] === true;
  const errors = collection.diagnostics.filter(isError);
  for (const error of errors.slice(0, maxShownErrors)) log(diagnosticToLine(error));
  if (errors.length > maxShownErrors) log(`… and ${errors.length - maxShownErrors} more.`);
  if (collection.diagnostics.length > 0) {
    const check = commandLine("check", `--content ${folder}${isStrict ? " --strict" : ""}`);
    log(`${severityCountsToText(collection.diagnostics)}. To see all of them, run: ${check}`);
  }
  if (hasErrors(collection.diagnostics) && flags["skip-invalid"] !== true) {
    log(`Nothing was written to ${out}. Fix the errors, or skip these articles with --skip-invalid.`);
    return false;
  }
  if (collection.articles.size === 0) {
    const where = language === undefined ? folder : `${folder} in ${language.label}`;
    log(noArticlesToText(where, collection.leftOut));
    return false;
  }
  return true;
}
