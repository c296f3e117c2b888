import { diagnosticToLine } from "../../../content/diagnostic.ts";
import { writeBundle } from "../../output/bundle/write-bundle.ts";
import { buildOutput } from "../build-output.ts";
import { type Command, outFlag } from "../command.ts";
import { editionsToLanguages, editionToBundleInput } from "../editions/build-edition.ts";
import { buildFlagNames, readBuildSettings } from "./build.ts";

/** Writes the JSON bundle alone. */
export const bundle: Command = {
  summary: "build only the JSON bundle",
  flags: ["out", ...buildFlagNames],
  run: async (context) => {
    const { flags, log, progress } = context;
    return await buildOutput(
      {
        out: outFlag(flags),
        settings: await readBuildSettings(context),
        write: async ({ editions, cache }) => {
          const languages = editionsToLanguages(editions);
          for (const edition of editions) {
            const { publisher, output } = edition;
            for (const [path, bytes] of publisher.assets.files) output.write(path, bytes);
            const input = editionToBundleInput(edition, languages);
            const { topicDiagnostics } = await writeBundle(input, output, progress, cache);
            for (const diagnostic of topicDiagnostics) log(diagnosticToLine(diagnostic));
          }
        },
      },
      context,
    );
  },
};
