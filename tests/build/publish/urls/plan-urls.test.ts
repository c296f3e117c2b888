import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../../src/build/collect/collection.ts";
import { collectionToSubjects } from "../../../../src/build/collect/subject-index.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { comparePublishedUrls, planUrls } from "../../../../src/build/publish/urls/plan-urls.ts";
import { smallArticle } from "../../../support/small-article.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

async function planTestUrls(
  files: Readonly<Record<string, string>>,
  acceptRemoved = false,
  folder = createTempFolder(files),
) {
  const collection = await readCollection(
    { folder, lint: false },
    { append: () => 0 },
    silentProgressReporter,
  );
  const subjects = collectionToSubjects(collection, "en");
  const publishedUrlsFile = join(folder, "published-urls.txt");
  const plan = planUrls({
    folder,
    collection,
    bundle: { subjects, keywords: new Map() },
    files: [],
  });
  const compared = comparePublishedUrls(plan.workingUrls, { publishedUrlsFile, acceptRemoved });
  const diagnostics = [...plan.diagnostics, ...compared.diagnostics];
  return {
    ...plan,
    ...compared,
    diagnostics,
    collectionDiagnostics: collection.diagnostics,
    summaries: diagnostics.map(
      ({ file, line, rule, severity }) => `${file.slice(folder.length + 1)}:${line} ${severity} ${rule}`,
    ),
    lines: (compared.publishedUrlsText ?? "")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#")),
  };
}

const article = smallArticle("Why?", { aliases: "[/old]" });

describe("the URLs of a build", () => {
  test("are its pages, and redirects from aliases and the redirects file", async () => {
    const { redirects, summaries, lines, collectionDiagnostics } = await planTestUrls({
      "a/why.md": article,
      redirects: "/older /old 302\n",
    });
    expect(redirects).toEqual([
      { from: "/old", to: "/learn/a/questions/why", status: 301 },
      { from: "/older", to: "/learn/a/questions/why", status: 302 },
    ]);
    expect([summaries, collectionDiagnostics]).toEqual([[], []]);
    expect(lines).toEqual([
      "/",
      "/keywords",
      "/learn",
      "/learn/a",
      "/learn/a/questions/why",
      "/offline",
      "/old",
      "/older",
      "/saved",
      "/search",
      "/shared",
      "/study",
    ]);
  });

  test("are in the published-URL list, and the next build adds nothing", async () => {
    const first = await planTestUrls({ "a/why.md": article });
    const next = await planTestUrls({
      "a/why.md": article,
      "published-urls.txt": first.publishedUrlsText ?? "",
    });
    expect([next.publishedUrlsText, next.summaries, next.lostUrls]).toEqual([null, [], []]);
  });

  test("may not be fewer than before: lost URLs are errors, and the list stays unchanged", async () => {
    const { publishedUrlsText } = await planTestUrls({ "a/why.md": article });
    const movedFiles = { "b/why.md": smallArticle("Why?"), "published-urls.txt": publishedUrlsText ?? "" };
    const { diagnostics, summaries, publishedUrlsText: next } = await planTestUrls(movedFiles);
    expect(summaries).toEqual([
      "published-urls.txt:7 error lost-url",
      "published-urls.txt:8 error lost-url",
      "published-urls.txt:10 error lost-url",
    ]);
    expect(diagnostics[1]?.hint).toContain(
      'Add "aliases: [/learn/a/questions/why]" to the article /learn/b/questions/why',
    );
    expect(next).toBeNull();
  });

  test("may be fewer if accepted, and the list marks them as removed", async () => {
    const { publishedUrlsText } = await planTestUrls({ "a/why.md": article });
    const movedFiles = { "b/why.md": smallArticle("Why?"), "published-urls.txt": publishedUrlsText ?? "" };
    const { summaries, lines, lostUrls } = await planTestUrls(movedFiles, true);
    expect([summaries, lostUrls.length]).toEqual([[], 3]);
    expect(lines.filter((line) => line.endsWith(" removed"))).toEqual([
      "/learn/a removed",
      "/learn/a/questions/why removed",
      "/old removed",
    ]);
  });

  test("come with diagnostics of the redirects file and the list", async () => {
    const files = { "a/why.md": article, redirects: "/x\n/y /none\n", "published-urls.txt": "=======\n" };
    expect((await planTestUrls(files)).summaries).toEqual([
      "redirects:1 error invalid-redirect",
      "redirects:2 error missing-redirect-target",
      "published-urls.txt:1 error invalid-published-url",
    ]);
  });

  test("can't be checked if the list can't be read", async () => {
    const folder = createTempFolder({ "a/why.md": article });
    mkdirSync(join(folder, "published-urls.txt"));
    writeFileSync(join(folder, "redirects"), "");
    expect((await planTestUrls({}, false, folder)).summaries).toEqual([
      "published-urls.txt:1 error unreadable",
    ]);
  });
});
