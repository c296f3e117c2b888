import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeFiles } from "../../support/write-files.ts";
import { buildBeforeAll } from "../support/built-site.ts";
import { startIsolatedSites } from "../support/isolated-site.ts";
import { downloadSubject, waitUntilHydrated } from "../support/sample-pages.ts";

const openIsolatedSite = startIsolatedSites();

/** Subjects and articles whose URLs are not plain ASCII words. */
const articles = [
  { subject: "فيزياء", file: "السماء.md", question: "لماذا السماء زرقاء؟" },
  { subject: "物理", file: "冰.md", question: "冰为什么会浮在水上？" },
  { subject: "Software", file: "version-3.12.md", question: "What is new in version 3.12?" },
] as const;

const siteFolder = buildBeforeAll((folder) => {
  const files = articles.map(({ subject, file, question }) => [
    `${subject}/${file}`,
    `---\nquestion: "${question}"\nsubject: ${subject}\n---\n\nAnswer of ${subject}.\n`,
  ]);
  const content = join(folder, "content");
  writeFiles(content, Object.fromEntries(files));
  return { content };
});

describe.each(articles)("the subject $subject", ({ subject, question }) => {
  test("is hydrated, downloaded, and there without a connection", async () => {
    const { page, openPath, goOffline, consoleErrors } = await openIsolatedSite("/", siteFolder);
    await openPath("/learn");
    await waitUntilHydrated(page);
    await page.locator("main").getByRole("link", { name: subject, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: subject }).waitFor();
    await page.reload();
    await waitUntilHydrated(page);
    await downloadSubject(page);
    await goOffline();
    await page.reload();
    await page.getByRole("link", { name: question }).click();
    await page.getByText(`Answer of ${subject}.`).waitFor();
    await page.reload();
    await page.getByText(`Answer of ${subject}.`).waitFor();
    expect(consoleErrors).toEqual([]);
  });
});

// Hosts take an unknown URL with a dot for a missing file, and send no page that could lead on.
test.each(articles.slice(0, 2))("a former URL of $question leads to the one in $subject", async (article) => {
  const { page, openPath } = await openIsolatedSite("/", siteFolder);
  await openPath(`/learn/former/questions/${article.file.replace(/\.md$/u, "")}`);
  await page.getByRole("heading", { level: 1, name: article.question }).waitFor();
});
