import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandContext } from "./command.ts";

/** Creates a temporary folder, which is removed when the process is stopped. */
function createTempFolder({ onStop }: Pick<CommandContext, "onStop">): string {
  const folder = mkdtempSync(join(tmpdir(), "quire-"));
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a function with a temporary folder, which is removed at the end and if the process is stopped. */
export async function withTempFolder<Result>(
  context: Pick<CommandContext, "onStop">,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = createTempFolder(context);
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
