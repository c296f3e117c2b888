import { brotliCompressSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./support/launch-browser.ts";
import { addresses } from "./support/pages.ts";

type Kind = "page" | "script" | "style" | "data" | "font";

/** What a page may take on its first visit, brotli, in KB (1,000 bytes). Fonts as they are. */
const budgets: Readonly<Record<string, Readonly<Record<Kind, number>>>> = {
  home: { page: 12, script: 120, style: 9, data: 0, font: 0 },
  subject: { page: 15, script: 120, style: 9, data: 0, font: 0 },
  plain: { page: 12, script: 120, style: 9, data: 0, font: 0 },
  formulas: { page: 15, script: 120, style: 16, data: 0, font: 130 },
  search: { page: 5, script: 150, style: 9, data: 80, font: 0 },
};

const kinds: readonly [RegExp, Kind][] = [
  [/\.js$/u, "script"],
  [/\.css$/u, "style"],
  [/\.(?:json|bin)$/u, "data"],
  [/\.woff2$/u, "font"],
  [/\/[^.]*$/u, "page"],
];

async function weigh(address: string): Promise<Record<Kind, number>> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const bodies: Promise<[Kind, number]>[] = [];
  page.on("response", (response) => {
    const kind = kinds.find(([pattern]) => pattern.test(new URL(response.url()).pathname))?.[1];
    if (kind === undefined) return;
    const weighed = response.body().then((body): [Kind, number] => {
      return [kind, kind === "font" ? body.length : brotliCompressSync(body).length];
    });
    bodies.push(weighed);
  });
  await page.goto(inject("siteUrl") + address, { waitUntil: "networkidle" });
  const weights: Record<Kind, number> = { page: 0, script: 0, style: 0, data: 0, font: 0 };
  for (const [kind, bytes] of await Promise.all(bodies)) weights[kind] += bytes / 1000;
  await browser.close();
  return weights;
}

describe.each(Object.entries(budgets))("a first visit to a %s page", (name, budget) => {
  test("stays within its budget", async () => {
    const weights = await weigh(addresses[name as keyof typeof addresses]);
    console.log(
      name,
      Object.entries(weights)
        .map(([kind, weight]) => `${kind} ${weight.toFixed(1)} KB`)
        .join(", "),
    );
    for (const kind of Object.keys(budget) as Kind[]) {
      expect(weights[kind], `${kind} of ${name}, in KB`).toBeLessThanOrEqual(budget[kind]);
    }
  });
});
