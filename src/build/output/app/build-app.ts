import { deserialize, serialize } from "node:v8";
import * as v from "valibot";
import { sourcePath } from "../../project.ts";
import { siteToSecurityPolicyMeta } from "../../publish/security-headers.ts";
import { type CacheStore, createCacheKey } from "../cache/cache-store.ts";
import type { OutputWriter } from "../output-writer.ts";
import { htmlToPageTemplate, type PageTemplate } from "../prerender/page-template.ts";
import { extractFontFace } from "./font-face.ts";
import { type FormulaAssets, parseFormulaStyles } from "./formulas/formula-styles.ts";
import { runViteBuild } from "./run-vite-build.ts";
import type { ClientBuild } from "./vite-builds.ts";
import type { AppOptions } from "./vite-config.ts";

/** The built app's files, as pages refer to them. */
export interface AppAssets {
  /** All of them, relative to the output folder. */
  readonly files: readonly string[];
  /** What all pages are made from. */
  readonly template: PageTemplate;
  /** Scripts and styles that may be needed offline, without the syntax highlighting grammars. */
  readonly scriptsAndStyles: readonly string[];
  /** The syntax highlighting grammars. */
  readonly grammars: readonly string[];
  /** The CSS that every page loads. */
  readonly stylesheet: string;
  /** Fonts used by formulas. */
  readonly formulaFonts: readonly string[];
  /** What pages with formulas need. */
  readonly formulas: FormulaAssets;
  /** The scripts that a module of `src` needs, including its own, relative to the site's base. Throws if it has no chunk. */
  readonly getScripts: (module: string) => readonly string[];
  /** The stylesheets of a module of `src` and what it imports, without the one of every page. Throws if it has no chunk. */
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

/** What to build, and where. */
export interface AppBuildOptions extends AppOptions {
  /** A folder for temporary files. */
  readonly tempFolder: string;
  /** Icons that take the place of those in `public`, by their paths. Default none. */
  readonly icons?: ReadonlyMap<string, Uint8Array>;
}

/** The font of most body text. */
const preloadedTextFont = "src/app/styles/fonts/literata-basic.woff2";

/** Vite's HTML output: the template of every page including the home page, but not a page itself. */
const htmlTemplateFile = "index.html";

/** Loaded with the first formula. */
const formulaStylesModule = sourcePath("src/app/features/article/answer/formula/katex-styles.ts");

/** Loaded where there are no workers, and so no service worker either. The worker contains the same code. */
const workerlessSearchModule = sourcePath("src/app/features/search/worker/workerless-search.ts");

/** Builds the app for a site, unless `cache` has it, and writes its files. */
export async function buildApp(
  options: AppBuildOptions,
  output: OutputWriter,
  cache: CacheStore,
): Promise<AppAssets> {
  // Vite's builds know nothing of the icons.
  const { icons, ...buildOptions } = options;
  const { base } = options;
  const policy = siteToSecurityPolicyMeta(options.site);
  const key = createCacheKey(
    "client",
    base,
    JSON.stringify([options.uiLocale, options.itemName, policy, options.head, options.hasLanguages]),
  );
  const cached = cache.get(key);
  const app = cached ? (deserialize(cached) as ClientBuild) : await runViteBuild("client", buildOptions);
  if (cached === undefined) cache.set(key, serialize(app));
  const chunks = v.parse(v.record(v.string(), chunkSchema), JSON.parse(app.manifest));
  const readText = (file: string): string => {
    const built = app.files.find(({ path }) => path === file);
    if (built === undefined) throw new Error(`Vite did not build ${file}.`);
    return Buffer.from(built.bytes).toString();
  };
  const getAssetFile = (source: string): string => getChunk(chunks, source).file;
  const entryStylesheet = findEntryStylesheet(chunks);
  const formulaStylesheets = collectStylesheets(chunks, formulaStylesModule);
  const { fontFace, remainingStyles } = extractFontFace(
    readText(entryStylesheet),
    getAssetFile(preloadedTextFont),
  );
  for (const { path, bytes } of app.files) {
    if (path === entryStylesheet) output.write(path, remainingStyles);
    else if (path !== htmlTemplateFile) output.write(path, icons?.get(path) ?? bytes);
  }
  const files = app.files.map(({ path }) => path);
  const formulaFonts = files.filter((file) => /\/KaTeX_[^/]+\.woff2$/u.test(file));
  const grammars = findGrammarFiles(chunks);
  const isForOffline = (file: string): boolean =>
    !grammars.includes(file) && file !== getAssetFile(workerlessSearchModule);
  return {
    files,
    template: htmlToPageTemplate(readText(htmlTemplateFile), {
      base,
      stylesheet: entryStylesheet,
      fontFace,
    }),
    scriptsAndStyles: files.filter((file) => /^assets\/.*\.(?:js|css)$/u.test(file) && isForOffline(file)),
    grammars,
    formulaFonts,
    formulas: {
      stylesheets: formulaStylesheets,
      fonts: formulaFonts.filter((file) => /KaTeX_(?:Main-Regular|Math-Italic)-/u.test(file)),
      styles: parseFormulaStyles(formulaStylesheets.map(readText).join(""), base),
    },
    getScripts: (module) => collectScripts(chunks, module),
    getStylesheets: (module) => collectStylesheets(chunks, module),
    stylesheet: remainingStyles,
    getAssetFile,
  };
}

/** There are more than thirty: an answer needs only those of its code languages, and the page is readable without them. */
function findGrammarFiles(chunks: Chunks): readonly string[] {
  return Object.entries(chunks)
    .filter(([name]) => name.includes("/highlight.js/") && name.includes("/languages/"))
    .map(([, { file }]) => file)
    .sort();
}

/** The stylesheet of what every page loads. */
function findEntryStylesheet(chunks: Chunks): string {
  const [stylesheet, ...others] = entryChunks(chunks).flatMap(({ css }) => css);
  if (stylesheet === undefined || others.length > 0)
    throw new Error(`Every page must load one stylesheet, not ${stylesheet ? others.length + 1 : 0}.`);
  return stylesheet;
}

type Chunk = v.InferOutput<typeof chunkSchema>;
type Chunks = Readonly<Record<string, Chunk>>;

function getChunk(chunks: Chunks, module: string): Chunk {
  const chunk = chunks[module];
  if (chunk === undefined) throw new Error(`The app build has no chunk for ${module}.`);
  return chunk;
}

/** A module that only contains styles has no script: its own file is the stylesheet. */
function chunkToStylesheets({ file, css }: Chunk): readonly string[] {
  return file.endsWith(".css") ? [file] : css;
}

/** The entry chunk and those that it imports, which every page loads. */
function entryChunks(chunks: Chunks): Chunk[] {
  const [entryName] = Object.entries(chunks).find(([, { isEntry }]) => isEntry) ?? [];
  if (entryName === undefined) throw new Error("The app build has no entry.");
  return importedChunks(chunks, entryName);
}

/** The stylesheets of a module and of what it imports, without those that every page loads. */
function collectStylesheets(chunks: Chunks, module: string): string[] {
  const entryStyles = new Set(entryChunks(chunks).flatMap(chunkToStylesheets));
  return importedChunks(chunks, module)
    .flatMap(chunkToStylesheets)
    .filter((file) => !entryStyles.has(file));
}

/** The scripts of a module and of what it imports, without those that every page loads. */
function collectScripts(chunks: Chunks, module: string): string[] {
  const entryFiles = new Set(entryChunks(chunks).map(({ file }) => file));
  return importedChunks(chunks, module)
    .map(({ file }) => file)
    .filter((file) => !entryFiles.has(file));
}

/** A chunk and those that it imports, directly or not. */
function importedChunks(chunks: Chunks, name: string): Chunk[] {
  const found = new Map<string, Chunk>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const chunk = getChunk(chunks, name);
    found.set(name, chunk);
    for (const imported of chunk.imports) visit(imported);
  };
  visit(name);
  return [...found.values()];
}
