import { execFile, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser/support/launch-browser.ts";
import { waitUntilHydrated } from "../browser/support/sample-pages.ts";

/** What a publisher does: installs the package in a fresh folder, writes a site, builds it, changes it, builds it again. */

const project = fileURLToPath(new URL("../..", import.meta.url));

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly dev?: boolean }>>;
}

const site = mkdtempSync(join(tmpdir(), "quire-package-"));
const quireFolder = join(site, "node_modules", "quire-reader");

/** npm's codes for a registry that can't be reached: nothing else is a reason not to test the package. */
const networkErrorCode =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED|E[45]\d\d)\b/u;

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Packs the package, and writes a site's `package.json` and lock file with its production dependencies in the versions of the project. */
function prepareSite(): void {
  const packed = npm(project, "pack", "--silent", "--pack-destination", site).trim().split("\n").at(-1) ?? "";
  const { packages } = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8")) as Lock;
  const { "": root, ...others } = packages;
  const production = Object.fromEntries(Object.entries(others).filter(([, { dev }]) => !dev));
  const dependencies = { "quire-reader": `file:${packed}` };
  const overrides = { katex: { commander: packages["node_modules/commander"]?.version } };
  const settings = { name: "site", private: true, dependencies, overrides };
  writeFileSync(join(site, "package.json"), JSON.stringify(settings));
  const lock = {
    name: "site",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": settings,
      "node_modules/quire-reader": { ...root, resolved: `file:${packed}` },
      ...production,
    },
  };
  writeFileSync(join(site, "package-lock.json"), JSON.stringify(lock));
}

/** Installs what the lock file names. Returns npm's error if the registry can't be reached; throws any other one. */
function install(): string | undefined {
  try {
    npm(site, "ci", "--prefer-offline", "--no-audit", "--no-fund", "--fetch-retries=0");
    return undefined;
  } catch (error) {
    const message = String((error as { stderr?: unknown }).stderr ?? error).trim();
    if (!networkErrorCode.test(message)) throw error;
    return message.split("\n")[0];
  }
}

prepareSite();
const failure = install();
const quireScript = join(site, "node_modules", ".bin", "quire");

/** Runs a command of the installed package. Returns what it printed to standard output. */
async function quire(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [quireScript, ...args], { cwd: site });
  return stdout;
}

/** All files of the installed package, with their sizes and times. */
function listPackage(): string[] {
  return readdirSync(quireFolder, { recursive: true, encoding: "utf8" }).map((path) => {
    const { size, mtimeMs } = statSync(join(quireFolder, path));
    return `${path} ${size} ${mtimeMs}`;
  });
}

const running: { kill: () => void }[] = [];
afterAll(() => {
  for (const each of running) each.kill();
  rmSync(site, { recursive: true, force: true });
}, 120_000);

/** Serves the built site as the package does. Returns its URL. */
async function serve(): Promise<string> {
  const server = spawn(process.execPath, [quireScript, "preview", "--port", "0"], {
    cwd: site,
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.push(server);
  return await new Promise((resolve, reject) => {
    let output = "";
    server.stderr.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const [, url] = /Ready: (\S+)/u.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    });
    server.on("exit", () => reject(new Error(output)));
  });
}

/** Opens the site as it was changed, in a browser. */
async function expectChangedSite(url: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ colorScheme: "light", serviceWorkers: "block" });
    await page.goto(url);
    await waitUntilHydrated(page);
    expect(await page.locator("h1").textContent()).toBe("Coffee Questions");
    expect(await page.locator("footer em").textContent()).toBe("care");
    const logo = page.locator("header img");
    await expect
      .poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const accent = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("p"));
      probe.style.color = "var(--color-accent)";
      return getComputedStyle(probe).color;
    });
    expect(accent).toBe("rgb(138, 47, 31)");
    await page.getByRole("link", { name: "About" }).first().click();
    await page.getByRole("heading", { level: 1, name: "About us" }).waitFor();
    expect(await page.locator("main strong").textContent()).toBe("coffee");
  } finally {
    await browser.close();
  }
}

if (failure !== undefined) {
  console.log(`The package was NOT installed and tested: npm could not get its dependencies (${failure}).`);
  test("the package was packed, but NOT installed: npm could not get its dependencies", () => {
    expect(readdirSync(site).some((name) => name.endsWith(".tgz"))).toBe(true);
  });
} else {
  describe("the installed package", () => {
    test("says its version, and the flags of each command", async () => {
      const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
      expect((await quire("--version")).trim()).toBe(version);
      const help = await quire("--help");
      for (const command of ["init", "dev", "build", "preview", "check", "verify"])
        expect(help).toContain(`  ${command} `);
      for (const command of ["init", "build"])
        expect(await quire(command, "--help")).toContain(`Usage: quire ${command}`);
    });

    test("writes a site that builds, is changed and imported into, and that an upgrade keeps, with nothing written to its own folder", async () => {
      const before = listPackage();
      await quire("init", "--site-name", "Tea Questions");
      await quire("check", "--strict");
      await quire("build");
      expect(listPackage()).toEqual(before);
      const url = await serve();
      const home = await (await fetch(url)).text();
      expect(home).toContain('<h1 tabindex="-1">Tea Questions</h1>');
      const article = await fetch(`${url}learn/mathematics/questions/how-long-does-money-take-to-double`);
      expect(await article.text()).toContain("katex");

      writeFileSync(
        join(site, "quire.config.ts"),
        `import { defineConfig } from "quire-reader";
export default defineConfig({
  name: "Coffee Questions",
  logo: "bean.svg",
  footer: "Roasted with *care*.",
  accent: { light: "#8a2f1f" },
  navigation: [{ text: "About", link: "/about" }],
});
`,
      );
      writeFileSync(
        join(site, "bean.svg"),
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><circle cx="14" cy="14" r="14"/></svg>',
      );
      await mkdir(join(site, "pages"));
      writeFileSync(join(site, "pages", "about.md"), "---\ntitle: About us\n---\nWe drink **coffee**.\n");
      const table =
        'question,answer,subject,keywords\n"Which cup keeps coffee hot?","One with **two walls**.",Cups,"cup, heat"\n';
      writeFileSync(join(site, "questions.csv"), table);
      await quire("import", "questions.csv", "--out", "content");
      await quire("build");
      await expectChangedSite(url);
      const imported = await fetch(`${url}learn/cups/questions/which-cup-keeps-coffee-hot`);
      expect(await imported.text()).toContain("<strong>two walls</strong>");

      // An upgrade replaces what is installed, and nothing else.
      expect(install()).toBeUndefined();
      await quire("build");
      await expectChangedSite(url);
    }, 300_000);
  });
}
