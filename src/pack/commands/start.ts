import { join } from "node:path";
import { toBase, toPort } from "../flags.ts";
import { projectFolder } from "../project.ts";
import { serveSite } from "../serve.ts";
import { siteFlagNames } from "../site-config.ts";
import { buildSite } from "./build.ts";
import { type Command, textFlag } from "./command.ts";

/** Builds the production site and serves it. */
export const start: Command = {
  summary: "build the production site and serve it",
  flags: ["content", "port", "base", "prerender", "skip-bad", "no-cache", ...siteFlagNames],
  run: async (context) => {
    const { flags, tell } = context;
    const port = toPort(textFlag(flags, "port", "4173"));
    const base = toBase(textFlag(flags, "base", "/"));
    const out = join(projectFolder, ".quire", "site");
    const exitCode = await buildSite(out, context);
    if (exitCode !== 0) return exitCode;
    const site = await serveSite(out, base, port);
    tell(`\nReady: ${site.url} (press Ctrl+C to stop)`);
    await new Promise<void>((resolve) => context.onStop(resolve));
    await site.close();
    return 0;
  },
};
