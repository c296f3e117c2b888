import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { samplePaths, sidewaysScrollPx, startBrowser } from "./support/sample-pages.ts";

const openPage = startBrowser();

const phone = { viewport: { width: 360, height: 780 } } as const;

/** A sentence for each cell, so that each column would like to be wide. */
const sentence =
  "Practically none, only an exosphere of sodium and oxygen that the solar wind blows away again";

function textTable(columns: number): string {
  const row = (tag: string, cell: string): string => `<tr>${`<${tag}>${cell}</${tag}>`.repeat(columns)}</tr>`;
  return `<table><thead>${row("th", "Planet")}</thead><tbody>${row("td", sentence)}</tbody></table>`;
}

/** Puts a table in the place of the answer's content. Returns the widths of its columns, in CSS px. */
async function showTable(page: Page, table: string): Promise<number[]> {
  return await page.evaluate((html) => {
    const answer = document.querySelector(".answer");
    if (answer === null) throw new Error("There is no answer.");
    answer.innerHTML = `<section class="table-region">${html}</section>`;
    return [...answer.querySelectorAll("th")].map((cell) => cell.getBoundingClientRect().width);
  }, table);
}

describe("a table on a phone", () => {
  test("of two columns fits the screen", async () => {
    const { page } = await openPage(samplePaths.plain, phone);
    const widths = await showTable(page, textTable(2));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(328);
  });

  test.each([3, 4, 5, 6])(
    "of %i columns of text has readable ones, and scrolls by itself",
    async (columns) => {
      const { page } = await openPage(samplePaths.plain, phone);
      const widths = await showTable(page, textTable(columns));
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(120);
      expect(await sidewaysScrollPx(page)).toBe(0);
    },
  );

  test("breaks no name in code", async () => {
    const { page } = await openPage(samplePaths.plain, phone);
    const name = "<code>maximumNumberOfConnections</code>";
    await showTable(page, textTable(3).replace(sentence, name));
    const { height } = (await page.locator(".answer td code").boundingBox()) ?? { height: 0 };
    expect(height).toBeLessThan(30);
  });

  test("fits the paper when it is printed", async () => {
    const { page } = await openPage(samplePaths.plain, { viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: "print" });
    const widths = await showTable(page, textTable(6));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(700);
  });

  test("has no shadows in texts from right to left", async () => {
    const { page } = await openPage(samplePaths.plain, phone);
    await page.evaluate(() => document.querySelector("#main")?.setAttribute("dir", "rtl"));
    await showTable(page, textTable(3));
    const region = page.locator(".table-region");
    expect(await region.evaluate((element) => getComputedStyle(element).backgroundImage)).toBe("none");
  });
});

test("names of subjects in two columns of a narrow phone break between words", async () => {
  const { page } = await openPage(samplePaths.home, phone);
  const link = page.getByRole("link", { name: "Mathematics", exact: true });
  const lines = await link.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getClientRects().length;
  });
  expect(lines).toBe(1);
});
