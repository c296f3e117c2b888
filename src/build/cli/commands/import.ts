import { countOf, formatCount } from "../../count-of.ts";
import { readImport } from "../../import/read-import.ts";
import { writeArticles } from "../../import/write-articles.ts";
import { type Command, stringFlag } from "../command.ts";
import { UsageError } from "../flags.ts";

/** At most this many skipped records and kept files are listed. */
const maxListed = 20;

function listed(items: readonly string[]): string[] {
  const more = items.length - maxListed;
  return more > 0 ? [...items.slice(0, maxListed), `… and ${more} more`] : [...items];
}

/** Writes article files from questions in another format. */
export const importCommand: Command = {
  summary:
    "write article files from a table, JSON, an Anki export, a Stack Exchange dump or one big markdown file",
  argument: { name: "FROM", description: "a file, or a folder of files, to read", isRequired: true },
  flags: ["out", "force", "source-url"],
  flagDescriptions: {
    out: "folder to write the articles to, required; files that are there already stay, unless --force is given",
  },
  run: async ({ argument = "", flags, log }) => {
    const folder = stringFlag(flags, "out", "");
    if (folder === "") throw new UsageError("missing --out: the folder to write the articles to");
    const sourceUrl = stringFlag(flags, "source-url", "");
    if (argument.endsWith(".xml") && sourceUrl === "")
      log(
        "The license of such dumps asks for links to the originals: add --source-url https://… to write them.",
      );
    const results = readImport(argument, { sourceUrl });
    const { written, unchanged, kept, skipped } = await writeArticles(
      results,
      folder,
      flags["force"] === true,
    );
    for (const line of listed(skipped.map(({ location, reason }) => `Skipped ${location}: ${reason}.`)))
      log(line);
    for (const line of listed(
      kept.map((path) => `Kept ${path}: it has other contents. --force overwrites it.`),
    ))
      log(line);
    if (written + unchanged + kept.length + skipped.length === 0)
      log(`${argument} contains no questions: it is empty, or has nothing but a header.`);
    log(
      `Wrote ${countOf(written, "article")} to ${folder}; ${formatCount(unchanged)} already there, ${formatCount(kept.length)} kept, ${countOf(skipped.length, "record")} skipped.`,
    );
    return kept.length > 0 || written + unchanged === 0 ? 1 : 0;
  },
};
