import { promises as fs } from "node:fs";
import { join, relative, sep } from "node:path";
import { deserialize, serialize } from "node:v8";
import * as v from "valibot";
import { build as viteBuild } from "vite";
import { type Store, toKey } from "./cache/store.ts";
import { takeFontFace } from "./critical-styles.ts";
import { compareText } from "./find-sources.ts";
import type { OutputFiles } from "./output-files.ts";
import { policyElement, themeScript } from "./security-headers.ts";
import { touchIconFile, webManifestFile } from "./site-files/web-manifest.ts";
import type { FrameLanguage } from "./site-language.ts";
import { siteWords } from "./words-plugin.ts";

/** The files of the app, as pages refer to them. */
export interface AppFiles {
  /** All of them, from the output folder on. */
  readonly files: readonly string[];
  /** The page that the app starts from, as Vite made it. */
  readonly shell: string;
  /** Scripts and styles, without the grammars of programming languages. */
  readonly code: readonly string[];
  /** Those grammars. */
  readonly grammars: readonly string[];
  /** The styles that every page has. */
  readonly stylesheet: string;
  /** Fonts for formulas. */
  readonly formulaFonts: readonly string[];
  /** The scripts that a module of `src` needs, itself included, from the site's base on. */
  readonly scriptsOf: (module: string) => readonly string[];
  /** The stylesheets of a module of `src`. */
  readonly stylesOf: (module: string) => readonly string[];
  /** The file that a file of `src`, which is no module, has become. Throws where nothing uses it. */
  readonly fileOf: (source: string) => string;
}

const chunkSchema = v.object({
  file: v.string(),
  isEntry: v.optional(v.boolean(), false),
  css: v.optional(v.array(v.string()), []),
  imports: v.optional(v.array(v.string()), []),
});

/** Where an app is built, and for where. */
export interface AppSetup {
  readonly projectFolder: string;
  /** The path below which the site is reached. */
  readonly base: string;
  /** The language that it speaks. */
  readonly frame: FrameLanguage;
  /** A folder for files of the work itself. */
  readonly scratch: string;
}

/** What Vite makes of the app, with the manifest that says what needs what. */
interface MadeApp {
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly manifest: string;
}

/** The font of most letters of a text. */
const textFont = "src/ui/fonts/literata-basic.woff2";

/** The page that Vite makes: every page is made from it, the home page too, and it is no page itself. */
const shellFile = "index.html";

/** Builds the app for a site below `base`, unless `kept` has it, and writes its files. */
export async function buildApp(
  { projectFolder, base, frame, scratch }: AppSetup,
  output: OutputFiles,
  kept: Store,
): Promise<AppFiles> {
  const key = toKey(base, JSON.stringify(frame));
  const known = kept.get(key);
  const app = known
    ? (deserialize(known) as MadeApp)
    : await makeApp({ projectFolder, base, frame, scratch });
  if (known === undefined) kept.set(key, serialize(app));
  const chunks = v.parse(v.record(v.string(), chunkSchema), JSON.parse(app.manifest));
  const textOf = (file: string | undefined): string =>
    Buffer.from(app.files.find(({ path }) => path === file)?.bytes ?? []).toString();
  const mainFile = mainStyles(chunks);
  const styles = takeFontFace(textOf(mainFile), chunks[textFont]?.file ?? textFont);
  for (const { path, bytes } of app.files) {
    if (path === mainFile) output.write(path, styles.rest);
    else if (path !== shellFile) output.write(path, bytes);
  }
  const files = app.files.map(({ path }) => path);
  const grammars = toGrammars(chunks);
  return {
    files,
    shell: toShell(textOf(shellFile), base, styles.face),
    code: files.filter((file) => /^assets\/.*\.(?:js|css)$/u.test(file) && !grammars.includes(file)),
    grammars,
    formulaFonts: files.filter((file) => /\/KaTeX_[^/]+\.woff2$/u.test(file)),
    scriptsOf: (module) => collectScripts(chunks, module),
    stylesOf: (module) => toStyles(chunks[module]),
    stylesheet: styles.rest,
    fileOf: (source) => {
      const chunk = chunks[source];
      if (chunk === undefined) throw new Error(`The app build has no chunk for ${source}.`);
      return chunk.file;
    },
  };
}

async function makeApp({ projectFolder, base, frame, scratch }: AppSetup): Promise<MadeApp> {
  // React reads this, and whoever started the command may have set it to something else.
  process.env["NODE_ENV"] = "production";
  const folder = join(scratch, "app");
  await viteBuild({
    root: projectFolder,
    configFile: join(projectFolder, "vite.config.ts"),
    base,
    logLevel: "warn",
    plugins: [siteWords(frame)],
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

/** The page that Vite made, with what stands in every page: `face` is the rule for the font of texts. */
function toShell(page: string, base: string, face: string): string {
  return withInstallLinks(withTheme(withPolicy(page), base), base).replace(
    '<link rel="stylesheet"',
    (link) => `<style>${face}</style>${link}`,
  );
}

/** A page with the policy for hosts that send no headers: before anything that it rules on. */
function withPolicy(shell: string): string {
  return shell.replace(/<meta charset="utf-8"\s*\/?>/u, (charset) => `${charset}${policyElement}`);
}

/** A page with the script for its colours in it. Throws where the page doesn't ask for it. */
function withTheme(shell: string, base: string): string {
  const element = `<script src="${base}theme.js"></script>`;
  if (!shell.includes(element)) throw new Error("index.html does not load theme.js.");
  return shell.replace(element, () => `<script>${themeScript}</script>`);
}

/** A page with what a browser needs to know to install the site. Not in the page itself: Vite would look for the file. */
function withInstallLinks(shell: string, base: string): string {
  const links = `<link rel="manifest" href="${base}${webManifestFile}"><link rel="apple-touch-icon" href="${base}${touchIconFile}">`;
  return shell.replace("</head>", `${links}</head>`);
}

/** Each is one of more than thirty: an answer needs the one of its language, and a page reads without it. */
function toGrammars(chunks: Readonly<Record<string, Chunk>>): readonly string[] {
  return Object.entries(chunks)
    .filter(([name]) => name.includes("/highlight.js/") && name.includes("/languages/"))
    .map(([, { file }]) => file)
    .sort();
}

/** The stylesheet of the entry. */
function mainStyles(chunks: Readonly<Record<string, Chunk>>): string | undefined {
  return Object.values(chunks).find(({ isEntry, css }) => isEntry && css.length > 0)?.css[0];
}

type Chunk = v.InferOutput<typeof chunkSchema>;

/** A module that is nothing but styles has no script: its own file is the stylesheet. */
function toStyles(chunk: Chunk | undefined): readonly string[] {
  if (chunk === undefined) return [];
  return chunk.file.endsWith(".css") ? [chunk.file] : chunk.css;
}

function collectScripts(chunks: Readonly<Record<string, Chunk>>, module: string): string[] {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    // The entry is in every page already.
    if (chunk === undefined || chunk.isEntry || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports) visit(imported);
  };
  visit(module);
  return [...files];
}
