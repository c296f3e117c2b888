import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { quireArguments } from "../../support/run-quire.ts";
import { smallArticle } from "../../support/small-article.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** Enough for the cache to write some of them before the build is stopped. */
const articleCount = 200;

test("a build that is stopped, even by several signals, keeps its cache and leaves nothing else", async () => {
  const articles = Array.from({ length: articleCount }, (_, number) => [
    `content/physics/${number}.md`,
    smallArticle(`Why is ${number} a number?`, {}, "word ".repeat(3000)),
  ]);
  const folder = createTempFolder({ ...Object.fromEntries(articles), "content/quire.config.json": "{}" });
  const program = spawn(
    process.execPath,
    [...quireArguments, "build", "--content", "content", "--out", "out"],
    { cwd: folder, stdio: "ignore" },
  );
  const ended = once(program, "exit");
  const findCached = (name: string): string | undefined =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).find((path) => path.endsWith(`/${name}`));
  await vi.waitFor(
    () => {
      const values = findCached("sources.bin");
      expect(values && statSync(join(folder, values)).size).toBeGreaterThan(0);
    },
    { timeout: 60_000 },
  );
  const timer = setInterval(() => program.kill("SIGINT"), 1);
  expect(await ended).toEqual([130, null]);
  clearInterval(timer);
  const index = readFileSync(join(folder, findCached("sources.json") ?? ""), "utf8");
  expect(JSON.parse(index)).toHaveProperty("entries.0");
  expect(existsSync(join(folder, "out"))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes(".quire-"))).toEqual([]);
});
