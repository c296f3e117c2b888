// @vitest-environment happy-dom
import { join } from "node:path";
import { renderToString } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { readFields } from "../../src/app/data/dehydrated/article-in-html.ts";
import { hydrate, readDehydratedPage } from "../../src/app/data/dehydrated/dehydrated-page.ts";
import { readList } from "../../src/app/data/dehydrated/list-in-html.ts";
import { createQueryClient } from "../../src/app/data/query-client.ts";
import { renderPage } from "../../src/app/entry-server.tsx";
import type { PageData } from "../../src/app/page-data.ts";
import { PageRouterProvider } from "../../src/app/router/page-router-provider.tsx";
import { createRoutes, pageFrame } from "../../src/app/routes.tsx";
import { readCollection } from "../../src/build/collect/collection.ts";
import { RecordFile } from "../../src/build/collect/record-file.ts";
import { writeBundle } from "../../src/build/output/bundle/write-bundle.ts";
import { OutputWriter } from "../../src/build/output/output-writer.ts";
import { planPageGroups } from "../../src/build/output/prerender/plan-pages.ts";
import { silentProgressReporter } from "../../src/build/progress.ts";
import { readOwnPages } from "../../src/build/site/own-pages.ts";
import type { Manifest } from "../../src/bundle/manifest.ts";
import { createSite } from "../support/create-site.ts";
import { createMemoryPageRouter, waitForFirstPage } from "../support/memory-router.tsx";
import { relatedTo, smallArticle } from "../support/small-article.ts";
import { createTempFolder } from "../support/temp-folder.ts";
import { createTopicArticles } from "../support/topic-articles.ts";

const files = {
  "physics/ice.md": smallArticle(
    'Why does <ice> & "water" float?',
    { keywords: "ice, density", author: "Quire", ...relatedTo("/learn/physics/questions/steam") },
    "It is **less dense**, since $\\rho < 1$.",
  ),
  "physics/steam.md": smallArticle(
    "Why does steam rise?",
    {},
    "## One\n\nText.\n\n## Two\n\n## Three\n\n`code`",
  ),
  "physics/alone.md": smallArticle("What stands alone?", { no_index: "true" }),
  "physics/eis.md": smallArticle("Warum schwimmt Eis?", { language: "de" }),
  "physics/thaj.md": smallArticle("لماذا يطفو الثلج؟", { language: "ar" }),
  "physics/optics/blue.md": smallArticle("What is blue?", {}, "```js\nconst a = 1;\n```"),
  "art/blue.md": smallArticle("What is blue?"),
  // Enough for topics.
  ...Object.fromEntries(
    createTopicArticles(100).map(({ slug, question, keywords }) => [
      `nature/${slug}.md`,
      smallArticle(question, { keywords: keywords.join(", ") }),
    ]),
  ),
};

/** Every kind of page, with the options that an article can have. */
async function planPages(
  settings: Partial<Manifest["site"]>,
): Promise<{ readonly pages: readonly PageData[]; readonly site: Manifest["site"] }> {
  const folder = createTempFolder();
  const recordFile = new RecordFile(join(folder, "records"));
  const site = createSite({ name: "Test", description: "" });
  const input = { folder: createTempFolder(files), lint: false };
  const collection = await readCollection(input, recordFile, silentProgressReporter);
  const output = new OutputWriter(join(folder, "out"));
  const bundle = await writeBundle({ collection, recordFile, site }, output, silentProgressReporter);
  const ownPages = await readOwnPages(createTempFolder({ "pages/about.md": smallArticle("About us") }), site);
  const groups = planPageGroups({ ...bundle, ownPages }, "all");
  const pages = groups.flatMap(({ plan }) => Array.from(plan(), ({ getData }) => getData()));
  recordFile.close();
  return { pages, site: { ...bundle.manifest.site, ...settings } };
}

const sites: Readonly<Record<string, Partial<Manifest["site"]>>> = {
  plain: {},
  "with a logo, links and a language": {
    logo: { path: "assets/logo.svg", width: 10, height: 20 },
    content: { lang: "de", dir: "ltr" },
    navigation: [
      { text: "About", link: "/about" },
      { text: "Code", link: "https://example.org/" },
    ],
    editLink: "https://example.org/{path}",
  },
  "with a link to a subject": { navigation: [{ text: "Physics", link: "/learn/physics" }] },
};

/** Renders a page as the browser does: with all routes and their loaders, from the data in the page alone. */
async function renderWithLoaders(html: string, path: string): Promise<string> {
  const client = createQueryClient();
  const document = new DOMParser().parseFromString(html, "text/html");
  const state = readDehydratedPage(document);
  if (state === undefined) throw new Error("The page has no data.");
  hydrate(client, state, document, { readArticle: readFields, readList });
  const router = createMemoryPageRouter(createRoutes(client), path);
  await waitForFirstPage(router);
  return renderToString(
    <App client={client}>
      <PageRouterProvider router={router} frame={pageFrame} />
    </App>,
  );
}

describe.each(Object.entries(sites))("a site %s", (_, settings) => {
  const context = { root: "", language: "en", isQaPage: false };

  test("has pages that React renders to the same HTML with all routes, loaders and the whole frame", async () => {
    const { pages, site } = await planPages(settings);
    vi.stubGlobal("fetch", () => Promise.reject(new Error("Nothing is left to be loaded.")));
    expect(new Set(pages.map(({ route }) => route)).size).toBe(13);
    for (const page of pages) {
      if (page.route === "missing") continue;
      const { path, head, body, state } = await renderPage(page, { ...context, site });
      const html = `<!doctype html><head>${head}</head><body><div id="root">${body}</div>${state}</body>`;
      expect(await renderWithLoaders(html, path), path).toBe(head + body);
    }
    vi.unstubAllGlobals();
  });

  test("has the same page whether it is rendered first or after others", async () => {
    const { pages, site } = await planPages(settings);
    for (const page of [...pages, ...pages]) {
      const later = await renderPage(page, { ...context, site });
      const first = await renderPage(page, { ...context, site: { ...site } });
      expect(later, later.path).toEqual(first);
    }
  });
});
