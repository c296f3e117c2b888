import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addresses, startBrowser, visit } from "./support/pages.ts";

const openPage = startBrowser();

/** The fonts that an element's letters are really set in. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map(({ familyName }) => familyName);
}

/** Notes the names of the fonts that a page asks for, without their hashes. */
function noteFonts(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const name = /\/((?:literata|inter)[a-z-]*)-[\w-]{8}\.woff2$/u.exec(request.url())?.[1];
    if (name) asked.add(name);
  });
  return asked;
}

describe("the fonts of texts", () => {
  test("are the site's own, and only what the page has letters of is loaded", async () => {
    const { page, complaints } = await openPage(addresses.missing);
    const asked = noteFonts(page);
    // A font that a busy machine reads too late is left for the next visit: that is what "optional" means.
    await expect
      .poll(
        async () => {
          await visit(page, addresses.plain);
          await page.waitForLoadState("networkidle");
          return await fontsOf(page, "#answer p");
        },
        { timeout: 50_000 },
      )
      .toEqual(["Literata"]);
    expect([...asked].filter((name) => /inter|greek|ext/u.test(name))).toEqual([]);
    expect(asked).toContain("literata-basic");
    expect(complaints).toEqual([]);
  });

  test("have an italic and a bold of their own", async () => {
    const { page } = await openPage(addresses.formulas);
    await page.waitForLoadState("networkidle");
    await expect.poll(() => fontsOf(page, "#answer em")).toEqual(["Literata"]);
    const widthsOfBold = (): Promise<number[]> =>
      page.evaluate(() => {
        const widthOf = (weight: number): number => {
          const span = document.createElement("span");
          span.style.cssText = `font: ${weight} 100px Literata; font-synthesis: none; position: absolute`;
          span.textContent = "minimum";
          document.body.append(span);
          const { width } = span.getBoundingClientRect();
          span.remove();
          return width;
        };
        return [widthOf(400), widthOf(650), widthOf(700)];
      });
    // As above: a page that was painted before the font was read stays without it.
    await expect
      .poll(
        async () => {
          await visit(page, addresses.formulas);
          await page.waitForLoadState("networkidle");
          const widths = await widthsOfBold();
          return widths.every((width, index) => width > (widths[index - 1] ?? 0));
        },
        { timeout: 50_000 },
      )
      .toBe(true);
  });

  test("follow the reader's choice at once, and on the next page", async () => {
    const { page } = await openPage(addresses.plain);
    const asked = noteFonts(page);
    await page.getByRole("button", { name: "Reading settings" }).click();
    await page.getByRole("radio", { name: "Sans serif" }).check();
    await expect.poll(() => fontsOf(page, "#answer p")).toEqual(["Inter"]);
    expect([...asked].filter((name) => name.startsWith("inter"))).toContain("inter-basic");
    await visit(page, addresses.formulas);
    await expect.poll(() => fontsOf(page, "#answer p")).toContain("Inter");
  });

  test("are found by whoever goes on from a list", async () => {
    const { page } = await openPage(addresses.subject);
    await page.waitForLoadState("networkidle");
    await page.locator("ol.entries a").first().click();
    await page.locator("#answer p").first().waitFor();
    await expect.poll(() => fontsOf(page, "#answer p")).toContain("Literata");
  });

  test.each([360, 1280])(
    "move nothing and keep no text waiting where they are slow, at %d px",
    async (width) => {
      const { page } = await openPage(addresses.missing, { viewport: { width, height: 900 } });
      await page.route(/\.woff2$/u, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1200));
        await route.continue();
      });
      await page.goto(new URL(addresses.plain, page.url()).href);
      const [shift, firstPaint] = await page.evaluate(
        () =>
          new Promise<[number, number]>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            const [paint] = performance.getEntriesByName("first-contentful-paint");
            setTimeout(() => resolve([sum, paint?.startTime ?? Number.POSITIVE_INFINITY]), 2500);
          }),
      );
      console.log(
        `fonts late by 1.2 s, ${width} px: CLS ${shift.toFixed(4)}, text after ${Math.round(firstPaint)} ms`,
      );
      expect(shift).toBeLessThanOrEqual(0.01);
      expect(firstPaint).toBeLessThan(1200);
    },
  );
});
