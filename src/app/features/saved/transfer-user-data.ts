import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { studyMessages } from "../../../i18n/study-messages.ts";
import { downloadFile } from "../../components/download/download-file.ts";
import { timeToLocalDay } from "../../data/time-to-local-day.ts";
import { readAllUserData } from "../../data/user-data/user-data.ts";
import { isEmptyStudy } from "../study/storage/study-schema.ts";
import { readStudy } from "../study/storage/study-store.ts";
import { importUserData, parseExportFile, userDataToExportFile } from "./export-file.ts";

/** What a reader is told after a transfer. */
export type TransferStatus = { readonly kind: "done" | "failed"; readonly text: string };

/** Lets the reader save all user data as a file. Rejects if storage is blocked. */
export async function exportToFile(): Promise<TransferStatus> {
  const now = new Date();
  const text = userDataToExportFile(await readAllUserData(), await readStudy(), now);
  downloadFile(`quire-${timeToLocalDay(now)}.json`, text, "application/json");
  return { kind: "done", text: lazyMessages.exported };
}

/** Adds the user data of a file to the stored data. Rejects if storage is blocked or full. */
export async function importFromFile(file: File): Promise<TransferStatus> {
  const text = await file.text().catch(() => "");
  const parsed = parseExportFile(text);
  if (parsed.kind === "damaged") {
    return { kind: "failed", text: lazyMessages.importFailed(file.name, parsed.reason) };
  }
  const { lists, read, visits } = parsed.userData;
  await importUserData(parsed.userData, parsed.study);
  const imported = lazyMessages.imported(lists.length, read.length, visits.length);
  return {
    kind: "done",
    text: isEmptyStudy(parsed.study) ? imported : `${imported} ${studyMessages.imported}`,
  };
}
