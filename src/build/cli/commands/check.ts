import type { Diagnostic } from "../../../content/diagnostic.ts";
import { groupByReason } from "../../collect/left-out.ts";
import { strictRules } from "../../collect/links/link-diagnostics.ts";
import { readSearchSynonyms, searchSynonymsFile } from "../../collect/read-search-synonyms.ts";
import { createTextReader } from "../../collect/record-file.ts";
import { collectionToSubjects } from "../../collect/subject-index.ts";
import { countOf } from "../../count-of.ts";
import { findDuplicates } from "../../duplicates/find-duplicates.ts";
import { groupCountToText } from "../../duplicates/report-duplicates.ts";
import { findRulesFolder } from "../../languages/find-rules-folder.ts";
import { settingsToLanguageNotices } from "../../languages/language-notices.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import { checkImage } from "../../output/attachments/process-image.ts";
import { publishCollectionAttachments } from "../../output/attachments/publish-attachments.ts";
import { subjectsToKeywordParts } from "../../output/bundle/keyword-files.ts";
import { commandLine } from "../../project.ts";
import { redirectsFile } from "../../publish/urls/parse-redirects.ts";
import { planUrls } from "../../publish/urls/plan-urls.ts";
import { settingSubjectDiagnostics } from "../../site/setting-subjects.ts";
import { findAndAddTopics } from "../../topics/add-topics.ts";
import { type Command, type CommandContext, contentFlag } from "../command.ts";
import { collectionToFidelity, fidelityToText, lossesToLines } from "../fidelity.ts";
import { contentFlagNames, type ReadContent, readContent, readEditions } from "../read-content.ts";
import {
  countByRule,
  diagnosticsToText,
  hasErrors,
  leftOutToLines,
  noArticlesToText,
  severityCountsToText,
} from "../report.ts";
import { withRecordFile } from "../with-temp-folder.ts";

/** Reads the whole collection with all checks, and writes nothing. */
export const check: Command = {
  summary: "check all articles without writing anything",
  flags: [...contentFlagNames, "strict", "json"],
  run: async (context) => {
    const { flags, emit, log } = context;
    const results: CheckedContent[] = [];
    const editions = await readEditions(context);
    const content = contentFlag(flags);
    if (editions.length === 1 && editions[0] !== undefined)
      for (const notice of await settingsToLanguageNotices(editions[0].settings, content)) log(notice);
    for (const edition of editions) {
      const checked = await readChecked(context, edition);
      if (flags["json"] !== true) reportChecked(checked, context);
      results.push(checked);
    }
    if (flags["json"] === true) {
      const objects = results.map(checkedToObject);
      emit(JSON.stringify(objects.length === 1 ? objects[0] : objects, null, 2));
    }
    const isGood = results.every(
      ({ diagnostics, collection }) => !hasErrors(diagnostics) && collection.articles.size > 0,
    );
    return isGood ? 0 : 1;
  },
};

/** What was found in a content folder, for programs. */
function checkedToObject({ collection, diagnostics, duplicateGroups, edition }: CheckedContent): object {
  const { articles, subjects, fileCount, leftOut, sourceTree } = collection;
  const fidelity = collectionToFidelity(collection);
  return {
    ...(edition.language && { language: edition.language.tag }),
    tool: sourceTree.tool,
    files: fileCount,
    articles: articles.size,
    introductions: fidelity.introductions,
    subjects: subjects.size,
    exact: fidelity.exact,
    withLosses: fidelity.lossyFiles.length,
    leftOut: groupByReason(leftOut),
    duplicateGroups,
    losses: fidelity.lossyFiles,
    rules: countByRule(diagnostics),
    problems: diagnostics,
  };
}

/** Prints what was found in a content folder. */
function reportChecked(
  { folder, collection, diagnostics, duplicateGroups, edition: { language } }: CheckedContent,
  { emit, log }: Pick<CommandContext, "emit" | "log">,
): void {
  const { articles, fileCount, leftOut } = collection;
  const fidelity = collectionToFidelity(collection);
  if (diagnostics.length > 0) emit(diagnosticsToText(diagnostics));
  if (articles.size === 0) log(noArticlesToText(folder, leftOut));
  else for (const line of leftOutToLines(leftOut)) log(`Left out: ${line}.`);
  const lossLines = lossesToLines(fidelity);
  if (lossLines.length > 0) log(["Losses by file:", ...lossLines.map((line) => `  ${line}`)].join("\n"));
  const source = language === undefined ? folder : `${folder} in ${language.label}`;
  if (fileCount > 0)
    log(`${source}: ${countOf(fileCount, "file")} read; ${severityCountsToText(diagnostics)}.`);
  if (articles.size > 0) log(`${fidelityToText(fidelity)}.`);
  if (duplicateGroups > 0)
    log(
      `${groupCountToText(duplicateGroups)}. To see them, run: ${commandLine("duplicates", `--content ${folder}`)}`,
    );
}

/** A content folder after all checks. */
interface CheckedContent extends ReadContent {
  /** What was found in the articles, and in the URLs of the site. */
  readonly diagnostics: readonly Diagnostic[];
  readonly duplicateGroups: number;
}

/** What `--strict` makes an error of. */
function withStrictness(
  diagnostics: readonly Diagnostic[],
  { flags }: Pick<CommandContext, "flags">,
): readonly Diagnostic[] {
  if (flags["strict"] !== true) return diagnostics;
  return diagnostics.map((each) => (strictRules.has(each.rule) ? { ...each, severity: "error" } : each));
}

/** Reads a content folder with all checks, and counts the groups of duplicates. */
async function readChecked(context: CommandContext, edition: SiteEdition): Promise<CheckedContent> {
  return await withRecordFile(context, async (recordFile) => {
    const content = await readContent(context, true, recordFile, edition);
    const { folder, language, topicRules, publisher } = content;
    // Only to see whether a build can read them.
    readSearchSynonyms(findRulesFolder(folder, searchSynonymsFile, edition), language);
    const { collection } = await publishCollectionAttachments(content.collection, {
      output: { write: () => undefined },
      processPicture: checkImage,
      progress: context.progress,
      isStrict: context.flags["strict"] === true,
    });
    const readText = createTextReader(recordFile);
    const { subjects, diagnostics: topicDiagnostics } = await findAndAddTopics(
      collectionToSubjects(collection, language),
      { readText, rules: topicRules },
    );
    const urlPlan = planUrls({
      folder,
      redirectsFolder: findRulesFolder(folder, redirectsFile, edition),
      collection,
      bundle: { subjects, keywords: subjectsToKeywordParts(subjects, language) },
      ownPages: publisher.ownPages,
      files: publisher.staticFiles.map(({ path }) => path),
      settings: edition.settings,
      pageLinks: publisher.pageLinks,
    });
    const groups = findDuplicates(collection.articles.values(), readText);
    return {
      ...content,
      collection,
      diagnostics: [
        ...collection.diagnostics,
        ...topicDiagnostics,
        ...withStrictness(urlPlan.diagnostics, context),
        ...settingSubjectDiagnostics(edition.settings, [...collection.subjects.keys()]),
      ],
      duplicateGroups: groups.length,
    };
  });
}
