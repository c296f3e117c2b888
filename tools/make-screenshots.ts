import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { startPreviewServer } from "../src/build/dev/preview-server.ts";
import { launchBrowser } from "../tests/browser/support/launch-browser.ts";

/** Takes the pictures of README from a production build of the sample: `npm run screenshots`. */

const project = fileURLToPath(new URL("..", import.meta.url));

/** The pictures by their names, and the pages that they show. */
const pictures = {
  list: "learn/physics",
  article: "learn/mathematics/questions/how-does-compound-interest-work",
} as const;

const size = { width: 1280, height: 860 } as const;

/** Largest picture, in bytes: README shows both at once. */
const maxBytes = 60_000;

/** The first WebP that is small enough, from the best quality downwards. Throws if none is. */
async function compress(png: Buffer): Promise<Buffer> {
  for (let quality = 90; quality >= 40; quality -= 5) {
    const picture = await sharp(png).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (picture.length <= maxBytes) return picture;
  }
  throw new Error(`A picture needs more than ${maxBytes} bytes at any quality.`);
}

async function takePicture(browser: Browser, url: string): Promise<Buffer> {
  const context = await browser.newContext({ viewport: size, colorScheme: "light", reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "networkidle" });
    // The text font is used only if it is there at once, as on every page but the first.
    await page.reload({ waitUntil: "networkidle" });
    await page.evaluate("document.fonts.ready");
    return await compress(await page.screenshot());
  } finally {
    await context.close();
  }
}

const siteFolder = join(project, ".quire", "screenshots");
execFileSync("npm", ["run", "--silent", "build", "--", "--out", siteFolder], {
  cwd: project,
  stdio: "inherit",
});
const site = await startPreviewServer(siteFolder, "/", 0);
const browser = await launchBrowser();
try {
  const folder = join(project, "docs", "images");
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(pictures)) {
    const picture = await takePicture(browser, `${site.url.replace(/\/$/u, "")}/${path}`);
    writeFileSync(join(folder, `${name}.webp`), picture);
    console.log(`docs/images/${name}.webp ${(picture.length / 1000).toFixed(1)} KB`);
  }
} finally {
  await browser.close();
  await site.close();
  rmSync(siteFolder, { recursive: true, force: true });
}
