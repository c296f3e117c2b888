import type { QueryKey } from "@tanstack/react-query";
import { renderAnswerHtml, renderPage } from "../../app/entry-server.tsx";
import type { ArticleRecord } from "../../bundle/article-shard.ts";
import type { Manifest } from "../../bundle/manifest.ts";
import { articleQuery, toFoundArticle } from "../../library/article-queries.ts";
import { type SubjectHead, siteQuery } from "../../library/manifest-query.ts";
import { speak } from "../../words/speak.ts";
import { unescapeMarkup } from "../site-files/escape.ts";
import { type HeadFacts, type HeadSetup, toArticleHead, toHead } from "../site-files/page-head.ts";
import { type PageFiles, type PageTemplate, toPage } from "./page-template.ts";

/** What all pages of a site share. Plain data: it is handed to each thread once. */
export interface PageSetup {
  readonly base: string;
  /** The language that it speaks, as its folder is named. */
  readonly locale: string;
  readonly site: Manifest["site"];
  readonly template: PageTemplate;
  /** What an article's page needs beside the app's entry, and what it needs where it has formulas. */
  readonly articleFiles: PageFiles;
  readonly formulaStyles: readonly string[];
  /** The fonts of nearly every formula. */
  readonly formulaFonts: readonly string[];
  readonly head: HeadSetup;
}

/** A page to write. */
export type PageItem =
  | {
      readonly kind: "article";
      readonly file: string;
      readonly address: string;
      readonly subject: SubjectHead;
      readonly record: ArticleRecord;
      readonly canonical: string;
    }
  | {
      readonly kind: "other";
      readonly file: string;
      readonly address: string;
      readonly files: PageFiles;
      readonly queries: readonly (readonly [QueryKey, unknown])[];
      /** See `HeadFacts`. */
      readonly feedsOf?: string | null;
      /** False for a page that is shown at addresses other than its own. */
      readonly hydrates: boolean;
    };

/** Renders one page, from its data alone. */
export async function itemToHtml(item: PageItem, setup: PageSetup): Promise<string> {
  await speak(setup.locale);
  return item.kind === "article" ? await articleToHtml(item, setup) : await otherToHtml(item, setup);
}

async function articleToHtml(
  item: Extract<PageItem, { kind: "article" }>,
  setup: PageSetup,
): Promise<string> {
  const { address, subject, record, canonical } = item;
  const { html, headings, features } = await renderAnswerHtml(record.answer, setup.base);
  const found = toFoundArticle(subject, record);
  const shown = found.kind === "found" && {
    ...found,
    article: { ...found.article, answer: { kind: "rendered" as const, html, headings } },
  };
  const queries: [QueryKey, unknown][] = [
    [siteQuery.queryKey, setup.site],
    [articleQuery(subject.slug, record.slug).queryKey, shown],
  ];
  const page = await renderPage(address, setup.base, queries);
  const { scripts, styles, criticalStyles } = setup.articleFiles;
  // Formulas want fonts of their own, which move the text around them if it is painted much earlier.
  const files = features.formulas
    ? { scripts, styles: [...styles, ...setup.formulaStyles], fonts: setup.formulaFonts }
    : { scripts, styles, ...(criticalStyles !== undefined && { criticalStyles }) };
  const head = page.head + toArticleHead(record, subject, canonical, setup.head);
  return toPage(setup.template, { ...page, head }, setup.base, files, { address, queries });
}

async function otherToHtml(item: Extract<PageItem, { kind: "other" }>, setup: PageSetup): Promise<string> {
  const { address, files, hydrates } = item;
  const queries = [[siteQuery.queryKey, setup.site] as const, ...item.queries];
  const page = await renderPage(address, setup.base, queries);
  if (!hydrates) return toPage(setup.template, page, setup.base, files);
  const head =
    page.head + toHead({ ...headToFacts(page.head), canonical: address, feedsOf: item.feedsOf }, setup.head);
  return toPage(setup.template, { ...page, head }, setup.base, files, { address, queries });
}

/** What a page said of itself, as it stands in its head: escaped. */
function headToFacts(head: string): Pick<HeadFacts, "title" | "description" | "isListed"> {
  const title = /<title[^>]*>([^<]*)/u.exec(head)?.[1] ?? "";
  const description = /<meta name="description" content="([^"]*)"/u.exec(head)?.[1] ?? "";
  const isListed = !head.includes('<meta name="robots" content="noindex"');
  return { title: unescapeMarkup(title), description: unescapeMarkup(description), isListed };
}
