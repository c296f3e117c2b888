import { highlightMessages } from "../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { studyMessages } from "../../../i18n/study-messages.ts";
import { downloadFile } from "../../components/sharing/download-file.ts";
import { siteBase } from "../../data/site-base.ts";
import { timeToLocalDay } from "../../data/time-to-local-day.ts";
import { readAllUserData } from "../../data/user-data/user-data.ts";
import { readHighlights } from "../highlights/storage/highlight-store.ts";
import { isEmptyStudy } from "../study/storage/study-schema.ts";
import { readStudy } from "../study/storage/study-store.ts";
import { dataToExportFile, type ExportedData, importData, parseExportFile } from "./export-file.ts";
import { userDataToMarkdown } from "./markdown/user-data-to-markdown.ts";

/** What a reader is told after a transfer. */
export type TransferStatus = { readonly kind: "done" | "failed"; readonly text: string };

/** Lets the reader save all data as a file. Rejects if storage is blocked. */
export async function exportToFile(): Promise<TransferStatus> {
  const now = new Date();
  const [userData, study, highlights] = await Promise.all([readAllUserData(), readStudy(), readHighlights()]);
  const text = dataToExportFile({ userData, study, highlights }, now);
  downloadFile(`quire-${timeToLocalDay(now)}.json`, text, "application/json");
  return { kind: "done", text: lazyMessages.exported };
}

/** Lets the reader save lists, highlights and notes as a file to read. Rejects if storage is blocked. */
export async function exportToMarkdown(): Promise<TransferStatus> {
  const [{ lists }, highlights] = await Promise.all([readAllUserData(), readHighlights()]);
  const text = userDataToMarkdown(lists, highlights, location.origin + siteBase);
  downloadFile(`quire-${timeToLocalDay(new Date())}.md`, text, "text/markdown;charset=utf-8");
  return { kind: "done", text: highlightMessages.exported };
}

/** What is said of the imported data. */
function importedMessage({ userData: { lists, read, visits }, study, highlights }: ExportedData): string {
  return [
    lazyMessages.imported(lists.length, read.length, visits.length),
    ...(isEmptyStudy(study) ? [] : [studyMessages.imported]),
    ...(highlights.length === 0 ? [] : [highlightMessages.imported(highlights.length)]),
  ].join(" ");
}

/** Adds the user data of a file to the stored data. Rejects if storage is blocked or full. */
export async function importFromFile(file: File): Promise<TransferStatus> {
  const text = await file.text().catch(() => "");
  const parsed = parseExportFile(text);
  if (parsed.kind === "damaged") {
    return { kind: "failed", text: lazyMessages.importFailed(file.name, parsed.reason) };
  }
  await importData(parsed.data);
  return { kind: "done", text: importedMessage(parsed.data) };
}
