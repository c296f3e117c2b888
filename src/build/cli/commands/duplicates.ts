import { createTextReader } from "../../collect/record-file.ts";
import { describeDuplicates } from "../../duplicates/describe-duplicates.ts";
import { findDuplicates } from "../../duplicates/find-duplicates.ts";
import { duplicatesToSummary, duplicatesToText } from "../../duplicates/report-duplicates.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import { commandLine } from "../../project.ts";
import type { Command, CommandContext } from "../command.ts";
import { contentFlagNames, readContent, readEditions } from "../read-content.ts";
import { noArticlesToText } from "../report.ts";
import { withRecordFile } from "../with-temp-folder.ts";

/** Lists groups of articles that answer the same question, and writes nothing. Duplicates are not errors. */
export const duplicates: Command = {
  summary: "list articles with the same question or nearly the same text, and what differs",
  flags: [...contentFlagNames, "json"],
  run: async (context) => {
    let exitCode = 0;
    for (const edition of await readEditions(context)) {
      exitCode = Math.max(exitCode, await listDuplicates(context, edition));
    }
    return exitCode;
  },
};

/** Lists the duplicates among the articles of an edition: a translation is none. Returns the exit code. */
async function listDuplicates(context: CommandContext, edition: SiteEdition): Promise<number> {
  const { flags, emit, log } = context;
  return await withRecordFile(context, async (recordFile) => {
    const { folder, collection } = await readContent(context, false, recordFile, edition);
    const { articles, invalidCount, leftOut } = collection;
    const readText = createTextReader(recordFile);
    const groups = describeDuplicates(findDuplicates(articles.values(), readText), readText);
    if (flags["json"] === true) emit(JSON.stringify({ articles: articles.size, groups }, null, 2));
    else if (groups.length > 0) emit(duplicatesToText(groups));
    if (invalidCount > 0)
      log(
        `Files with errors, which were not compared: ${invalidCount}. To see why, run: ${commandLine("check", `--content ${folder}`)}`,
      );
    log(
      articles.size === 0
        ? noArticlesToText(folder, leftOut)
        : `${duplicatesToSummary(groups, articles.size)}.`,
    );
    return articles.size === 0 ? 1 : 0;
  });
}
