import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { dev } from "../../../../src/build/cli/commands/dev.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { smallArticle } from "../../../support/small-article.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

test("the dev server prints its URL, and names no flag or file that a publisher doesn't have", {
  timeout: 60_000,
}, async () => {
  const folder = createTempFolder({
    "quire.config.json": "{}",
    "content/physics/ice.md": smallArticle("Why does ice float?"),
  });
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const lines: string[] = [];
  const log = (text: string): void => void lines.push(text);
  const stops: (() => void)[] = [];
  const ended = dev.run({
    flags: { content: join(folder, "content"), port: "0" },
    emit: log,
    log,
    progress: silentProgressReporter,
    onStop: (stop) => void stops.push(stop),
  });
  onTestFinished(async () => {
    for (const stop of stops) stop();
    await ended;
    printed.mockRestore();
  });
  await vi.waitFor(() => expect(lines.join("\n")).toContain("Ready"), { timeout: 50_000 });
  const url = /Ready: (http:\S+)/u.exec(lines.join("\n"))?.[1] ?? "";
  const page = await (await fetch(url, { headers: { Accept: "text/html" } })).text();
  expect(page).toContain("vite-error-overlay::part(tip) { display: none }");
  expect([...lines, ...printed.mock.calls.flat()].join("\n")).not.toContain("--host");
});
