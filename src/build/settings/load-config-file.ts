import { readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import { isMapping } from "../../content/front-matter/mapping.ts";
import { readIfPresent } from "../read-if-present.ts";
import { explainLoadError } from "./explain-load-error.ts";
import { SiteConfigError } from "./site-config-error.ts";

/** What a config file exports, unchecked. Throws `SiteConfigError` if it can't be loaded or exports no object. */
export async function loadConfigFile(file: string): Promise<object> {
  let settings: unknown;
  try {
    settings = await loadExport(file);
  } catch (error) {
    const text = readIfPresent(file) ?? "";
    throw new SiteConfigError(explainLoadError(error, file, text), { cause: error });
  }
  if (isMapping(settings)) return settings;
  throw new SiteConfigError(
    `${file}: expected an object with the site's settings${file.endsWith(".json") ? "" : " as the default export"}`,
  );
}

async function loadExport(file: string): Promise<unknown> {
  switch (extname(file)) {
    case ".json":
      return JSON.parse(readFileSync(file, "utf8"));
    case ".ts": {
      // Only some versions of Node can run TypeScript. Vite can, and loading it takes time that the others needn't spend.
      const { runnerImport } = await import("vite");
      // So that an error names the line of the file, not that of the program which Vite makes of it.
      process.setSourceMapsEnabled(true);
      try {
        const { module } = await runnerImport<{ default?: unknown }>(file, {
          configFile: false,
          logLevel: "error",
        });
        return module.default;
      } catch (error) {
        // A stack is only written when it is read first.
        void (error instanceof Error && error.stack);
        throw error;
      } finally {
        process.setSourceMapsEnabled(false);
      }
    }
    default:
      return await importDefault(file).catch(async (error: unknown) => {
        await assertSyntax(file);
        throw error;
      });
  }
}

async function importDefault(file: string): Promise<unknown> {
  // Node never imports a URL twice: that of a changed file is another one.
  const url = `${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`;
  return ((await import(url)) as { default?: unknown }).default;
}

/** Throws a syntax error with its place, which Node's errors don't have. */
async function assertSyntax(file: string): Promise<void> {
  const { transformWithOxc } = await import("vite");
  await transformWithOxc(readFileSync(file, "utf8"), file);
}
