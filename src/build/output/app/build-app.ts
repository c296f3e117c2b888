import { promises as fs } from "node:fs";
import { join, relative, sep } from "node:path";
import { deserialize, serialize } from "node:v8";
import * as v from "valibot";
import { build as viteBuild } from "vite";
import { compareText } from "../../collect/find-sources.ts";
import { type PolicySite, siteToSecurityPolicyMeta, themeScript } from "../../publish/security-headers.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import type { OutputWriter } from "../output-writer.ts";
import { extractFontFace } from "./critical-css.ts";
import { messagesPlugin } from "./messages-plugin.ts";
import type { UiLocale } from "./ui-locale.ts";
import { touchIconFile, webManifestFile } from "./web-manifest.ts";

/** The built app's files, as pages refer to them. */
export interface AppAssets {
  /** All of them, relative to the output folder. */
  readonly files: readonly string[];
  /** The HTML page that Vite built, from which all pages are made. */
  readonly htmlTemplate: string;
  /** Scripts and styles, without the syntax highlighting grammars. */
  readonly scriptsAndStyles: readonly string[];
  /** The syntax highlighting grammars. */
  readonly grammars: readonly string[];
  /** The CSS that every page loads. */
  readonly stylesheet: string;
  /** Fonts used by formulas. */
  readonly formulaFonts: readonly string[];
  /** The scripts that a module of `src` needs, including its own, relative to the site's base. */
  readonly getScripts: (module: string) => readonly string[];
  /** The stylesheets of a module of `src`. */
  readonly getStylesheets: (module: string) => readonly string[];
  /** The output file of a non-module asset in `src`. Throws if the app doesn't use it. */
  readonly getAssetFile: (source: string) => string;
}

const chunkSchema = v.object({
  file: v.string(),
  isEntry: v.optional(v.boolean(), false),
  css: v.optional(v.array(v.string()), []),
  imports: v.optional(v.array(v.string()), []),
});

/** Where the app is built, and the base path it is built for. */
export interface AppBuildOptions {
  readonly projectFolder: string;
  /** The base path of the site. */
  readonly base: string;
  readonly site: PolicySite;
  /** The interface language. */
  readonly uiLocale: UiLocale;
  /** A folder for temporary files. */
  readonly scratch: string;
}

/** The output of Vite's build with its manifest. */
interface BuiltApp {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly manifest: string;
}

/** The font of most body text. */
const preloadedTextFont = "src/app/styles/fonts/literata-basic.woff2";

/** Vite's HTML output: the template of every page including the home page, but not a page itself. */
const htmlTemplateFile = "index.html";

/** Builds the app for a site at `base`, unless `cache` has it, and writes its files. */
export async function buildApp(
  { projectFolder, base, site, uiLocale, scratch }: AppBuildOptions,
  output: OutputWriter,
  cache: CacheStore,
): Promise<AppAssets> {
  const key = createCacheKey(base, JSON.stringify(uiLocale));
  const cached = cache.get(key);
  const app = cached
    ? (deserialize(cached) as BuiltApp)
    : await runViteBuild({ projectFolder, base, uiLocale, scratch });
  if (cached === undefined) cache.set(key, serialize(app));
  const chunks = v.parse(v.record(v.string(), chunkSchema), JSON.parse(app.manifest));
  const readAssetText = (file: string | undefined): string =>
    Buffer.from(app.files.find(({ path }) => path === file)?.bytes ?? []).toString();
  const entryStylesheet = findEntryStylesheet(chunks);
  const extracted = extractFontFace(
    readAssetText(entryStylesheet),
    chunks[preloadedTextFont]?.file ?? preloadedTextFont,
  );
  for (const { path, bytes } of app.files) {
    if (path === entryStylesheet) output.write(path, extracted.remainingStyles);
    else if (path !== htmlTemplateFile) output.write(path, bytes);
  }
  const files = app.files.map(({ path }) => path);
  const grammars = findGrammarFiles(chunks);
  return {
    files,
    htmlTemplate: renderHtmlTemplate(readAssetText(htmlTemplateFile), {
      base,
      site,
      fontFace: extracted.fontFace,
    }),
    scriptsAndStyles: files.filter(
      (file) => /^assets\/.*\.(?:js|css)$/u.test(file) && !grammars.includes(file),
    ),
    grammars,
    formulaFonts: files.filter((file) => /\/KaTeX_[^/]+\.woff2$/u.test(file)),
    getScripts: (module) => collectScripts(chunks, module),
    getStylesheets: (module) => chunkToStylesheets(chunks[module]),
    stylesheet: extracted.remainingStyles,
    getAssetFile: (source) => {
      const chunk = chunks[source];
      if (chunk === undefined) throw new Error(`The app build has no chunk for ${source}.`);
      return chunk.file;
    },
  };
}

async function runViteBuild({
  projectFolder,
  base,
  uiLocale,
  scratch,
}: Omit<AppBuildOptions, "site">): Promise<BuiltApp> {
  // React reads this, and the environment may have set it to something else.
  process.env["NODE_ENV"] = "production";
  const folder = join(scratch, "app");
  await viteBuild({
    root: projectFolder,
    configFile: join(projectFolder, "vite.config.ts"),
    base,
    logLevel: "warn",
    plugins: [messagesPlugin(uiLocale)],
    build: { outDir: folder, emptyOutDir: false, manifest: true },
  });
  const manifestFile = join(folder, ".vite", "manifest.json");
  const manifest = await fs.readFile(manifestFile, "utf8");
  await fs.rm(manifestFile);
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.sort(compareText).map(async (path) => ({
      path: relative(folder, path).split(sep).join("/"),
      bytes: await fs.readFile(path),
    })),
  );
  return { files, manifest };
}

/** Vite's page with what every page contains; `fontFace` is the @font-face rule of the body text font. */
function renderHtmlTemplate(
  html: string,
  { base, site, fontFace }: Pick<AppBuildOptions, "base" | "site"> & { readonly fontFace: string },
): string {
  return insertInstallLinks(inlineThemeScript(insertSecurityPolicy(html, site), base), base).replace(
    '<link rel="stylesheet"',
    (link) => `<style>${fontFace}</style>${link}`,
  );
}

/** Inserts the security policy, for hosts that don't send headers: before anything that it applies to. */
function insertSecurityPolicy(html: string, site: PolicySite): string {
  const meta = siteToSecurityPolicyMeta(site);
  return html.replace(/<meta charset="utf-8"\s*\/?>/u, (charset) => `${charset}${meta}`);
}

/** Inlines the theme script. Throws if the page doesn't reference it. */
function inlineThemeScript(html: string, base: string): string {
  const element = `<script src="${base}theme.js"></script>`;
  if (!html.includes(element)) throw new Error("index.html does not load theme.js.");
  return html.replace(element, () => `<script>${themeScript}</script>`);
}

/** Adds the links needed to install the site. They aren't in index.html because Vite would try to resolve the file. */
function insertInstallLinks(html: string, base: string): string {
  const links = `<link rel="manifest" href="${base}${webManifestFile}"><link rel="apple-touch-icon" href="${base}${touchIconFile}">`;
  return html.replace("</head>", `${links}</head>`);
}

/** There are more than thirty: an answer needs only those of its code languages, and the page is readable without them. */
function findGrammarFiles(chunks: Readonly<Record<string, Chunk>>): readonly string[] {
  return Object.entries(chunks)
    .filter(([name]) => name.includes("/highlight.js/") && name.includes("/languages/"))
    .map(([, { file }]) => file)
    .sort();
}

/** The stylesheet of the entry chunk. */
function findEntryStylesheet(chunks: Readonly<Record<string, Chunk>>): string | undefined {
  return Object.values(chunks).find(({ isEntry, css }) => isEntry && css.length > 0)?.css[0];
}

type Chunk = v.InferOutput<typeof chunkSchema>;

/** A module that only contains styles has no script: its own file is the stylesheet. */
function chunkToStylesheets(chunk: Chunk | undefined): readonly string[] {
  if (chunk === undefined) return [];
  return chunk.file.endsWith(".css") ? [chunk.file] : chunk.css;
}

function collectScripts(chunks: Readonly<Record<string, Chunk>>, module: string): string[] {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    // Every page already loads the entry chunk.
    if (chunk === undefined || chunk.isEntry || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports) visit(imported);
  };
  visit(module);
  return [...files];
}
