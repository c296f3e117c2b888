import { join } from "node:path";
import { type Collection, readCollection } from "../../collect/collection.ts";
import { readSearchSynonyms, searchSynonymsFile } from "../../collect/read-search-synonyms.ts";
import { RecordFile } from "../../collect/record-file.ts";
import { findRulesFolder } from "../../languages/find-rules-folder.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import { publishCollectionAttachments } from "../../output/attachments/publish-attachments.ts";
import { collectionToReferences, type ReferenceOptions } from "../../output/bundle/resolve-payload.ts";
import { type BuildCache, noCache } from "../../output/cache/build-cache.ts";
import type { OutputWriter } from "../../output/output-writer.ts";
import type { ProgressReporter } from "../../progress.ts";
import { type PublisherFiles, readPublisherFiles } from "../../site/publisher-files.ts";
import { settingsToFindOptions } from "../../site/settings-to-find-options.ts";
import { readTopicRules, topicRulesFile } from "../../topics/read-topic-rules.ts";
import type { SubjectTopicRules } from "../../topics/topic-rules.ts";

/** An edition of the site, read and ready to be written. */
export interface ReadEdition {
  readonly edition: SiteEdition;
  readonly publisher: PublisherFiles;
  /** See `readSearchSynonyms`. */
  readonly searchSynonyms: readonly (readonly string[])[];
  /** The publisher's changes to topics; null for a site without topics. */
  readonly topicRules: readonly SubjectTopicRules[] | null;
  readonly collection: Collection;
  readonly references: ReferenceOptions;
  readonly recordFile: RecordFile;
  /** Writes into the folder of the edition. */
  readonly output: OutputWriter;
  /** The same for pages. */
  readonly pageOutput: OutputWriter;
  /** A folder for temporary files of the edition, removed at the end. It need not exist. */
  readonly tempFolder: string;
}

/** What an edition is read from, and with. */
export interface ReadEditionOptions {
  readonly content: string;
  /** True to publish drafts, too. */
  readonly drafts: boolean;
  /** True to fail on broken links. */
  readonly isStrict: boolean;
  /** The writer of the whole site. */
  readonly output: OutputWriter;
  /** The writer of its pages: another one if only they are wanted. */
  readonly pageOutput: OutputWriter;
  readonly cache: BuildCache;
  /** False to read files whose size and times are those of the last build. */
  readonly trustTimes: boolean;
  readonly tempFolder: string;
  readonly progress: ProgressReporter;
  readonly log: (text: string) => void;
}

/** Reads an edition and publishes its attachments. Throws `ContentFolderError` and `SiteConfigError`. */
export async function readEdition(
  edition: SiteEdition,
  { content: folder, drafts, isStrict, cache, trustTimes, progress, log, ...options }: ReadEditionOptions,
): Promise<ReadEdition> {
  const { site } = edition.settings;
  const path = edition.language?.path ?? "";
  const output = options.output.inFolder(path);
  const pageOutput = options.pageOutput.inFolder(path);
  const tempFolder = join(options.tempFolder, path === "" ? "main" : `language-${path}`);
  const publisher = await readPublisherFiles(edition, folder, log);
  const synonymsFolder = findRulesFolder(folder, searchSynonymsFile, edition);
  const searchSynonyms = readSearchSynonyms(synonymsFolder, site.language);
  const topicRules = readTopicRules(findRulesFolder(folder, topicRulesFile, edition), site);
  const recordFile = new RecordFile(join(options.tempFolder, `records-${path}`));
  try {
    const { collection, published } = await publishCollectionAttachments(
      await readCollection(
        {
          ...settingsToFindOptions(edition, folder, publisher),
          folder,
          lint: false,
          language: site.language,
          drafts,
          isStrict,
        },
        recordFile,
        progress,
        cache === noCache ? undefined : { ...cache, trustTimes },
      ),
      { output, cache: cache.images, progress, isStrict },
    );
    const references = {
      references: collectionToReferences(collection, published),
      externalImages: site.externalImages,
    };
    return {
      edition,
      publisher,
      searchSynonyms,
      topicRules,
      collection,
      references,
      recordFile,
      output,
      pageOutput,
      tempFolder,
    };
  } catch (error) {
    recordFile.close();
    throw error;
  }
}
