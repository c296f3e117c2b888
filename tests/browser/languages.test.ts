import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite } from "../../src/pack/serve.ts";
import { later as arabic } from "../../src/words/locales/ar/later.ts";
import { later as japanese } from "../../src/words/locales/ja/later.ts";
import { violationsOf } from "./support/axe.ts";
import { addresses, startBrowser } from "./support/pages.ts";

const openPage = startBrowser();

const project = fileURLToPath(new URL("../..", import.meta.url));

const locales = [
  { locale: "ar", direction: "rtl", ownLetters: /\p{Script=Arabic}/u, later: arabic },
  { locale: "ja", direction: "ltr", ownLetters: /[\p{Script=Han}\p{Script=Kana}]/u, later: japanese },
] as const;

const { home, subject, formulas, search, saved, missing } = addresses;
const pages = Object.entries({ home, subject, formulas, search, saved, missing });

/** Words of the interface that stand on the pages of a site without being anyone's content. */
const interfaceParts =
  ".site-header nav a, .skip-link, .page-note, .home-count, .pager a, .article-header button";

describe.each(locales)("a site in $locale", ({ locale, direction, ownLetters, later }) => {
  let site: Awaited<ReturnType<typeof serveSite>> | undefined;
  let folder = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "quire-languages-"));
    const out = join(folder, "site");
    const flags = ["--out", out, "--site-language", locale];
    execFileSync("npm", ["run", "--silent", "build", "--", ...flags], { cwd: project, stdio: "pipe" });
    site = await serveSite(out, "/", 0);
  });

  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const toUrl = (address: string): string => (site?.url.replace(/\/$/u, "") ?? "") + address;

  test.each(pages)("speaks it on the %s page, and breaks no rule of axe", async (_, address) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await openPage(toUrl(address), { colorScheme, reducedMotion: "reduce" });
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(await page.locator("html").getAttribute("dir")).toBe(direction);
      for (const text of await page.locator(interfaceParts).allTextContents()) {
        // The site's name is its publisher's, and stays as it is.
        if (/\p{L}/u.test(text) && text !== "Quire" && text !== "Aa") expect(text).toMatch(ownLetters);
      }
      await page.waitForTimeout(300);
      expect(await violationsOf(page)).toEqual([]);
    }
  });

  test.each(pages)("never scrolls the %s page sideways on a small phone", async (_, address) => {
    const { page } = await openPage(toUrl(address), { viewport: { width: 320, height: 800 } });
    const excess = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(excess).toBe(0);
  });

  test("finds, opens and saves with words of its own", async () => {
    const { page, complaints } = await openPage(toUrl(addresses.home));
    await page.keyboard.press("/");
    const field = page.getByRole("combobox", { name: later.searchAll });
    await field.fill("compound interest");
    await page.getByRole("option", { name: "How does compound interest work?" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/how-does-compound-interest-work/u);
    await page.locator("h1:focus").waitFor();
    await page.getByRole("button", { name: later.save, exact: true }).click();
    await page.getByRole("button", { name: later.takeOut }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("leaves an answer in the direction of its own language", async () => {
    const { page } = await openPage(toUrl(addresses.plain));
    const direction = await page.locator("#answer").evaluate((answer) => getComputedStyle(answer).direction);
    expect(direction).toBe("ltr");
  });
});
