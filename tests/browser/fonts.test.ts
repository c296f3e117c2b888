import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openHoldingBack, startProxiedSites } from "./support/proxied-site.ts";
import {
  cumulativeLayoutShift,
  samplePaths,
  startBrowser,
  visit,
  waitUntilHydrated,
} from "./support/sample-pages.ts";

const openPage = startBrowser();
const openProxiedSite = startProxiedSites();

/** Platform fonts that an element's text is rendered with. */
async function renderedFonts(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map(({ familyName }) => familyName);
}

/** Records the names of the fonts that a page requests, without their hashes. */
function recordFontRequests(page: Page): Set<string> {
  const requestedFonts = new Set<string>();
  page.on("request", (request) => {
    const name = /\/((?:literata|inter)[a-z-]*)-[\w-]{8}\.woff2$/u.exec(request.url())?.[1];
    if (name) requestedFonts.add(name);
  });
  return requestedFonts;
}

describe("the fonts of texts", () => {
  test("are web fonts, and only the needed subsets are loaded", async () => {
    const { page, consoleErrors } = await openPage(samplePaths.missing);
    const requestedFonts = recordFontRequests(page);
    // A font that loads too late is used only from the next visit on: that is what "optional" means.
    await expect
      .poll(
        async () => {
          await visit(page, samplePaths.plain);
          await page.waitForLoadState("networkidle");
          return await renderedFonts(page, "#answer p");
        },
        { timeout: 50_000 },
      )
      .toEqual(["Literata"]);
    expect([...requestedFonts].filter((name) => /inter|greek|ext/u.test(name))).toEqual([]);
    expect(requestedFonts).toContain("literata-basic");
    expect(consoleErrors).toEqual([]);
  });

  test("have real italic and bold faces", async () => {
    const { page } = await openPage(samplePaths.formulas);
    // As above: a page that was painted before the font was loaded stays without it.
    await expect
      .poll(
        async () => {
          await visit(page, samplePaths.formulas);
          await page.waitForLoadState("networkidle");
          return await renderedFonts(page, "#answer em");
        },
        { timeout: 50_000 },
      )
      .toEqual(["Literata"]);
    const measureBoldWidths = (): Promise<number[]> =>
      page.evaluate(() => {
        const measureWidth = (weight: number): number => {
          const span = document.createElement("span");
          span.style.cssText = `font: ${weight} 100px Literata; font-synthesis: none; position: absolute`;
          span.textContent = "minimum";
          document.body.append(span);
          const { width } = span.getBoundingClientRect();
          span.remove();
          return width;
        };
        return [measureWidth(400), measureWidth(650), measureWidth(700)];
      });
    // As above: a page that was painted before the font was loaded stays without it.
    await expect
      .poll(
        async () => {
          await visit(page, samplePaths.formulas);
          await page.waitForLoadState("networkidle");
          const widths = await measureBoldWidths();
          return widths.every((width, index) => width > (widths[index - 1] ?? 0));
        },
        { timeout: 50_000 },
      )
      .toBe(true);
  });

  test("follow the reader's choice at once, and on the next page", async () => {
    const { page } = await openPage(samplePaths.plain);
    const requestedFonts = recordFontRequests(page);
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "Sans serif" }).check();
    await expect.poll(() => renderedFonts(page, "#answer p")).toEqual(["Inter"]);
    expect([...requestedFonts].filter((name) => name.startsWith("inter"))).toContain("inter-basic");
    await visit(page, samplePaths.formulas);
    await expect.poll(() => renderedFonts(page, "#answer p")).toContain("Inter");
  });

  test("are prefetched by a list for the article", async () => {
    const { page } = await openPage(samplePaths.subject);
    await page.waitForLoadState("networkidle");
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    await expect.poll(() => renderedFonts(page, "#answer p")).toContain("Literata");
  });

  test("stay the same while a page is read, and are the site's own from the next one on", async () => {
    const { page, release } = await openHoldingBack(openProxiedSite, samplePaths.plain, /\.woff2$/u);
    await waitUntilHydrated(page);
    const fonts = await renderedFonts(page, "#answer p");
    expect(fonts).not.toContain("Literata");
    release();
    await page.waitForLoadState("networkidle");
    // With the stylesheets of dialogs, browsers read all rules of fonts again.
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "Sepia" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("energy");
    await page.getByRole("option").first().waitFor();
    expect(await renderedFonts(page, "#answer p")).toEqual(fonts);
    await page.getByRole("option").first().click();
    await page.waitForURL(/questions\/(?!how-did-the-printing)/u);
    await expect.poll(() => renderedFonts(page, "#answer p")).toContain("Literata");
  });

  test.each([360, 1280])(
    "cause no layout shift and no invisible text if they are slow, at %d px",
    async (width) => {
      const viewport = { width, height: 900 };
      const { page, release } = await openHoldingBack(openProxiedSite, samplePaths.plain, /\.woff2$/u, {
        viewport,
      });
      // Fails if text is invisible until its font is loaded.
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      release();
      const shift = await cumulativeLayoutShift(page);
      console.log(`fonts after the first paint, ${width} px: CLS ${shift.toFixed(4)}`);
      expect(shift).toBeLessThanOrEqual(0.01);
    },
  );
});
