import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules whose results depend on colors. */
const colorRules = ["color-contrast", "link-in-text-block"];

interface WithAxe {
  readonly axe?: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

/** The violations of some rules, one line per element. */
async function runAxe(page: Page, rules?: RunOptions["runOnly"]): Promise<string[]> {
  const isLoaded = await page.evaluate(() => (globalThis as WithAxe).axe !== undefined);
  if (!isLoaded) await page.evaluate(axeSource);
  // Axe describes each element of the results that are asked for.
  const options: RunOptions = { resultTypes: ["violations"], ...(rules !== undefined && { runOnly: rules }) };
  const results = await page.evaluate((given) => (globalThis as WithAxe).axe?.run(given), options);
  if (results === undefined) throw new Error("Axe has not loaded.");
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 150)}`),
  );
}

/** Axe violations, one line per element. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  return await runAxe(page);
}

/** The same in both color schemes, of a page without animations. The dark one changes nothing but colors. */
export async function findAxeViolationsByColorScheme(
  page: Page,
): Promise<Record<"light" | "dark", string[]>> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await runAxe(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return { light, dark: await runAxe(page, colorRules) };
}
