import { promises as fs } from "node:fs";
import { basename } from "node:path";
import { ImportError, type ImportResult } from "./imported-article.ts";
import { isAnkiExport, readAnkiNotes } from "./read-anki.ts";
import { readJson, readJsonLines } from "./read-json.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readTable } from "./read-tables.ts";
import { readTextFile } from "./read-text-file.ts";
import { readPosts } from "./stack-exchange/read-posts.ts";

/** Options for reading a source. */
export interface ImportOptions {
  /** The URL of the site that a dump is from; empty if not known. */
  readonly sourceUrl: string;
}

/** Reads a file of questions in any known format, told by its name and its beginning. Throws `ImportError` for any other. */
export async function* readImport(file: string, { sourceUrl }: ImportOptions): AsyncGenerator<ImportResult> {
  const ending = /\.(\w+)$/u.exec(basename(file))?.[1]?.toLowerCase() ?? "";
  const exists = await fs.stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
  if (!exists) throw new ImportError(`${file} is not a file`);
  const readText = async (): Promise<string> => (await readTextFile(file)).replace(/\r\n?/gu, "\n");
  switch (ending) {
    case "xml":
      yield* readPosts(file, sourceUrl);
      return;
    case "jsonl":
    case "ndjson":
      yield* readJsonLines(file);
      return;
    case "json":
      yield* await readJson(file);
      return;
    case "csv":
    case "tsv":
    case "txt": {
      const text = await readText();
      if (isAnkiExport(text)) yield* readAnkiNotes(text, file);
      else yield* readTable(text, file, ending === "tsv" ? "\t" : undefined);
      return;
    }
    case "md":
    case "markdown":
    case "mdx":
      yield* readMarkdown(await readText(), file);
      return;
    case "apkg":
    case "colpkg":
      throw new ImportError(
        `${file} is a database. In Anki, choose Export, "Notes in Plain Text (.txt)", and import that file`,
      );
    default:
      throw new ImportError(
        `${file} has an unknown format. Known ones: .csv, .tsv, .json, .jsonl, .txt (Anki), .xml (Stack Exchange), .md`,
      );
  }
}
