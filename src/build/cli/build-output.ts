import { join } from "node:path";
import { diagnosticToLine } from "../../content/diagnostic.ts";
import { type Collection, readCollection } from "../collect/collection.ts";
import { RecordFile } from "../collect/record-file.ts";
import { createAtomicOutput } from "../output/atomic-output.ts";
import { publishCollectionAttachments } from "../output/attachments/publish-attachments.ts";
import { collectionToReferences, type ReferenceOptions } from "../output/bundle/resolve-payload.ts";
import { type BuildCache, noCache } from "../output/cache/build-cache.ts";
import { OutputWriter } from "../output/output-writer.ts";
import { commandLine } from "../project.ts";
import type { Settings } from "../settings/read-settings.ts";
import type { PublisherFiles } from "../site/publisher-files.ts";
import { settingsToFindOptions } from "../site/settings-to-find-options.ts";
import type { CommandContext } from "./command.ts";
import { collectionToFidelity } from "./fidelity.ts";
import { openContentCache } from "./open-content-cache.ts";
import { buildSummaryToText, hasErrors, noArticlesToText, severityCountsToText } from "./report.ts";

/** What to build, from what, and where. */
export interface BuildOutputOptions {
  readonly content: string;
  readonly out: string;
  readonly settings: Settings;
  readonly publisher: PublisherFiles;
  /** True to skip articles with errors; false to fail on the first one. */
  readonly skipBad: boolean;
  /** True to publish drafts, too. */
  readonly drafts: boolean;
  /** True to fail on broken links. */
  readonly isStrict: boolean;
  /** Writes the files, once the collection has been read. */
  readonly write: (source: BuildOutputContext) => Promise<void>;
}

/** What `write` gets. */
export interface BuildOutputContext {
  readonly collection: Collection;
  readonly references: ReferenceOptions;
  readonly recordFile: RecordFile;
  readonly output: OutputWriter;
  readonly cache: BuildCache;
  /** A folder for temporary files, removed at the end. */
  readonly tempFolder: string;
}

/** At most this many errors are printed. */
const maxShownErrors = 50;

/**
 * Reads a collection and writes an output folder from it, completely or not at all. Returns the exit code. Throws
 * `ContentFolderError` and `OutputError`.
 */
export async function buildOutput(options: BuildOutputOptions, context: CommandContext): Promise<number> {
  const startedMs = performance.now();
  const atomicOutput = await createAtomicOutput(options.out, options.content);
  context.onStop(atomicOutput.dispose);
  const recordFile = new RecordFile(join(atomicOutput.tempFolder, "records"));
  const cache = await openContentCache(options.content, options.settings.workFolder, context);
  try {
    const { content: folder, settings, drafts, isStrict } = options;
    const { site } = settings;
    const { progress } = context;
    const readOptions = {
      ...settingsToFindOptions(settings, folder, options.publisher),
      folder,
      lint: false,
      language: site.language,
      drafts,
      isStrict,
    };
    const trustTimes = context.flags["no-trust-mtime"] !== true;
    const sourceCache = cache === noCache ? undefined : { ...cache, trustTimes };
    const output = new OutputWriter(atomicOutput.folder, { folder: options.out, steps: cache.steps });
    const { collection, published } = await publishCollectionAttachments(
      await readCollection(readOptions, recordFile, progress, sourceCache),
      { output, cache: cache.images, progress, isStrict },
    );
    if (!checkPublishable(collection, options, context)) return 1;
    const references = {
      references: collectionToReferences(collection, published),
      externalImages: site.externalImages,
    };
    const { tempFolder } = atomicOutput;
    await options.write({ collection, references, recordFile, output, cache, tempFolder });
    await atomicOutput.commit(output.keptPaths);
    output.steps.save();
    const unlisted = [...collection.articles.values()].filter(({ noIndex }) => noIndex).length;
    const summary = {
      articles: collection.articles.size,
      unlisted,
      subjects: collection.subjects.size,
      diagnostics: collection.diagnostics,
      leftOut: collection.leftOut,
      fidelity: collectionToFidelity(collection),
      skipped: collection.invalidCount,
      stats: output.stats,
      seconds: (performance.now() - startedMs) / 1000,
    };
    context.log(`Wrote ${options.out}\n${buildSummaryToText(summary)}`);
    return 0;
  } finally {
    cache.close();
    recordFile.close();
    atomicOutput.dispose();
  }
}

/** Prints the diagnostics, and returns whether the output can be built. */
function checkPublishable(
  collection: Collection,
  options: BuildOutputOptions,
  { log }: CommandContext,
): boolean {
  const errors = collection.diagnostics.filter(({ severity }) => severity === "error");
  for (const error of errors.slice(0, maxShownErrors)) log(diagnosticToLine(error));
  if (errors.length > maxShownErrors) log(`… and ${errors.length - maxShownErrors} more.`);
  if (collection.diagnostics.length > 0) {
    log(
      `${severityCountsToText(collection.diagnostics)}. To see all of them, run: ${commandLine("check", `--content ${options.content}`)}`,
    );
  }
  if (hasErrors(collection.diagnostics) && !options.skipBad) {
    log(`Nothing was written to ${options.out}. Fix the errors, or skip these articles with --skip-bad.`);
    return false;
  }
  if (collection.articles.size === 0) {
    log(noArticlesToText(options.content, collection.leftOut));
    return false;
  }
  return true;
}
