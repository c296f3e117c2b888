import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import sharp from "sharp";
import { expect, test } from "vitest";
import { differingShare, shrinkPicture } from "./support/compare-pictures.ts";
import { samplePaths, startBrowser, waitUntilHydrated, waitUntilSettled } from "./support/sample-pages.ts";

// A change of the design changes these pictures: look at the new ones, then store them by `npm run pictures:store`.

const storedFolder = new URL("pictures/", import.meta.url);
const newFolder = new URL("../../.quire/pictures/", import.meta.url);
const isStoring = process.env["STORE_PICTURES"] === "1";

/** A square of 8 by 8 pixels that differs by more shades of 256 looks different. */
const tolerance = 12;

/** Antialiasing of another machine changes fewer squares than this share; a moved line of text more. */
const maxDifferingShare = 0.01;

const phone = { width: 390, height: 844 };
const tablet = { width: 768, height: 1024 };
const desktop = { width: 1280, height: 800 };

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme?: NonNullable<BrowserContextOptions["colorScheme"]>;
  readonly prepare?: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: "home-phone", path: samplePaths.home, viewport: phone },
  { name: "home-desktop-dark", path: samplePaths.home, viewport: desktop, colorScheme: "dark" },
  { name: "subject-phone-dark", path: samplePaths.subject, viewport: phone, colorScheme: "dark" },
  { name: "subject-desktop", path: samplePaths.subject, viewport: desktop },
  { name: "formulas-phone", path: samplePaths.formulas, viewport: phone },
  { name: "formulas-desktop", path: samplePaths.formulas, viewport: desktop },
  { name: "code-tablet-dark", path: samplePaths.code, viewport: tablet, colorScheme: "dark" },
  { name: "search-tablet", path: samplePaths.search, viewport: tablet },
  {
    name: "search-dialog-phone",
    path: samplePaths.home,
    viewport: phone,
    prepare: async (page) => {
      await page.keyboard.press("/");
      await page.getByRole("combobox").fill("energy");
      await page.getByRole("option").first().waitFor();
    },
  },
  { name: "keywords-phone", path: samplePaths.keywords, viewport: phone },
  { name: "saved-phone", path: samplePaths.saved, viewport: phone },
  { name: "missing-desktop", path: samplePaths.missing, viewport: desktop },
];

/** Hides the icons of subjects: they are in a file of their own, and no event tells when the browser has drawn them. */
async function hideSubjectIcons(page: Page): Promise<void> {
  await page.locator(".subject-badge .icon").evaluateAll((icons) => {
    for (const icon of icons) (icon as SVGElement).style.visibility = "hidden";
  });
}

/** Sets all text in a font that comes with the site: those of the system differ between machines. */
async function useBundledFont(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.load("1em Inter");
    for (const name of ["--font-sans", "--font-serif", "--font-text", "--font-mono"])
      document.documentElement.style.setProperty(name, "Inter");
  });
}

const openPage = startBrowser();

test.each(pictures)("$name looks as stored", async ({ name, path, viewport, colorScheme, prepare }) => {
  const { page } = await openPage(path, {
    viewport,
    colorScheme: colorScheme ?? "light",
    reducedMotion: "reduce",
  });
  // The examples on the home page are others each day.
  await page.clock.setFixedTime("2026-01-15T12:00:00Z");
  await page.reload();
  await waitUntilHydrated(page);
  await useBundledFont(page);
  await prepare?.(page);
  await waitUntilSettled(page);
  await hideSubjectIcons(page);
  const picture = await shrinkPicture(await page.screenshot({ animations: "disabled", caret: "hide" }));
  const stored = new URL(`${name}.png`, storedFolder);
  if (isStoring || !existsSync(stored)) {
    mkdirSync(storedFolder, { recursive: true });
    writeFileSync(stored, picture);
    if (!isStoring) throw new Error(`${name} had no picture. It has one now: look at it, and commit it.`);
    return;
  }
  const share = await differingShare(readFileSync(stored), picture, tolerance);
  if (share > maxDifferingShare) {
    mkdirSync(newFolder, { recursive: true });
    writeFileSync(new URL(`${name}.png`, newFolder), picture);
  }
  expect(
    share,
    `the share that differs; the new picture is in .quire/pictures/${name}.png`,
  ).toBeLessThanOrEqual(maxDifferingShare);
});

test("a line of text that moves changes more than is allowed", async () => {
  const stored = readFileSync(new URL("subject-desktop.png", storedFolder));
  const { width = 0, height = 0 } = await sharp(stored).metadata();
  const lineHeight = Math.round((24 / desktop.width) * width);
  const moved = await sharp(stored)
    .extend({ top: lineHeight, extendWith: "copy" })
    .toBuffer()
    .then((extended) => sharp(extended).extract({ left: 0, top: 0, width, height }).png().toBuffer());
  expect(await differingShare(stored, stored, tolerance)).toBe(0);
  expect(await differingShare(stored, moved, tolerance)).toBeGreaterThan(maxDifferingShare);
});
