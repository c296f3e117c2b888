import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { preview } from "../../../../src/build/cli/commands/preview.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

/** Serves a built site whose pages name `builtBase`. Returns what was printed, and the address. */
async function runPreview(builtBase: string, settings: object) {
  const folder = createTempFolder({
    "quire.config.json": JSON.stringify(settings),
    "dist/.quire-output": "",
    "dist/index.html": `<!doctype html><html lang="en" dir="ltr" data-base="${builtBase}"><title>Home</title>`,
  });
  const lines: string[] = [];
  const log = (text: string): void => void lines.push(text);
  let stop = (): void => undefined;
  const ended = preview.run({
    flags: { content: join(folder, "content"), out: join(folder, "dist"), port: "0" },
    emit: log,
    log,
    progress: silentProgressReporter,
    onStop: (listener) => {
      stop = listener;
    },
  });
  onTestFinished(async () => {
    stop();
    await ended;
  });
  await vi.waitFor(() => expect(lines.join("\n")).toContain("Ready"));
  const output = lines.join("\n");
  return { output, url: /http:\S+/u.exec(output)?.[0] ?? "" };
}

describe("a preview", () => {
  test("has the base that the site was built with, and says that the settings have another one", async () => {
    const { output, url } = await runPreview("/wiki/", { base: "/docs/" });
    expect(output).toContain("was built with the base /wiki/; the settings have /docs/");
    expect(new URL(url).pathname).toBe("/wiki/");
    expect((await fetch(url)).status).toBe(200);
  });

  test("says nothing of a base that is the same", async () => {
    const { output, url } = await runPreview("/docs/", { base: "/docs/" });
    expect(output).not.toContain("was built with");
    expect(new URL(url).pathname).toBe("/docs/");
  });
});
