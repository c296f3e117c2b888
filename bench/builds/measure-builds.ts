import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../src/build/project.ts";
import { contentFilePattern } from "../../src/content/parse-article-path.ts";
import { describeRun, type Section } from "../report/benchmark-page.ts";
import { rowsToMarkdown } from "../report/markdown-table.ts";
import { bareGenerators, findVersion, writeBareSite } from "./bare-sites.ts";
import { measureFolder } from "./folder-size.ts";
import { type CommandCost, type MeasuredCommand, measureCommand } from "./measure-command.ts";

/** A row of the table: what was run, what it took, and the site that it wrote. */
interface BuildResult {
  readonly name: string;
  readonly cost: CommandCost;
  /** Absent if it writes none. */
  readonly out?: string;
}

const headings = ["", "time", "processor time", "memory", "files", "size", "median page"];

function formatMegabytes(bytes: number | undefined): string {
  return bytes === undefined ? "" : `${Math.round(bytes / 1_000_000).toLocaleString("en")} MB`;
}

function resultToCells({ name, cost: { seconds, cpuSeconds, peakBytes }, out }: BuildResult): string[] {
  const size = out === undefined ? undefined : measureFolder(out);
  return [
    name,
    `${seconds.toFixed(1)} s`,
    cpuSeconds === undefined ? "" : `${cpuSeconds.toFixed(1)} s`,
    formatMegabytes(peakBytes),
    size?.files.toLocaleString("en") ?? "",
    formatMegabytes(size?.bytes),
    size === undefined ? "" : `${(size.medianPage / 1000).toFixed(1)} KB`,
  ];
}

/** How much more everything costs than bare pages. */
function compareCosts(
  name: string,
  everything: CommandCost | undefined,
  bare: CommandCost | undefined,
): string {
  const ratio = (one = Number.NaN, other = Number.NaN): string => (one / other).toFixed(1);
  return `Everything takes ${ratio(everything?.seconds, bare?.seconds)} times as long as bare pages with ${name}, and ${ratio(everything?.cpuSeconds, bare?.cpuSeconds)} times the processor time.`;
}

/** Compiles what is published: publishers run that, without a TypeScript loader. */
function compilePackage(): void {
  const script = join(projectFolder, "tools/compile-package.ts");
  execFileSync(process.execPath, ["--import", import.meta.resolve("tsx"), script], { stdio: "inherit" });
}

/** A command of the compiled Quire for the content in a folder, whose cache is there, too. */
function quireCommand(folder: string, ...args: readonly string[]): MeasuredCommand {
  const program = join(projectFolder, "lib/src/build/cli/main.js");
  return { command: process.execPath, args: [program, ...args, "--content", "content"], cwd: folder };
}

/** The files of a content folder that may be articles, in their order. */
function listArticles(content: string): string[] {
  const files = readdirSync(content, { recursive: true, encoding: "utf8" });
  return files.filter((file) => contentFilePattern.test(file)).sort();
}

/** Adds a sentence to the longest line of one article: to its answer, wherever the format has that. */
function editArticle(content: string): void {
  const [article] = listArticles(content);
  if (article === undefined) throw new Error(`${content} has no articles.`);
  const path = join(content, article);
  const lines = readFileSync(path, "utf8").split("\n");
  const [longest = ""] = lines.toSorted((one, other) => other.length - one.length);
  lines[lines.indexOf(longest)] = longest.replace(". ", ". Here is one more sentence. ");
  writeFileSync(path, lines.join("\n"));
}

/**
 * Measures builds of a content folder, a copy of which is written to `folder`: from nothing, again, after an edit of one article,
 * the start of the dev server, and what other generators need for bare pages of the same articles. The site is `folder/site`.
 */
export async function measureBuilds(
  content: string,
  folder: string,
  log: (text: string) => void,
): Promise<Section> {
  compilePackage();
  mkdirSync(folder, { recursive: true });
  cpSync(content, join(folder, "content"), { recursive: true });
  const results: BuildResult[] = [];
  const run = async (
    name: string,
    command: MeasuredCommand,
    { out, isReady }: { readonly out?: string; readonly isReady?: (output: string) => boolean } = {},
  ): Promise<void> => {
    log(`${name}…`);
    const cost = await measureCommand(command, isReady);
    results.push({ name, cost, ...(out !== undefined && { out }) });
  };
  const out = join(folder, "site");
  const build = quireCommand(folder, "build", "--out", out);
  await run("Quire, everything", build, { out });
  await run("Quire, nothing has changed", build);
  editArticle(join(folder, "content"));
  await run("Quire, one article has changed", build);
  await run("Quire, dev server until it answers", quireCommand(folder, "dev", "--port", "0"), {
    isReady: (output) => output.includes("in all themes"),
  });
  const versions: string[] = [];
  const ratios: string[] = [];
  for (const generator of bareGenerators) {
    const version = findVersion(generator);
    if (version === undefined) {
      log(`${generator.name} is not installed.`);
      continue;
    }
    versions.push(`${generator.name} ${version}`);
    const generatorFolder = join(folder, generator.program);
    const command = await writeBareSite(generator, content, generatorFolder);
    await run(`${generator.name}, bare pages`, command, {
      out: join(generatorFolder, generator.outputFolder),
    });
    ratios.push(compareCosts(generator.name, results[0]?.cost, results.at(-1)?.cost));
  }
  const table = rowsToMarkdown([headings, ...results.map(resultToCells)]);
  const description = `${describeRun(new Date(), versions)} ${listArticles(content).length.toLocaleString("en")} articles.`;
  return { name: "builds", markdown: [description, "", table, "", ...ratios].join("\n") };
}
