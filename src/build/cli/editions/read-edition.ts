import { join } from "node:path";
import { readSearchSynonyms, searchSynonymsFile } from "../../collect/read-search-synonyms.ts";
import { RecordFile } from "../../collect/record-file.ts";
import { findRulesFolder } from "../../languages/find-rules-folder.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import { publishCollectionAttachments } from "../../output/attachments/publish-attachments.ts";
import { collectionToReferences, type ReferenceOptions } from "../../output/bundle/resolve-payload.ts";
import { type BuildCache, noCache } from "../../output/cache/build-cache.ts";
import type { OutputWriter } from "../../output/output-writer.ts";
import { type CommandContext, contentFlag } from "../command.ts";
import { type ReadContent, readContent } from "../read-content.ts";

/** An edition of the site, read and ready to be written. */
export interface ReadEdition extends ReadContent {
  /** See `readSearchSynonyms`. */
  readonly searchSynonyms: readonly (readonly string[])[];
  readonly references: ReferenceOptions;
  readonly recordFile: RecordFile;
  /** Writes into the folder of the edition. */
  readonly output: OutputWriter;
  /** The same for pages. */
  readonly pageOutput: OutputWriter;
  /** A folder for temporary files of the edition, removed at the end. It need not exist. */
  readonly tempFolder: string;
}

/** What an edition is read with. */
export interface ReadEditionOptions {
  /** The writer of the whole site. */
  readonly output: OutputWriter;
  /** The writer of its pages: another one if only they are wanted. */
  readonly pageOutput: OutputWriter;
  readonly cache: BuildCache;
  readonly tempFolder: string;
}

/** Reads an edition and publishes its attachments. Throws `ContentFolderError` and `SiteConfigError`. */
export async function readEdition(
  edition: SiteEdition,
  { cache, ...options }: ReadEditionOptions,
  context: CommandContext,
): Promise<ReadEdition> {
  const { flags, progress } = context;
  const { site } = edition.settings;
  const path = edition.language?.path ?? "";
  const output = options.output.inFolder(path);
  const pageOutput = options.pageOutput.inFolder(path);
  const tempFolder = join(options.tempFolder, path === "" ? "main" : `language-${path}`);
  const content = contentFlag(flags);
  const synonymsFolder = findRulesFolder(content, searchSynonymsFile, edition);
  const searchSynonyms = readSearchSynonyms(synonymsFolder, site.language);
  const trustTimes = flags["no-trust-mtime"] !== true;
  const recordFile = new RecordFile(join(options.tempFolder, `records-${path}`));
  try {
    const sourceCache = cache === noCache ? undefined : { ...cache, trustTimes };
    const read = await readContent(context, false, recordFile, edition, sourceCache);
    const { collection, published } = await publishCollectionAttachments(read.collection, {
      output,
      cache: cache.images,
      progress,
      isStrict: flags["strict"] === true,
    });
    const references = {
      references: collectionToReferences(collection, published),
      externalImages: site.externalImages,
    };
    return { ...read, collection, searchSynonyms, references, recordFile, output, pageOutput, tempFolder };
  } catch (error) {
    recordFile.close();
    throw error;
  }
}
