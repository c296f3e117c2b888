import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startIsolatedSites } from "../support/isolated-site.ts";
import { waitUntilHydrated } from "../support/sample-pages.ts";

const project = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "quire-addresses-"));
const out = join(folder, "site");
const openSite = startIsolatedSites();

/** Subjects and articles whose URLs are not plain ASCII words. */
const articles = [
  { subject: "فيزياء", file: "السماء.md", question: "لماذا السماء زرقاء؟" },
  { subject: "物理", file: "冰.md", question: "冰为什么会浮在水上？" },
  { subject: "Software", file: "version-3.12.md", question: "What is new in version 3.12?" },
] as const;

beforeAll(() => {
  for (const { subject, file, question } of articles) {
    const path = join(folder, "content", subject, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `---\nquestion: "${question}"\nsubject: ${subject}\n---\n\nAnswer of ${subject}.\n`);
  }
  const flags = ["--content", join(folder, "content"), "--out", out, "--no-cache"];
  execFileSync("npm", ["run", "--silent", "build", "--", ...flags], { cwd: project });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(articles)("the subject $subject", ({ subject, question }) => {
  test("is hydrated, downloaded, and there without a connection", async () => {
    const { page, openPath, goOffline, consoleErrors } = await openSite("/", out);
    await openPath("/learn");
    await waitUntilHydrated(page);
    await page.locator("main").getByRole("link", { name: subject, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: subject }).waitFor();
    await page.reload();
    await waitUntilHydrated(page);
    await page.getByRole("checkbox", { name: "Save for offline" }).check();
    await page.getByText(/on this device$/u).waitFor();
    await goOffline();
    await page.reload();
    await page.getByRole("link", { name: question }).click();
    await page.getByText(`Answer of ${subject}.`).waitFor();
    await page.reload();
    await page.getByText(`Answer of ${subject}.`).waitFor();
    expect(consoleErrors).toEqual([]);
  });
});
