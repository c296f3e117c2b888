import type { QueryClient } from "@tanstack/react-query";
import { splitArticleUrl } from "../../../../content/url.ts";
import { downloadFile } from "../../../components/sharing/download-file.ts";
import { loadChunk } from "../../../data/chunks/load-chunk.ts";
import { siteBase } from "../../../data/site-base.ts";
import type { SavedList } from "../../../data/user-data/user-data-schema.ts";
import type { AnswerFeatures } from "../../article/answer/answer-features.ts";
import { answerRendererQuery } from "../../article/answer/answer-renderer-query.ts";
import { answerToMarkdown } from "../../article/answer/markdown/answer-to-markdown.ts";
import { deckArticles } from "../deck/deck-articles.ts";
import type { Deck } from "../storage/study-schema.ts";
import { cardsToAnki, cardsToCsv, cardsToText, type ExportedCard } from "./cards-to-file.ts";
import { type LoadedArticle, loadRecords } from "./load-records.ts";
import { answersToHtml } from "./render-answers.ts";

/** The files that a deck can be exported to. */
export type ExportFormat = "anki" | "anki-text" | "csv" | "text";

/** How many questions are in a file, and how many could not be loaded. */
export interface ExportResult {
  readonly exported: number;
  readonly missing: number;
}

function toCard({ url, subjectName, record }: LoadedArticle, answer: string): ExportedCard {
  return {
    question: record.question,
    answer,
    subject: { slug: splitArticleUrl(url).subject, name: subjectName },
    keywords: record.keywords,
    link: location.origin + siteBase + encodeURI(url).slice(1),
  };
}

function nameToFile(name: string, ending: string): string {
  return `${name.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/gu, "") || "study"}.${ending}`;
}

/** Nothing but text: a renderer for it leaves formulas as TeX. */
const noFeatures: AnswerFeatures = { formulas: false, chemistry: false, codeLanguages: [] };

async function articlesToFile(
  client: QueryClient,
  articles: readonly LoadedArticle[],
  name: string,
  format: ExportFormat,
): Promise<void> {
  if (format === "anki" || format === "anki-text") {
    const render = await client.ensureQueryData(answerRendererQuery(noFeatures));
    const answers = answersToHtml(
      articles.map(({ record }) => record.answer),
      render,
    );
    const cards = articles.map((article, index) => toCard(article, answers[index] ?? ""));
    if (format === "anki") {
      const { createPackage } = await loadChunk(() => import("./anki/create-package.ts"));
      downloadFile(nameToFile(name, "apkg"), await createPackage(cards, name), "application/octet-stream");
    } else downloadFile(nameToFile(name, "txt"), cardsToAnki(cards, name), "text/plain;charset=utf-8");
    return;
  }
  const cards = articles.map((article) => toCard(article, answerToMarkdown(article.record.answer).trim()));
  if (format === "csv") downloadFile(nameToFile(name, "csv"), cardsToCsv(cards), "text/csv;charset=utf-8");
  else {
    const type = "text/tab-separated-values;charset=utf-8";
    downloadFile(nameToFile(name, "tsv"), cardsToText(cards), type);
  }
}

/** Loads all questions of a deck and lets the reader save them as a file. Rejects with a `LoadError`. */
export async function exportDeck(
  client: QueryClient,
  deck: Deck,
  lists: readonly SavedList[],
  format: ExportFormat,
): Promise<ExportResult> {
  const urls: LoadedArticle["url"][] = [];
  for await (const { url } of deckArticles(client, deck, lists)) urls.push(url);
  const articles = await loadRecords(client, urls);
  if (articles.length > 0) await articlesToFile(client, articles, deck.name, format);
  return { exported: articles.length, missing: urls.length - articles.length };
}
