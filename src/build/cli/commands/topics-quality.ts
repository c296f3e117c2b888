import { must } from "../../../content/must.ts";
import { createTextReader } from "../../collect/record-file.ts";
import { collectionToSubjects } from "../../collect/subject-index.ts";
import { rowsToTable } from "../../quality/rows-to-table.ts";
import { measureTopics, sumTopicsQuality, type TopicsQuality } from "../../quality/topics-quality.ts";
import { articleToTopicArticle } from "../../topics/topic-article.ts";
import { minArticlesForTopics } from "../../topics/tuning.ts";
import type { Command } from "../command.ts";
import { contentFlagNames, readContent, readEditions } from "../read-content.ts";
import { withRecordFile } from "../with-temp-folder.ts";

/** Measures the topics of each subject by the related articles that publishers name, and writes nothing. */
export const topicsQuality: Command = {
  summary: "measure how well topics fit the related articles that publishers name",
  flags: contentFlagNames,
  run: async (context) =>
    await withRecordFile(context, async (recordFile) => {
      const [edition] = await readEditions(context);
      const { collection, language } = await readContent(
        context,
        false,
        recordFile,
        must(edition, "edition of the site"),
      );
      const readText = createTextReader(recordFile);
      const measured = collectionToSubjects(collection, language).flatMap(({ slug, newest }) => {
        const quality = measureTopics(
          newest.map((article) => ({ ...article, ...articleToTopicArticle(article, readText) })),
        );
        return quality === undefined ? [] : [{ slug: slug as string, quality }];
      });
      if (measured.length === 0) {
        context.log(`No subject has topics: they begin with ${minArticlesForTopics} listed articles.`);
        return 0;
      }
      const total = { slug: "all", quality: sumTopicsQuality(measured.map(({ quality }) => quality)) };
      context.emit(rowsToTable([headers, ...[...measured, total].map(qualityToRow)]));
      return 0;
    }),
};

const headers = [
  "subject",
  "articles",
  "topics",
  "in topics",
  "same",
  "× chance",
  "near",
  "× chance",
  "moved",
];

function qualityToRow({
  slug,
  quality,
}: {
  readonly slug: string;
  readonly quality: TopicsQuality;
}): string[] {
  const { articles, topics, covered, pairs, same, sameByChance, neighboring, neighboringByChance, moved } =
    quality;
  return [
    slug,
    String(articles),
    String(topics),
    toPercent(covered, articles),
    toPercent(same, pairs),
    toRatio(same, sameByChance),
    toPercent(neighboring, pairs),
    toRatio(neighboring, neighboringByChance),
    toPercent(moved, articles),
  ];
}

function toPercent(count: number, of: number): string {
  return of === 0 ? "–" : `${((count / of) * 100).toFixed(1)} %`;
}

function toRatio(count: number, expected: number): string {
  return expected === 0 ? "–" : (count / expected).toFixed(1);
}
