import { readCollection } from "../collect/collection.ts";
import { groupByReason } from "../collect/left-out.ts";
import { collectionToSubjects } from "../collect/subject-index.ts";
import { checkImage } from "../output/attachments/process-image.ts";
import { publishCollectionAttachments } from "../output/attachments/publish-attachments.ts";
import { subjectsToKeywordParts } from "../output/bundle/keyword-files.ts";
import { planUrls } from "../publish/urls/plan-urls.ts";
import { readSettings, siteFlagNames } from "../settings/read-settings.ts";
import { readPublisherFiles } from "../site/publisher-files.ts";
import { settingsToFindOptions } from "../site/settings-to-find-options.ts";
import { type Command, stringFlag } from "./command.ts";
import { collectionToFidelity, fidelityToText, lossesToLines } from "./fidelity.ts";
import {
  countByRule,
  diagnosticsToText,
  hasErrors,
  leftOutToLines,
  noArticlesToText,
  severityCountsToText,
} from "./report.ts";

/** Reads the whole collection with all checks, and writes nothing. */
export const check: Command = {
  summary: "check all articles without writing anything",
  flags: ["content", "drafts", "strict", "json", ...siteFlagNames],
  run: async ({ flags, emit, log, progress }) => {
    const folder = stringFlag(flags, "content", "content");
    const discardRecords = { append: () => 0 };
    const settings = await readSettings(folder, flags);
    const { language } = settings.site;
    const publisher = await readPublisherFiles(settings, folder, log);
    const isStrict = flags["strict"] === true;
    const { collection } = await publishCollectionAttachments(
      await readCollection(
        {
          ...settingsToFindOptions(settings, folder, publisher),
          folder,
          lint: true,
          language,
          drafts: flags["drafts"] === true,
          isStrict,
        },
        discardRecords,
        progress,
      ),
      { output: { write: () => undefined }, processPicture: checkImage, progress, isStrict },
    );
    const { articles, subjects, fileCount, leftOut, sourceTree } = collection;
    const subjectIndexes = collectionToSubjects(collection, language);
    const urlPlan = await planUrls({
      folder,
      collection,
      bundle: { subjects: subjectIndexes, keywords: subjectsToKeywordParts(subjectIndexes, language) },
      ownPages: publisher.ownPages,
      files: publisher.staticFiles.map(({ path }) => path),
      publishedUrlsFile: null,
      acceptRemoved: false,
    });
    const diagnostics = [...collection.diagnostics, ...urlPlan.diagnostics];
    const hasNoArticles = articles.size === 0;
    const fidelity = collectionToFidelity(collection);
    if (flags["json"] === true) {
      emit(
        JSON.stringify(
          {
            tool: sourceTree.tool,
            files: fileCount,
            articles: articles.size,
            introductions: fidelity.introductions,
            subjects: subjects.size,
            exact: fidelity.exact,
            withLosses: fidelity.lossyFiles.length,
            leftOut: groupByReason(leftOut),
            losses: fidelity.lossyFiles,
            rules: countByRule(diagnostics),
            problems: diagnostics,
          },
          null,
          2,
        ),
      );
    } else {
      if (diagnostics.length > 0) emit(diagnosticsToText(diagnostics));
      if (hasNoArticles) log(noArticlesToText(folder, leftOut));
      else for (const line of leftOutToLines(leftOut)) log(`Left out: ${line}.`);
      const lossLines = lossesToLines(fidelity);
      if (lossLines.length > 0) log(["Losses by file:", ...lossLines.map((line) => `  ${line}`)].join("\n"));
      log(`${folder}: ${fileCount} files read; ${severityCountsToText(diagnostics)}.`);
      log(`${fidelityToText(fidelity)}.`);
    }
    return hasErrors(diagnostics) || hasNoArticles ? 1 : 0;
  },
};
