import { diagnosticToLine } from "../../content/diagnostic.ts";
import { readSearchSynonyms } from "../collect/read-search-synonyms.ts";
import { writeBundle } from "../output/bundle/write-bundle.ts";
import { readSettings, siteFlagNames } from "../settings/read-settings.ts";
import { readPublisherFiles } from "../site/publisher-files.ts";
import { readTopicRules } from "../topics/read-topic-rules.ts";
import { buildOutput } from "./build-output.ts";
import { type Command, stringFlag } from "./command.ts";

/** Writes the JSON bundle alone. */
export const bundle: Command = {
  summary: "build only the JSON bundle",
  flags: ["content", "out", "drafts", "strict", "skip-bad", "no-cache", "no-trust-mtime", ...siteFlagNames],
  run: async (context) => {
    const { flags, progress } = context;
    const content = stringFlag(flags, "content", "content");
    const settings = await readSettings(content, flags);
    const { site } = settings;
    const outputOptions = {
      content,
      out: stringFlag(flags, "out", "dist"),
      skipBad: flags["skip-bad"] === true,
      drafts: flags["drafts"] === true,
      isStrict: flags["strict"] === true,
      settings,
    };
    const publisher = await readPublisherFiles(settings, content, context.log);
    const searchSynonyms = readSearchSynonyms(outputOptions.content, site.language);
    const topicRules = readTopicRules(outputOptions.content, site);
    return await buildOutput(
      {
        ...outputOptions,
        publisher,
        write: async ({ collection, references, recordFile, output, cache }) => {
          for (const [path, bytes] of publisher.assets.files) output.write(path, bytes);
          const input = {
            ...publisher,
            collection,
            references,
            recordFile,
            site,
            searchSynonyms,
            topicRules,
          };
          const { topicDiagnostics } = await writeBundle(input, output, progress, cache);
          for (const diagnostic of topicDiagnostics) context.log(diagnosticToLine(diagnostic));
        },
      },
      context,
    );
  },
};
