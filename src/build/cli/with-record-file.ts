import { join } from "node:path";
import { RecordFile } from "../collect/record-file.ts";
import type { CommandContext } from "./command.ts";
import { withTempFolder } from "./with-temp-folder.ts";

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
