import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTopicFiles } from "../support/topic-site.ts";
import { writeFiles } from "../support/write-files.ts";
import { findAxeViolationsByColorScheme } from "./support/axe.ts";
import { buildBeforeAll } from "./support/built-site.ts";
import { startIsolatedSites } from "./support/isolated-site.ts";
import {
  downloadSubject,
  sidewaysScrollPx,
  waitForPageBehavior,
  waitUntilHydrated,
  waitUntilSettled,
} from "./support/sample-pages.ts";

const siteFolder = buildBeforeAll((folder) => {
  const content = join(folder, "content");
  writeFiles(content, createTopicFiles());
  return { content, flags: ["--site-url", "https://example.org"] };
});
const openIsolatedSite = startIsolatedSites();

const paths = { subject: "/learn/nature", topic: "/learn/nature/topics/caves" };

describe.each(Object.entries(paths))("the %s page with topics", (_, path) => {
  test("has no axe violations, light and dark, also on a phone", async () => {
    const { page, openPath, consoleErrors } = await openIsolatedSite("/", siteFolder);
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await openPath(path);
      await waitUntilSettled(page);
      expect(await findAxeViolationsByColorScheme(page)).toEqual({ light: [], dark: [] });
      expect(await sidewaysScrollPx(page)).toBe(0);
    }
    expect(consoleErrors).toEqual([]);
  });
});

test("a reader goes from a subject to a topic, to an article and back to its topic", async () => {
  const { page, openPath } = await openIsolatedSite("/", siteFolder);
  await openPath(paths.subject);
  await waitUntilHydrated(page);
  await page.locator(".more-topics > summary").click();
  await page.getByRole("link", { name: "Caves", exact: true }).click();
  await page.waitForURL(`**${paths.topic}`);
  await page.locator(".entries a").first().click();
  await page.getByRole("link", { name: "More in Caves" }).click();
  await page.waitForURL(`**${paths.topic}`);
  await expect.poll(() => page.locator("h1").textContent()).toBe("Caves");
});

test("the next question of a topic is at the end of its line, also if there is none before it", async () => {
  const { page, openPath } = await openIsolatedSite("/", siteFolder);
  // Low enough to scroll; the place in the list is remembered once the page's behavior has loaded.
  await page.setViewportSize({ width: 1280, height: 300 });
  await openPath(paths.topic);
  await waitForPageBehavior(page);
  await page.locator(".entries a").first().click();
  const list = page.locator(".previous-next");
  await list.getByText(/1 of \d+/u).waitFor();
  expect(await list.locator("[rel=prev]").count()).toBe(0);
  const [line, next] = [await list.boundingBox(), await list.locator("[rel=next]").boundingBox()];
  expect((next?.x ?? 0) + (next?.width ?? 0)).toBeCloseTo((line?.x ?? 0) + (line?.width ?? 0), 0);
});

test.each([360, 1280])(
  "the filter of a list stays where it is while it is typed into at %d px",
  async (width) => {
    const { page, openPath, consoleErrors } = await openIsolatedSite("/", siteFolder);
    await page.setViewportSize({ width, height: 740 });
    await openPath(paths.subject);
    await waitUntilHydrated(page);
    const field = page.getByRole("searchbox");
    await field.click();
    const positions = new Set<number>();
    for (const text of ["c", "ca", "caves", "cavesxyz", "", "stone"]) {
      await field.fill(text);
      // Longer than the pause after which the URL follows.
      await page.waitForTimeout(400);
      positions.add(Math.round((await field.boundingBox())?.y ?? 0));
    }
    expect([...positions]).toHaveLength(1);
    expect(consoleErrors).toEqual([]);
  },
);

test("the name of a subject doesn't touch what is beside it on a phone", async () => {
  const { page, openPath } = await openIsolatedSite("/", siteFolder);
  await page.setViewportSize({ width: 390, height: 844 });
  await openPath(paths.subject);
  await downloadSubject(page);
  const breadcrumbs = await page.locator(".subject-head .breadcrumbs a").last().boundingBox();
  const tools = await page.locator(".subject-tools > *").first().boundingBox();
  expect((tools?.x ?? 0) - ((breadcrumbs?.x ?? 0) + (breadcrumbs?.width ?? 0))).toBeGreaterThanOrEqual(8);
});

test("a topic's page needs no scripts, and is in the sitemap with a feed", () => {
  const html = readFileSync(join(siteFolder, "learn/nature/topics/caves.html"), "utf8");
  expect(html).toContain('<h1 tabindex="-1">Caves</h1>');
  expect(html).toContain('href="https://example.org/feeds/nature/topics/caves.atom"');
  expect(html).toContain('"@type":"BreadcrumbList"');
  const sitemap = readFileSync(join(siteFolder, "sitemap-of-nature.xml"), "utf8");
  expect(sitemap).toContain("<loc>https://example.org/learn/nature/topics/caves</loc>");
  expect(readFileSync(join(siteFolder, "feeds/nature/topics/caves.atom"), "utf8")).toContain(
    "<title>Caves · Nature",
  );
});
