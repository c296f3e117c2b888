import { readSearchSynonyms } from "../collect/read-search-synonyms.ts";
import { writeBundle } from "../output/bundle/write-bundle.ts";
import { siteConfigFile } from "../project.ts";
import { buildOutput } from "./build-output.ts";
import { type Command, stringFlag } from "./command.ts";
import { readSiteConfig, siteFlagNames } from "./site-config.ts";

/** Writes the JSON bundle alone. */
export const bundle: Command = {
  summary: "build only the JSON bundle",
  flags: ["content", "out", "drafts", "strict", "skip-bad", "no-cache", ...siteFlagNames],
  run: async (context) => {
    const { flags, progress } = context;
    const site = await readSiteConfig(siteConfigFile, flags);
    const outputOptions = {
      content: stringFlag(flags, "content", "content"),
      out: stringFlag(flags, "out", "dist"),
      skipBad: flags["skip-bad"] === true,
      drafts: flags["drafts"] === true,
      isStrict: flags["strict"] === true,
      site,
    };
    const searchSynonyms = readSearchSynonyms(outputOptions.content, site.language);
    return await buildOutput(
      {
        ...outputOptions,
        write: async ({ collection, references, recordFile, output, cache }) => {
          const input = { collection, references, recordFile, site, searchSynonyms };
          await writeBundle(input, output, progress, cache);
        },
      },
      context,
    );
  },
};
