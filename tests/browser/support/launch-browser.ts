import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";

/** Names an installed Chrome or Chromium to use instead of the packaged one. */
const browserVariable = "QUIRE_BROWSER";

/**
 * The sandbox does not work as root, and the tests open only pages that they serve themselves. As on phones, glyphs are
 * not moved to whole pixels.
 */
const launchArgs = [
  "--no-sandbox",
  "--headless=new",
  "--disable-gpu",
  "--disable-background-networking",
  "--font-render-hinting=none",
];

/** Folder that the packaged browser is unpacked into, once. */
const unpackedFolder = fileURLToPath(new URL("../../../.quire/browser", import.meta.url));

/**
 * Starts the browser that was installed by `npm ci` (Linux on x64), or the one that QUIRE_BROWSER names. Throws with
 * instructions if there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env[browserVariable];
  if (named) return await chromium.launch({ executablePath: named, args: launchArgs });
  if (process.platform === "linux" && process.arch === "x64") return await launchPackaged();
  try {
    return await chromium.launch({ channel: "chrome" });
  } catch (error) {
    throw new Error(`Install Chrome, or name a Chromium with ${browserVariable}=/path/to/chromium.`, {
      cause: error,
    });
  }
}

async function launchPackaged(): Promise<Browser> {
  const executablePath = await unpackBrowser();
  try {
    return await chromium.launch({ executablePath, args: launchArgs });
  } catch {
    // A machine with only Node lacks libraries that browsers need; the package includes them.
    const env = { ...process.env, LD_LIBRARY_PATH: join(unpackedFolder, "al2023", "lib") };
    return await chromium.launch({ executablePath, args: launchArgs, env });
  }
}

/** Unpacks the browser and its libraries unless already done. Returns the path of the executable. */
async function unpackBrowser(): Promise<string> {
  if (!existsSync(unpackedFolder)) {
    mkdirSync(dirname(unpackedFolder), { recursive: true });
    // Several workers of the tests may do this at the same time, and none may start what another one still writes.
    const temporaryFolder = mkdtempSync(`${unpackedFolder}-`);
    await unpackInto(temporaryFolder);
    try {
      renameSync(temporaryFolder, unpackedFolder);
    } catch (error) {
      rmSync(temporaryFolder, { recursive: true });
      if (!existsSync(unpackedFolder)) throw error;
    }
  }
  return join(unpackedFolder, "chromium");
}

async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and unpacks its libraries only if it detects
  // a serverless environment.
  Object.assign(process.env, { TMPDIR: folder, VERCEL: "1" });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    for (const name of ["TMPDIR", "VERCEL", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
