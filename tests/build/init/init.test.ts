import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { init } from "../../../src/build/cli/commands/init.ts";
import type { Flags } from "../../../src/build/cli/flags.ts";
import { silentProgressReporter } from "../../../src/build/progress.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

async function runInit(folder: string, flags: Flags = {}): Promise<string> {
  let output = "";
  const exitCode = await init.run({
    flags,
    argument: folder,
    emit: () => undefined,
    log: (text) => {
      output += `${text}\n`;
    },
    progress: silentProgressReporter,
    onStop: () => undefined,
  });
  expect(exitCode).toBe(0);
  return output;
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

describe("init", () => {
  test("writes settings, articles and a package", async () => {
    const folder = createTempFolder();
    await runInit(folder, { "site-name": 'Tea "and" coffee', "site-url": "https://example.org" });
    expect(read(folder, "quire.config.ts")).toContain(
      'name: "Tea \\"and\\" coffee",\n  url: "https://example.org",',
    );
    expect(JSON.parse(read(folder, "package.json")).scripts.build).toBe("quire build");
    expect(
      readdirSync(join(folder, "content"), { recursive: true }).filter((path) =>
        String(path).endsWith(".md"),
      ),
    ).toHaveLength(2);
    expect(read(folder, ".gitignore")).toContain(".quire/");
  });

  test.each([
    ["github-pages", ".github/workflows/publish.yml", ".quire/cache\n            dist\n"],
    ["netlify", "netlify.toml", 'publish = "dist"'],
    ["cloudflare-pages", "wrangler.toml", 'pages_build_output_dir = "dist"'],
  ])("for %s writes what that host needs", async (target, path, text) => {
    const folder = createTempFolder();
    await runInit(folder, { target });
    expect(read(folder, path)).toContain(text);
    expect(JSON.parse(read(folder, "package.json")).scripts.build).toBe(`quire build --target ${target}`);
  });

  test("names only commands in its articles that there are, whatever scripts a package has", async () => {
    const folder = createTempFolder({ "package.json": "{}" });
    await runInit(folder);
    const article = read(folder, "content/this-site/how-do-i-add-a-question.md");
    expect(article).toContain("`npx quire dev`");
    expect(article).toContain("`npx quire check`");
    expect(article).not.toContain("npm run");
  });

  test("overwrites nothing, and adds no articles to a collection", async () => {
    const folder = createTempFolder({
      "quire.config.ts": "mine",
      "content/a/b.md": "mine",
      "package.json": "{}",
    });
    const output = await runInit(folder);
    expect(read(folder, "quire.config.ts")).toBe("mine");
    expect(readdirSync(join(folder, "content"))).toEqual(["a"]);
    expect(output).toContain("kept   quire.config.ts");
    expect(output).toContain("npx quire dev");
  });

  test("refuses what a build would refuse", async () => {
    await expect(runInit(createTempFolder(), { "site-url": "example" })).rejects.toThrow(
      "url must be an origin",
    );
    await expect(runInit(createTempFolder(), { target: "moon" })).rejects.toThrow('invalid --target "moon"');
  });
});
