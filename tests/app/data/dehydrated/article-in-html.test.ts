// @vitest-environment happy-dom
import { QueryClient } from "@tanstack/react-query";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleQuery } from "../../../../src/app/data/article-query.ts";
import { readFields } from "../../../../src/app/data/dehydrated/article-in-html.ts";
import { hydrate, readDehydratedPage } from "../../../../src/app/data/dehydrated/dehydrated-page.ts";
import { renderAnswerHtml, renderPage } from "../../../../src/app/entry-server.tsx";
import { type PageData, pageToPath } from "../../../../src/app/page-data.ts";
import { deserializeAnswer } from "../../../../src/bundle/answer-schema.ts";
import type { IsoDate } from "../../../../src/content/iso-date.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../../../src/content/url.ts";
import { prerenderedText, renderContext } from "../../../support/prerendered-texts.ts";

type ArticlePage = Extract<PageData, { route: "article" }>;
type ArticleRecord = ArticlePage["record"];

const subjectSlug = "naturwissenschaft/physik-é" as SubjectSlug;

const words = prerenderedText.map((value) => `${value}x`);
const slug = fc
  .uniqueArray(fc.constantFrom("ice", "eis-ü", "水", "c.1", "a_b"), { minLength: 1 })
  .map((parts) => parts.join("-") as Slug);
const lang = fc.option(fc.constantFrom("en", "de", "ar"), { nil: undefined });
const link = fc.record({ slug, question: words, lang }).map(({ slug, question, lang }) => ({
  url: articleUrl(subjectSlug, slug),
  question,
  ...(lang !== undefined && { lang }),
}));
const links = fc.uniqueArray(link, { maxLength: 3, selector: ({ url }) => url });

const markdown = fc.constantFrom(
  "Text",
  "## One & only\n\nText",
  "## One\n\n### `Two` & <three>\n\n## Vier é\n\n## One\n\nText",
  '<aside class="article-rail"><h1>Other</h1><ul class="related"><li><a href="/learn/x/questions/y">y</a></li></ul></aside>',
);

const record: fc.Arbitrary<ArticleRecord> = fc
  .record({
    slug,
    question: words,
    description: prerenderedText,
    author: prerenderedText,
    keywords: fc.uniqueArray(words, { maxLength: 4 }),
    noIndex: fc.boolean(),
    lang,
    links,
    similarCount: fc.nat(2),
    otherAnswers: fc.array(
      link.map((other) => ({ ...other, subject: "Physics" })),
      { maxLength: 2 },
    ),
    previous: fc.option(link),
    next: fc.option(link),
    markdown,
  })
  .map(({ links, similarCount, otherAnswers, lang, markdown, ...fields }) => ({
    ...fields,
    date: "2024-01-01" as IsoDate,
    posted: "Posted on Jan 1, 2024",
    wordCount: 1,
    ...(lang !== undefined && { lang }),
    related: links.slice(similarCount),
    ...(similarCount > 0 && { similar: links.slice(0, similarCount) }),
    ...(otherAnswers.length > 0 && { otherAnswers }),
    answer: { markdown, formulas: [] },
  }));

async function renderToDocument(page: ArticlePage): Promise<Document> {
  const { head, body, state } = await renderPage(page, renderContext);
  const html = `<!doctype html><html><head>${head}</head><body><div id="root">${body}</div>${state}</body></html>`;
  return new DOMParser().parseFromString(html, "text/html");
}

describe("an article whose fields are left out of its page's JSON", () => {
  test("is the same when they are read from its HTML", async () => {
    await fc.assert(
      fc.asyncProperty(record, async (record) => {
        const subject = { slug: subjectSlug, name: "Physik", count: 2 };
        const page: ArticlePage = {
          route: "article",
          subject,
          record,
          canonical: articleUrl(subjectSlug, record.slug),
        };
        const document = await renderToDocument(page);
        const client = new QueryClient();
        const state = readDehydratedPage(document);
        expect(state?.path).toBe(pageToPath(page));
        if (state !== undefined) hydrate(client, state, document, { readArticle: readFields });
        const { headings } = await renderAnswerHtml(deserializeAnswer(record.answer));
        expect(client.getQueryData(articleQuery(subjectSlug, record.slug).queryKey)).toEqual({
          kind: "found",
          subject,
          article: {
            ...record,
            answer: { kind: "rendered", html: document.getElementById("answer")?.innerHTML, headings },
          },
        });
      }),
      { numRuns: 60 },
    );
  });

  test("has little JSON", async () => {
    const page: ArticlePage = {
      route: "article",
      subject: { slug: subjectSlug, name: "Physik", count: 2 },
      canonical: "/learn/physics/questions/ice",
      record: {
        ...(fc.sample(record, { seed: 1, numRuns: 1 })[0] as ArticleRecord),
        question: "Why?",
        description: "Because.",
        keywords: ["ice"],
        related: [],
        previous: null,
        next: null,
      },
    };
    const { state } = await renderPage(page, renderContext);
    expect(state).not.toMatch(/Why\?|Because|"ice"/u);
  });
});
