import { promises as fs } from "node:fs";
import { dirname, join } from "node:path";
import { nameToSlug } from "../../content/slug/name-to-slug.ts";
import { takeFreeName } from "../free-name.ts";
import { importedArticleToMarkdown } from "./article-to-markdown.ts";
import type { ImportedArticle, ImportResult, SkippedRecord } from "./imported-article.ts";

/** What an import has done. Paths are relative to the output folder. */
export interface ImportSummary {
  readonly written: number;
  /** Files that were there with the same contents. */
  readonly unchanged: number;
  /** Files that were there with other contents, and were not overwritten. */
  readonly kept: readonly string[];
  readonly skipped: readonly SkippedRecord[];
}

/** Longest file name without its ending, in characters. */
const maxNameLength = 80;

function articleToPath({ subject, name, question }: ImportedArticle): string {
  const fileName = /[\p{L}]/u.test(name) ? name : question;
  const slug = nameToSlug(fileName.slice(0, 200))
    .slice(0, maxNameLength)
    .replace(/[-.]+$/u, "");
  return [...subject.map((folder) => nameToSlug(folder)), slug].join("/");
}

/** Writes a file unless another one is there. Returns what became of it. */
async function writeArticle(
  file: string,
  text: string,
  force: boolean,
): Promise<"written" | "unchanged" | "kept"> {
  const existing = await fs.readFile(file, "utf8").catch(() => undefined);
  if (existing === text) return "unchanged";
  if (existing !== undefined && !force) return "kept";
  await fs.mkdir(dirname(file), { recursive: true });
  await fs.writeFile(file, text);
  return "written";
}

/** Copies a file unless one is there. */
async function copyFile(from: string, to: string, force: boolean): Promise<void> {
  await fs.mkdir(dirname(to), { recursive: true });
  const mode = force ? 0 : fs.constants.COPYFILE_EXCL;
  await fs.copyFile(from, to, mode).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/**
 * Writes articles as files below a folder. Articles with the same name get a number. Files with other contents are only
 * overwritten with `force`.
 */
export async function writeArticles(
  results: Iterable<ImportResult> | AsyncIterable<ImportResult>,
  folder: string,
  force: boolean,
): Promise<ImportSummary> {
  const taken = new Set<string>();
  const counts = { written: 0, unchanged: 0 };
  const kept: string[] = [];
  const skipped: SkippedRecord[] = [];
  for await (const result of results) {
    if (result.kind === "skipped") {
      skipped.push(result);
      continue;
    }
    const path = takeFreeName(articleToPath(result.article), taken);
    const outcome = await writeArticle(
      join(folder, `${path}.md`),
      importedArticleToMarkdown(result.article),
      force,
    );
    for (const { from, to } of result.article.files) await copyFile(from, join(folder, to), force);
    if (outcome === "kept") kept.push(`${path}.md`);
    else counts[outcome] += 1;
  }
  return { ...counts, kept, skipped };
}
