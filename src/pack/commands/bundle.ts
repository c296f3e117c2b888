import { makeOutput } from "../make-output.ts";
import { siteConfigFile } from "../project.ts";
import { readSiteConfig, siteFlagNames } from "../site-config.ts";
import { writeBundle } from "../write-bundle.ts";
import { type Command, textFlag } from "./command.ts";

/** Writes the JSON bundle alone. */
export const bundle: Command = {
  summary: "build only the JSON bundle",
  flags: ["content", "out", "skip-bad", "no-cache", ...siteFlagNames],
  run: async (context) => {
    const { flags, progress } = context;
    const site = await readSiteConfig(siteConfigFile, flags);
    const plan = {
      content: textFlag(flags, "content", "content"),
      out: textFlag(flags, "out", "dist"),
      skipBad: flags["skip-bad"] === true,
      site,
    };
    return await makeOutput(
      {
        ...plan,
        write: async ({ collection, spool, output, cache }) => {
          await writeBundle({ collection, spool, site }, output, progress, cache);
        },
      },
      context,
    );
  },
};
