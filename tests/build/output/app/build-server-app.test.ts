import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildServerApp } from "../../../../src/build/output/app/build-server-app.ts";
import { loadServerApp, type ServerApp } from "../../../../src/build/output/app/server-app.ts";
import { projectFolder } from "../../../../src/build/project.ts";
import { siteToUiLocale } from "../../../../src/build/ui-locale.ts";
import { createMemoryCacheStore } from "../cache/memory-cache-store.ts";

const context = { site: { name: "Test", description: "" }, root: "", language: "en", isQaPage: false };

describe.each([
  ["en", "/", /Saved/u],
  ["ar", "/docs/", /\p{Script=Arabic}/u],
  ["ja", "/", /\p{Script=Han}/u],
])("the app built for rendering in Node, in %s", (language, base, letters) => {
  const tempFolder = mkdtempSync(join(tmpdir(), "quire-test-"));
  const site = { externalImages: false };
  const options = { projectFolder, base, site, uiLocale: siteToUiLocale({ language }), tempFolder };
  const cache = createMemoryCacheStore();
  let serverApp: ServerApp;

  beforeAll(async () => {
    serverApp = loadServerApp(await buildServerApp(options, cache));
  }, 60_000);

  afterAll(() => rmSync(tempFolder, { recursive: true }));

  test("renders pages in the interface language", async () => {
    const { head, body } = await serverApp.renderPage({ route: "saved" }, context);
    expect(head).toMatch(letters);
    expect(head).toContain('<meta name="robots" content="noindex"/>');
    expect(body).toMatch(letters);
    expect(body).not.toContain("<title");
    expect(body).toContain(`href="${base}learn"`);
  });

  test("renders formulas, chemistry and highlighted code, with links below the base path", async () => {
    const formula = { tex: String.raw`\ce{H2O}`, display: false };
    const markdown = "\uFDD00\uFDD1 [ice](/learn/physics)\n\n```python\nif a: pass\n```\n";
    const { html } = await serverApp.renderAnswerHtml({
      kind: "markdown",
      markdown,
      formulas: [formula],
    });
    expect(html).toContain('class="katex"');
    expect(html).toContain("hljs-keyword");
    expect(html).toContain(`href="${base}learn/physics"`);
  });

  test("is built once per base path and language", async () => {
    const file = await buildServerApp(options, { ...cache, set: () => expect.unreachable() });
    expect(file).toContain(tempFolder);
  });
});

test("the app of a site of articles contains the words for articles, and not those for questions", async () => {
  const tempFolder = mkdtempSync(join(tmpdir(), "quire-test-"));
  const uiLocale = siteToUiLocale({ language: "en" });
  const file = await buildServerApp(
    { projectFolder, base: "/", site: { externalImages: false }, uiLocale, itemName: "article", tempFolder },
    createMemoryCacheStore(),
  );
  const code = readFileSync(file, "utf8");
  rmSync(tempFolder, { recursive: true });
  for (const words of [
    "Search all articles",
    "Related articles",
    "Articles you open",
    "New articles per day",
  ])
    expect(code).toContain(words);
  for (const words of ["all questions", "Related questions", "Questions you", "New questions per day"])
    expect(code).not.toContain(words);
}, 60_000);
