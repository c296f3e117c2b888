import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RecordFile } from "../collect/record-file.ts";
import type { CommandContext } from "./command.ts";

/** Runs a function with a temporary folder, which is removed at the end and if the process is stopped. */
export async function withTempFolder<Result>(
  { onStop }: Pick<CommandContext, "onStop">,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "quire-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  onStop(remove);
  try {
    return await use(folder);
  } finally {
    remove();
  }
}

/** Runs a function with a record file in a temporary folder, which is removed at the end and if the process is stopped. */
export async function withRecordFile<Result>(
  context: Pick<CommandContext, "onStop">,
  use: (recordFile: RecordFile) => Promise<Result>,
): Promise<Result> {
  return await withTempFolder(context, async (folder) => {
    const recordFile = new RecordFile(join(folder, "records"));
    try {
      return await use(recordFile);
    } finally {
      recordFile.close();
    }
  });
}
