import { type Collection, readCollection } from "../collect/collection.ts";
import type { SourceCache } from "../collect/read-sources.ts";
import type { RecordFile } from "../collect/record-file.ts";
import { findRulesFolder } from "../languages/find-rules-folder.ts";
import { type SiteEdition, selectEditions } from "../languages/site-editions.ts";
import { readSettings, siteFlagNames } from "../settings/read-settings.ts";
import { type PublisherFiles, readPublisherFiles } from "../site/publisher-files.ts";
import { settingsToFindOptions } from "../site/settings-to-find-options.ts";
import { readTopicRules, topicRulesFile } from "../topics/read-topic-rules.ts";
import type { SubjectTopicRules } from "../topics/topic-rules.ts";
import { type CommandContext, contentFlag } from "./command.ts";
import type { FlagName } from "./flags.ts";

/** The flags that say what is read, and how. */
export const contentFlagNames: readonly FlagName[] = ["content", "drafts", ...siteFlagNames];

/** A content folder as a build would read it. */
export interface ReadContent {
  readonly folder: string;
  readonly collection: Collection;
  /** The site's language. */
  readonly language: string;
  /** The publisher's changes to topics; null if the site has no topics. */
  readonly topicRules: readonly SubjectTopicRules[] | null;
  readonly publisher: PublisherFiles;
  readonly edition: SiteEdition;
}

/** The editions of the site whose content folder the flags name: one for each language that is asked for. */
export async function readEditions({
  flags,
  log,
}: Pick<CommandContext, "flags" | "log">): Promise<readonly SiteEdition[]> {
  return selectEditions(await readSettings(contentFlag(flags), flags, log));
}

/**
 * Reads the content folder that the flags name, for one edition of its site; files in `cache` aren't parsed again. `lint`: with
 * the slower checks of answers. Throws `ContentFolderError` and `SiteConfigError`.
 */
export async function readContent(
  { flags, log, progress }: Pick<CommandContext, "flags" | "log" | "progress">,
  lint: boolean,
  recordFile: RecordFile,
  edition: SiteEdition,
  cache?: SourceCache,
): Promise<ReadContent> {
  const folder = contentFlag(flags);
  const { site } = edition.settings;
  const { language } = site;
  const publisher = await readPublisherFiles(edition, folder, log);
  const topicRules = readTopicRules(findRulesFolder(folder, topicRulesFile, edition), site);
  const options = {
    ...settingsToFindOptions(edition, folder, publisher),
    folder,
    lint,
    language,
    drafts: flags["drafts"] === true,
    isStrict: flags["strict"] === true,
  };
  const collection = await readCollection(options, recordFile, progress, cache);
  return { folder, collection, language, topicRules, publisher, edition };
}
