import { join } from "node:path";
import { expect, test } from "vitest";
import { importCommand } from "../../../../src/build/cli/commands/import.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

/** Imports a table. Returns the exit code and what was printed. */
async function runImport(table: string) {
  const lines: string[] = [];
  const log = (text: string): void => void lines.push(text);
  const file = join(createTempFolder({ "items.csv": table }), "items.csv");
  const exitCode = await importCommand.run({
    argument: file,
    flags: { out: createTempFolder() },
    emit: log,
    log,
    progress: silentProgressReporter,
    onStop: () => undefined,
  });
  return { exitCode, output: lines.join("\n"), file };
}

test.each(["", "question,answer\n"])(
  "an import of nothing says why nothing was written: %j",
  async (table) => {
    const { exitCode, output, file } = await runImport(table);
    expect(exitCode).toBe(1);
    expect(output).toContain(`${file} contains no questions`);
  },
);

test("an import of questions doesn't", async () => {
  const { exitCode, output } = await runImport("question,answer\nWhy?,Because.\n");
  expect([exitCode, output]).toEqual([0, expect.not.stringContaining("contains no questions")]);
});
