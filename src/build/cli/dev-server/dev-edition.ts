import { readFileSync } from "node:fs";
import { join } from "node:path";
import { searchSynonymsFile } from "../../collect/read-search-synonyms.ts";
import { RecordFile } from "../../collect/record-file.ts";
import { DevBundle } from "../../dev/dev-bundle.ts";
import { findRulesFolder } from "../../languages/find-rules-folder.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import type { Translations } from "../../languages/translations.ts";
import { type PublisherFiles, readPublisherFiles } from "../../site/publisher-files.ts";
import { settingsToFindOptions } from "../../site/settings-to-find-options.ts";
import { siteToHead } from "../../site/site-head.ts";
import { topicRulesFile } from "../../topics/read-topic-rules.ts";
import type { CommandContext } from "../command.ts";
import { openContentCache } from "../open-content-cache.ts";

/** What an edition is opened from. */
export interface DevEditionSource {
  readonly edition: SiteEdition;
  readonly content: string;
  /** A folder of its own for temporary files, which exists. */
  readonly tempFolder: string;
  readonly context: Pick<CommandContext, "flags" | "log" | "progress">;
  readonly findTranslations: () => Translations | undefined;
}

/** What the dev server shows of an edition: its bundle, and the publisher's files. */
export class DevEdition {
  readonly edition: SiteEdition;
  readonly bundle: DevBundle;
  readonly #content: string;
  readonly #recordFile: RecordFile;
  readonly #log: CommandContext["log"];
  #publisher: PublisherFiles;

  private constructor(
    { edition, content, context }: DevEditionSource,
    bundle: DevBundle,
    recordFile: RecordFile,
    publisher: PublisherFiles,
  ) {
    this.edition = edition;
    this.bundle = bundle;
    this.#content = content;
    this.#recordFile = recordFile;
    this.#log = context.log;
    this.#publisher = publisher;
  }

  /** Reads an edition. Throws `ContentFolderError` and `SiteConfigError`. */
  static async open(source: DevEditionSource): Promise<DevEdition> {
    const { edition, content, tempFolder, context, findTranslations } = source;
    const { site, workFolder } = edition.settings;
    const publisher = await readPublisherFiles(edition, content, context.log);
    const cache = await openContentCache(content, workFolder, context, ["files", "sources"]);
    const { topics } = await openContentCache(content, workFolder, context, ["topics"]);
    const recordFile = new RecordFile(join(tempFolder, "records"));
    try {
      const bundle = await DevBundle.open(content, recordFile, site, context.progress, {
        cache,
        topics,
        ...settingsToFindOptions(edition, content, publisher),
        // Found whenever they are read: the folder depends on whether the file is there.
        rulesFolders: {
          get topics() {
            return findRulesFolder(content, topicRulesFile, edition);
          },
          get synonyms() {
            return findRulesFolder(content, searchSynonymsFile, edition);
          },
        },
        drafts: context.flags["drafts"] === true,
        publisher,
        findTranslations,
      });
      return new DevEdition(source, bundle, recordFile, publisher);
    } catch (error) {
      recordFile.close();
      throw error;
    } finally {
      // From now on, builds may use it. Topics are read when a page asks for them.
      cache.close();
    }
  }

  /** The elements of every page's head that come from the settings. */
  get head(): string {
    return siteToHead(this.edition.settings.site, this.#publisher.assets);
  }

  /** Rereads the files that the publisher adds to the articles. Throws `SiteConfigError`; what was read before then stays. */
  async updatePublisherFiles(): Promise<void> {
    const publisher = await readPublisherFiles(this.edition, this.#content, this.#log);
    await this.bundle.setPublisherFiles(publisher);
    this.#publisher = publisher;
  }

  /** A file of the publisher or of the bundle; `none` if the app itself has to answer. `path` is relative to the base. */
  readFile(
    path: string,
  ): { readonly kind: "file"; readonly body: string | Uint8Array | undefined } | { readonly kind: "none" } {
    const { assets, staticFiles } = this.#publisher;
    const bytes = assets.files.get(path) ?? assets.icons.get(path);
    if (bytes !== undefined) return { kind: "file", body: bytes };
    const staticFile = staticFiles.find((each) => each.path === path);
    if (staticFile !== undefined) return { kind: "file", body: readFileSync(staticFile.file) };
    if (!/^(?:attachments|data|search)\/./u.test(path)) return { kind: "none" };
    return { kind: "file", body: this.bundle.read(path) };
  }

  /** Frees its temporary files. */
  close(): void {
    this.#recordFile.close();
  }
}
