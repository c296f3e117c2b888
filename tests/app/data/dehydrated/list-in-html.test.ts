// @vitest-environment happy-dom
import { QueryClient } from "@tanstack/react-query";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hydrate, readDehydratedPage } from "../../../../src/app/data/dehydrated/dehydrated-page.ts";
import { readList } from "../../../../src/app/data/dehydrated/list-in-html.ts";
import { sortedListPageQuery } from "../../../../src/app/data/subject-queries.ts";
import { topicListQuery } from "../../../../src/app/data/topics/topic-queries.ts";
import { renderPage } from "../../../../src/app/entry-server.tsx";
import type { PageData } from "../../../../src/app/page-data.ts";
import type { ListEntry } from "../../../../src/bundle/list-page.ts";
import type { IsoDate } from "../../../../src/content/iso-date.ts";
import type { Slug, SubjectSlug } from "../../../../src/content/url.ts";
import { prerenderedText, renderContext } from "../../../support/prerendered-texts.ts";

const subject = { slug: "naturwissenschaft/physik-é" as SubjectSlug, name: "Physik", count: 3 };
const topic = { slug: "eis" as Slug, name: "Eis", count: 3 };

const entry: fc.Arbitrary<ListEntry> = fc
  .record({
    slug: fc.constantFrom("ice", "eis-ü", "水", "c.1", "a_b").map((slug) => slug as Slug),
    question: prerenderedText.map((value) => `${value}x`),
    date: fc.option(fc.constantFrom("2024-01-01", "2025-12-31").map((date) => date as IsoDate)),
    excerpt: prerenderedText,
    minutes: fc.integer({ min: 1, max: 90 }),
    hasFormulas: fc.boolean(),
    lang: fc.option(fc.constantFrom("en", "de", "ar"), { nil: undefined, freq: 10 }),
  })
  .map(({ lang, ...fields }) => ({ ...fields, ...(lang !== undefined && { lang }) }));
const entries = fc.uniqueArray(entry, { maxLength: 4, selector: ({ slug }) => slug });

function createSubjectPage(entries: readonly ListEntry[]): PageData {
  return {
    route: "subject",
    subject,
    children: [],
    introduction: null,
    topKeywords: [],
    topics: [],
    page: 1,
    entries,
  };
}

function createTopicPage(entries: readonly ListEntry[]): PageData {
  return { route: "topic", subject, topics: [topic], topic, page: 1, entries };
}

async function openPage(page: PageData): Promise<Document> {
  const { body, state } = await renderPage(page, renderContext);
  const html = `<!doctype html><html><body><div id="root">${body}</div>${state}</body></html>`;
  return new DOMParser().parseFromString(html, "text/html");
}

describe.each([
  ["a subject", createSubjectPage, sortedListPageQuery(subject.slug, "newest", 1).queryKey],
  ["a topic", createTopicPage, topicListQuery(subject.slug, topic.slug, 1).queryKey],
])("the list of %s, whose texts are left out of its page's JSON", (_, createPage, queryKey) => {
  test("is the same when they are read from its HTML", async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (list) => {
        const document = await openPage(createPage(list));
        const client = new QueryClient();
        const state = readDehydratedPage(document);
        if (state !== undefined) hydrate(client, state, document, { readList });
        expect(client.getQueryData(queryKey)).toEqual(list);
      }),
      { numRuns: 60 },
    );
  });

  test("is loaded if the page shows another one", async () => {
    const list = fc
      .sample(entry, 1)
      .map(({ lang: _, ...fields }) => ({ ...fields, question: "x", excerpt: "" }));
    const document = await openPage(createPage(list));
    document.querySelector(".entries-compact > li")?.remove();
    const client = new QueryClient();
    const state = readDehydratedPage(document);
    if (state !== undefined) hydrate(client, state, document, { readList });
    expect(client.getQueryData(queryKey)).toBeUndefined();
  });
});

test("a list has its questions and excerpts once in its page", async () => {
  const list: readonly ListEntry[] = [
    {
      slug: "ice" as Slug,
      question: "Why does ice float?",
      date: null,
      excerpt: "It is light.",
      minutes: 1,
      hasFormulas: false,
    },
  ];
  const { documentElement } = await openPage(createTopicPage(list));
  for (const { question, excerpt } of list) {
    expect(documentElement.outerHTML.split(question)).toHaveLength(2);
    expect(documentElement.outerHTML.split(excerpt)).toHaveLength(2);
  }
});
