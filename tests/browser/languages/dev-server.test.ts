import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quireArguments } from "../../support/run-quire.ts";
import { launchBrowser } from "../support/launch-browser.ts";

const project = fileURLToPath(new URL("../../..", import.meta.url));

let folder = "";
let server: ChildProcess | undefined;
let browser: Browser | undefined;
let root = "";
let output = "";

const file = (path: string): string => join(folder, path);

/** Starts the dev server for a copy of a site in English and Arabic. Resolves when it listens. */
async function startServer(): Promise<string> {
  const started = spawn(
    process.execPath,
    [...quireArguments, "dev", "--content", file("content"), "--port", "0"],
    { cwd: project, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } },
  );
  server = started;
  return await new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /in all themes: (\S+)\/_themes/u.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    started.stdout.on("data", read);
    started.stderr.on("data", read);
    started.on("exit", () => reject(new Error(output)));
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "quire-dev-"));
  cpSync(join(project, "tests/fixtures/languages"), folder, { recursive: true });
  root = await startServer();
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  if (server !== undefined && server.exitCode === null) {
    const exited = new Promise((resolve) => server?.once("exit", resolve));
    server.kill();
    await exited;
  }
  rmSync(folder, { recursive: true, force: true });
});

const overlay = "vite-error-overlay";
const boil = "/learn/physics/questions/why-does-water-boil";
const limit = { timeout: 120_000 };

/** Opens a page, and resolves when the app has rendered it. */
async function open(path: string): Promise<Page> {
  if (browser === undefined) throw new Error("The browser has not been started.");
  const page = await browser.newPage();
  // The first page waits until Vite has prepared all packages.
  await page.goto(root + path, { waitUntil: "commit", ...limit });
  await page.locator("h1").waitFor(limit);
  return page;
}

/** How often the site has been read again. */
const countRestarts = (): number => output.split("the site has been read again").length;

/** Changes the settings. Resolves when the site has been read again: a page of before may not know that it has to reload. */
async function writeSettings(settings: object): Promise<void> {
  const restarts = countRestarts();
  const configFile = file("quire.config.json");
  const old = JSON.parse(readFileSync(configFile, "utf8")) as object;
  writeFileSync(configFile, JSON.stringify({ ...old, ...settings }));
  await expect.poll(countRestarts, limit).toBeGreaterThan(restarts);
}

describe("the dev server of a site in two languages", () => {
  test("shows both, with a menu that leads to the same article", { timeout: 400_000 }, async () => {
    const page = await open(boil);
    await page.locator(".language-button").click();
    const link = page.locator("#languages a");
    await expect.poll(() => link.getAttribute("href"), limit).toBe(`/ar${boil}`);
    await link.click();
    await expect.poll(() => page.locator("html").getAttribute("dir"), limit).toBe("rtl");
    await page.locator("h1").waitFor(limit);
    expect(await page.locator("h1").textContent()).toBe("لماذا يغلي الماء؟");
    await page.locator(".language-button").click();
    await expect.poll(() => page.locator("#languages a").getAttribute("href"), limit).toBe(boil);
  });

  test("leads to the base of a language without its slash", { timeout: 400_000 }, async () => {
    const page = await open("/ar");
    expect(page.url()).toBe(`${root}/ar/`);
  });

  test("shows wrong settings over each page and recovers when they are right", {
    timeout: 180_000,
  }, async () => {
    const pages = [await open("/"), await open(`/ar${boil}`)];
    const right = readFileSync(file("quire.config.json"), "utf8");
    writeFileSync(file("quire.config.json"), right.replace("{", '{ "hometitle": "x",'));
    for (const page of pages) {
      await page.locator(overlay).waitFor(limit);
      expect(await page.locator(`${overlay} .message-body`).textContent()).toContain(
        "hometitle is not a setting. Did you mean homeTitle?",
      );
    }
    expect(output).toContain("Did you mean homeTitle?");
    const later = await open("/");
    await later.locator(overlay).waitFor(limit);
    // An editor under load: the file is empty for a moment.
    writeFileSync(file("quire.config.json"), "");
    await setTimeout(30);
    writeFileSync(file("quire.config.json"), right.replace("{", '{ "homeTitle": "Ask the cook",'));
    for (const page of [...pages, later])
      await page.locator(overlay).waitFor({ state: "detached", ...limit });
    await expect.poll(() => pages[0]?.locator("h1").textContent(), limit).toBe("Ask the cook");
  });

  test("follows own pages, static files, CSS and topics without a restart", {
    timeout: 400_000,
  }, async () => {
    const read = async (path: string): Promise<string> =>
      await (await fetch(root + path, { headers: { accept: "text/html" } })).text();
    const readCss = async (): Promise<string> =>
      await read(/\/assets\/site-\w+\.css/u.exec(await read("/about"))?.[0] ?? "/none");
    writeFileSync(file("site.css"), "h1 { color: #123456 }");
    await writeSettings({ css: "site.css" });
    const restarts = countRestarts();
    await expect.poll(readCss, limit).toBe("h1{color:#123456}");
    writeFileSync(file("site.css"), "h1 { color: #654321 }");
    await expect.poll(readCss, limit).toBe("h1{color:#654321}");
    mkdirSync(file("static"), { recursive: true });
    writeFileSync(file("static/proof.txt"), "mine");
    await expect.poll(() => read("/proof.txt"), limit).toBe("mine");
    writeFileSync(file("pages/about.md"), "---\ntitle: About the cook\n---\nHello.\n");
    await expect.poll(() => read("/data/pages/dev000000000/about.json"), limit).toContain("About the cook");
    writeFileSync(file("content/en/topics.yaml"), "physics: wrong\n");
    await expect.poll(() => output, limit).toContain("must be a mapping of topics");
    expect(countRestarts()).toBe(restarts);
  });
});
