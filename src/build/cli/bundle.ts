import { diagnosticToLine } from "../../content/diagnostic.ts";
import { writeBundle } from "../output/bundle/write-bundle.ts";
import { buildFlagNames, readBuildSettings } from "./build.ts";
import { buildOutput } from "./build-output.ts";
import { type Command, stringFlag } from "./command.ts";
import { editionsToLanguages } from "./editions/build-edition.ts";

/** Writes the JSON bundle alone. */
export const bundle: Command = {
  summary: "build only the JSON bundle",
  flags: ["out", ...buildFlagNames],
  run: async (context) => {
    const { flags, progress } = context;
    return await buildOutput(
      {
        content: stringFlag(flags, "content", "content"),
        out: stringFlag(flags, "out", "dist"),
        settings: await readBuildSettings(context),
        skipBad: flags["skip-bad"] === true,
        drafts: flags["drafts"] === true,
        isStrict: flags["strict"] === true,
        write: async ({ editions, cache }) => {
          const languages = editionsToLanguages(editions);
          for (const { edition, publisher, output, ...read } of editions) {
            const { site } = edition.settings;
            for (const [path, bytes] of publisher.assets.files) output.write(path, bytes);
            const translations = languages?.translations.get(site.language);
            const input = {
              ...publisher,
              ...read,
              site,
              ...(languages && { translations }),
            };
            const { topicDiagnostics } = await writeBundle(input, output, progress, cache);
            for (const diagnostic of topicDiagnostics) context.log(diagnosticToLine(diagnostic));
          }
        },
      },
      context,
    );
  },
};
