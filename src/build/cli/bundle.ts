import { readSearchSynonyms } from "../collect/read-search-synonyms.ts";
import { writeBundle } from "../output/bundle/write-bundle.ts";
import { readSettings, siteFlagNames } from "../settings/read-settings.ts";
import { buildOutput } from "./build-output.ts";
import { type Command, stringFlag } from "./command.ts";

/** Writes the JSON bundle alone. */
export const bundle: Command = {
  summary: "build only the JSON bundle",
  flags: ["content", "out", "drafts", "strict", "skip-bad", "no-cache", ...siteFlagNames],
  run: async (context) => {
    const { flags, progress } = context;
    const content = stringFlag(flags, "content", "content");
    const { site, workFolder } = await readSettings(content, flags);
    const outputOptions = {
      content,
      out: stringFlag(flags, "out", "dist"),
      skipBad: flags["skip-bad"] === true,
      drafts: flags["drafts"] === true,
      isStrict: flags["strict"] === true,
      site,
      workFolder,
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
