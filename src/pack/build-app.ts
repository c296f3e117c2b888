import { promises as fs } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { build as viteBuild } from "vite";
import type { OutputFiles } from "./output-files.ts";
import { policyElement } from "./security-headers.ts";
import { touchIconFile, webManifestFile } from "./site-files/web-manifest.ts";

/** The files of the app, as pages refer to them. */
export interface AppFiles {
  /** The page that the app starts from, as Vite made it. */
  readonly shell: string;
  /** All scripts and styles, sorted; without the grammars of programming languages. */
  readonly files: readonly string[];
  /** Those grammars. */
  readonly grammars: readonly string[];
  /** Fonts for formulas. */
  readonly formulaFonts: readonly string[];
  /** The scripts that a module of `src` needs, itself included, from the site's base on. */
  readonly scriptsOf: (module: string) => readonly string[];
  /** The stylesheets of a module of `src`. */
  readonly stylesOf: (module: string) => readonly string[];
}

const chunkSchema = v.object({
  file: v.string(),
  isEntry: v.optional(v.boolean(), false),
  css: v.optional(v.array(v.string()), []),
  imports: v.optional(v.array(v.string()), []),
});

/** Builds the app into an output folder, for a site below `base`. Adds its files to the tally. */
export async function buildApp(projectFolder: string, base: string, output: OutputFiles): Promise<AppFiles> {
  // React reads this, and whoever started the command may have set it to something else.
  process.env["NODE_ENV"] = "production";
  await viteBuild({
    root: projectFolder,
    configFile: join(projectFolder, "vite.config.ts"),
    base,
    logLevel: "warn",
    build: { outDir: output.folder, emptyOutDir: false, manifest: true },
  });
  const manifestFolder = join(output.folder, ".vite");
  const manifest: unknown = JSON.parse(await fs.readFile(join(manifestFolder, "manifest.json"), "utf8"));
  await fs.rm(manifestFolder, { recursive: true });
  // Every page is made from it, the home page too: it is no page itself.
  const shellFile = join(output.folder, "index.html");
  const shell = withInstallLinks(withPolicy(await fs.readFile(shellFile, "utf8")), base);
  await fs.rm(shellFile);
  await output.countExisting();
  const chunks = v.parse(v.record(v.string(), chunkSchema), manifest);
  const assets = (await fs.readdir(join(output.folder, "assets"))).sort().map((name) => `assets/${name}`);
  const grammars = toGrammars(chunks);
  return {
    shell,
    files: assets.filter((file) => /\.(?:js|css)$/u.test(file) && !grammars.includes(file)),
    grammars,
    formulaFonts: assets.filter((file) => /\/KaTeX_[^/]+\.woff2$/u.test(file)),
    scriptsOf: (module) => collectScripts(chunks, module),
    stylesOf: (module) => toStyles(chunks[module]),
  };
}

/** A page with the policy for hosts that send no headers: before anything that it rules on. */
function withPolicy(shell: string): string {
  return shell.replace(/<meta charset="utf-8"\s*\/?>/u, (charset) => `${charset}${policyElement}`);
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
