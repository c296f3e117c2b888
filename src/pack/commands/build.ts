import { buildApp } from "../build-app.ts";
import { toBase, toPrerenderScope } from "../flags.ts";
import { makeOutput } from "../make-output.ts";
import { prerender } from "../prerender/prerender.ts";
import { readSiteConfig } from "../site-config.ts";
import { toCanonicals } from "../site-files/canonical.ts";
import { siteFiles, siteRoot } from "../site-files/site-files.ts";
import { writeBundle } from "../write-bundle.ts";
import { type Command, type CommandContext, textFlag } from "./command.ts";
import { projectFolder, siteConfigFile } from "./project.ts";

/** Builds the complete site into `out`. Returns the exit code. */
export async function buildSite(out: string, context: CommandContext): Promise<number> {
  const { flags, progress, tell } = context;
  const base = toBase(textFlag(flags, "base", "/"));
  const scope = toPrerenderScope(textFlag(flags, "prerender", "all"));
  const site = await readSiteConfig(siteConfigFile);
  return await makeOutput(
    {
      content: textFlag(flags, "content", "content"),
      out,
      skipBad: flags["skip-bad"] === true,
      site,
      write: async ({ collection, spool, output }) => {
        tell("Building the app …");
        const app = await buildApp(projectFolder, base, output);
        const bundle = await writeBundle({ collection, spool, site }, output, progress);
        await prerender({ app, base, scope, site, ...bundle }, output, progress);
        const root = siteRoot(site, base);
        if (root === "") {
          tell("No sitemap, feeds and canonical addresses: quire.config.ts names no url.");
          return;
        }
        const canonicals = toCanonicals(collection.members.values());
        for (const { path, content } of siteFiles(bundle.shelves, site, root, canonicals))
          await output.write(path, content);
      },
    },
    context,
  );
}

/** Writes the complete static site. */
export const build: Command = {
  summary: "write the complete static site",
  flags: ["content", "out", "base", "prerender", "skip-bad"],
  run: async (context) => await buildSite(textFlag(context.flags, "out", "dist"), context),
};
