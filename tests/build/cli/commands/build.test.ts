import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../../../src/build/cli/commands/build.ts";
import type { Flags } from "../../../../src/build/cli/flags.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { smallArticle } from "../../../support/small-article.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

/** Starts a build that is expected to fail. Returns its error, and what it logged until then. */
async function runBuild(settings: object, flags: Flags = {}) {
  const folder = createTempFolder({
    "content/physics/ice.md": smallArticle("Why does ice float?"),
    "quire.config.json": JSON.stringify(settings),
  });
  const lines: string[] = [];
  const log = (text: string): void => void lines.push(text);
  const out = join(folder, "out");
  const running = build.run({
    flags: { content: join(folder, "content"), out, ...flags },
    emit: log,
    log,
    progress: silentProgressReporter,
    onStop: () => undefined,
  });
  const error = await running.then(
    () => undefined,
    (reason: Error) => reason.message,
  );
  return { error, output: lines.join("\n"), isWritten: existsSync(out), folder };
}

describe("a build fails before the app is built", () => {
  test("if the settings name a subject that doesn't exist, and says in which file", async () => {
    const { error, output, isWritten, folder } = await runBuild({ featuredSubjects: ["nope"] });
    expect(error).toBe(
      `${join(folder, "quire.config.json")}: featuredSubjects: there is no subject nope. The subjects are physics.`,
    );
    expect(output).not.toContain("Building the app");
    expect(isWritten).toBe(false);
  });

  test.each([
    ["nowhere/urls.txt", "there is no folder"],
    ["content", "is a folder"],
    ["quire.config.json/urls.txt", "there is no folder"],
  ])("if the list of published URLs can't be written: --ledger %s", async (path, reason) => {
    const folder = createTempFolder({ "content/physics/ice.md": "", "quire.config.json": "{}" });
    const { error, output, isWritten } = await runBuild({}, { ledger: join(folder, path) });
    expect(error).toContain(reason);
    expect([output, isWritten]).toEqual(["", false]);
  });
});
