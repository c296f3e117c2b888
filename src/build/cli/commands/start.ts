import { createWorkFolder } from "../../settings/work-folder.ts";
import { type Command, stringFlag } from "../command.ts";
import { flagsToAddress, parsePort } from "../flags.ts";
import { buildFlagNames, buildSite, readBuildSettings } from "./build.ts";
import { serveSite } from "./preview.ts";

/** Builds the production site and serves it. */
export const start: Command = {
  summary: "build the production site and serve it",
  flags: ["port", "host", "prerender", ...buildFlagNames],
  flagDescriptions: { port: "port to listen on (default: 4173)" },
  run: async (context) => {
    const { flags } = context;
    // Before the build, which takes longer.
    parsePort(stringFlag(flags, "port", "4173"));
    flagsToAddress(flags);
    const settings = await readBuildSettings(context);
    const out = createWorkFolder(settings.workFolder, "site");
    const exitCode = await buildSite(out, settings, context);
    if (exitCode !== 0) return exitCode;
    await serveSite(out, settings, context);
    return 0;
  },
};
