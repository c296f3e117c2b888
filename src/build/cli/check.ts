import { readCollection } from "../collect/collection.ts";
import { type Command, stringFlag } from "./command.ts";
import { countByRule, diagnosticsToText, hasErrors, severityCountsToText } from "./report.ts";

/** Reads the whole collection with all checks, and writes nothing. */
export const check: Command = {
  summary: "check all articles without writing anything",
  flags: ["content", "json"],
  run: async ({ flags, emit, log, progress }) => {
    const folder = stringFlag(flags, "content", "content");
    const discardRecords = { append: () => 0 };
    const { articles, diagnostics, fileCount } = await readCollection(
      { folder, lint: true },
      discardRecords,
      progress,
    );
    if (flags["json"] === true) {
      emit(
        JSON.stringify(
          {
            files: fileCount,
            articles: articles.size,
            rules: countByRule(diagnostics),
            problems: diagnostics,
          },
          null,
          2,
        ),
      );
    } else {
      if (diagnostics.length > 0) emit(diagnosticsToText(diagnostics));
      log(
        `${folder}: ${articles.size} of ${fileCount} articles can be published; ${severityCountsToText(diagnostics)}.`,
      );
    }
    return hasErrors(diagnostics) ? 1 : 0;
  },
};
