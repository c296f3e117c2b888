import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RecordFile } from "../collect/record-file.ts";
import type { CommandContext } from "./command.ts";

/** Runs a function with a record file in a temporary folder, which is removed at the end and if the process is stopped. */
export async function withRecordFile<Result>(
  { onStop }: Pick<CommandContext, "onStop">,
  use: (recordFile: RecordFile) => Promise<Result>,
): Promise<Result> {
  const tempFolder = mkdtempSync(join(tmpdir(), "quire-"));
  const removeTempFolder = (): void => rmSync(tempFolder, { recursive: true, force: true });
  onStop(removeTempFolder);
  const recordFile = new RecordFile(join(tempFolder, "records"));
  try {
    return await use(recordFile);
  } finally {
    recordFile.close();
    removeTempFolder();
  }
}
