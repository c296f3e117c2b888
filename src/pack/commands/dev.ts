import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { createServer, type Plugin, type ViteDevServer } from "vite";
import { problemToLine } from "../../article/problem.ts";
import { contentChangedEvent } from "../../bundle/live.ts";
import { toPort } from "../flags.ts";
import { LiveBundle } from "../live-bundle.ts";
import { projectFolder, siteConfigFile } from "../project.ts";
import { countSeverities } from "../report.ts";
import { readSiteConfig, siteFlagNames } from "../site-config.ts";
import { speakFor, toLanguageNotice } from "../site-language.ts";
import { Spool } from "../spool.ts";
import { siteWords } from "../words-plugin.ts";
import { type Command, type CommandContext, textFlag } from "./command.ts";

/** Serves the app and the content as they are while both are being edited. */
export const dev: Command = {
  summary: "start a dev server that updates when the app or the content changes",
  flags: ["content", "port", ...siteFlagNames],
  run: async (context) => {
    const { flags, tell, progress } = context;
    const content = textFlag(flags, "content", "content");
    const port = toPort(textFlag(flags, "port", "5173"));
    const scratch = mkdtempSync(join(tmpdir(), "quire-"));
    context.onStop(() => rmSync(scratch, { recursive: true, force: true }));
    const spool = new Spool(join(scratch, "records"));
    const site = await readSiteConfig(siteConfigFile, flags);
    const frame = await speakFor(site);
    const notice = toLanguageNotice(site);
    if (notice !== undefined) tell(notice);
    const bundle = await LiveBundle.open(content, spool, site, progress);
    if (bundle.problems.length > 0) {
      tell(
        `${countSeverities(bundle.problems)}. To see all of them, run: npm run check -- --content ${content}`,
      );
    }
    const server = await createServer({
      root: projectFolder,
      configFile: join(projectFolder, "vite.config.ts"),
      server: { port },
      plugins: [siteWords(frame), serveBundle(bundle)],
    });
    await server.listen();
    watchContent(server, resolve(content), bundle, context);
    server.printUrls();
    await new Promise<void>((stop) => context.onStop(stop));
    return 0;
  },
};

/** Answers requests for the bundle's files. */
function serveBundle(bundle: LiveBundle): Plugin {
  return {
    name: "quire:live-bundle",
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? "/").split("?")[0] ?? "/").slice(1);
        if (!/^(?:data|search)\/./u.test(path)) {
          next();
          return;
        }
        const body = bundle.read(path);
        response.statusCode = body === undefined ? 404 : 200;
        response.setHeader(
          "Content-Type",
          path.endsWith(".json") ? "application/json" : "application/octet-stream",
        );
        response.setHeader("Cache-Control", "no-store");
        response.end(body ?? "null");
      });
    },
  };
}

/** Reads a content file anew whenever it changes, and tells the open pages or shows them what is wrong. */
function watchContent(
  server: ViteDevServer,
  folder: string,
  bundle: LiveBundle,
  { tell }: CommandContext,
): void {
  const refresh = async (file: string): Promise<void> => {
    if (!file.endsWith(".md") || !resolve(file).startsWith(folder + sep)) return;
    const path = relative(folder, resolve(file)).split(sep).join("/");
    const problems = await bundle.refresh(path);
    for (const problem of problems) tell(problemToLine(problem));
    const errors = problems.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      server.ws.send({ type: "error", err: { message: errors.map(problemToLine).join("\n"), stack: "" } });
    } else {
      server.ws.send({ type: "custom", event: contentChangedEvent });
    }
  };
  server.watcher.add(folder);
  for (const event of ["add", "change", "unlink"] as const) {
    server.watcher.on(event, (file) => void refresh(file));
  }
}
