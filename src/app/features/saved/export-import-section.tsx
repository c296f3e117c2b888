import { type ChangeEvent, type ReactElement, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { ConfirmDialog } from "../../components/dialog/confirm-dialog.tsx";
import { downloadTextFile } from "../../components/download/download-text-file.ts";
import { readAllUserData } from "../../data/user-data/user-data.ts";
import { isEmptyStudy } from "../study/storage/study-schema.ts";
import { readStudy } from "../study/storage/study-store.ts";
import { deleteAllData } from "./delete-all-data.ts";
import { importUserData, parseExportFile, userDataToExportFile } from "./export-file.ts";

type TransferStatus = { readonly kind: "done" | "failed"; readonly text: string };

async function importFile(file: File): Promise<TransferStatus> {
  const text = await file.text().catch(() => "");
  const parsed = parseExportFile(text);
  if (parsed.kind === "damaged") {
    return { kind: "failed", text: lazyMessages.importFailed(file.name, parsed.reason) };
  }
  const { lists, read, visits } = parsed.userData;
  try {
    await importUserData(parsed.userData, parsed.study);
  } catch (error) {
    console.warn("The imported data can't be stored.", error);
    return { kind: "failed", text: lazyMessages.storageBlocked };
  }
  const imported = lazyMessages.imported(lists.length, read.length, visits.length);
  return {
    kind: "done",
    text: isEmptyStudy(parsed.study) ? imported : `${imported} ${lazyMessages.importedStudy}`,
  };
}

/** Exports, imports or deletes all user data. */
export function ExportImportSection(): ReactElement {
  const [status, setStatus] = useState<TransferStatus>();
  const [isConfirming, setIsConfirming] = useState(false);

  const exportAll = async (): Promise<void> => {
    try {
      const now = new Date();
      downloadTextFile(
        `quire-${now.toISOString().slice(0, 10)}.json`,
        userDataToExportFile(await readAllUserData(), await readStudy(), now),
        "application/json",
      );
      setStatus({ kind: "done", text: lazyMessages.exported });
    } catch (error) {
      console.warn("The data can't be exported.", error);
      setStatus({ kind: "failed", text: lazyMessages.storageBlocked });
    }
  };
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file) setStatus(await importFile(file));
    // Allows selecting the same file again.
    target.value = "";
  };
  const handleDeleteAll = async (): Promise<void> => {
    setStatus(
      await deleteAllData().then(
        (): TransferStatus => ({ kind: "done", text: lazyMessages.allDataDeleted }),
        (error: unknown): TransferStatus => {
          console.warn("Not all data can be deleted.", error);
          return { kind: "failed", text: lazyMessages.deleteAllDataFailed };
        },
      ),
    );
  };
  return (
    <section aria-labelledby="transfer" className="saved-list">
      <h2 id="transfer">{lazyMessages.storedOnDeviceHeading}</h2>
      <p className="secondary-text">{lazyMessages.storedOnDeviceNotice}</p>
      <div className="saved-actions">
        <button type="button" className="secondary-button" onClick={() => void exportAll()}>
          {lazyMessages.exportToFile}
        </button>
        <label className="secondary-button file-button">
          {lazyMessages.importFile}
          <input type="file" accept=".json,application/json" onChange={(event) => void handleFile(event)} />
        </label>
        <button type="button" className="secondary-button" onClick={() => setIsConfirming(true)}>
          {lazyMessages.deleteAllData}
        </button>
      </div>
      <p role="status">{status?.kind === "done" && status.text}</p>
      {status?.kind === "failed" && <p role="alert">{status.text}</p>}
      {isConfirming && (
        <ConfirmDialog
          title={lazyMessages.confirmDeleteAllData}
          action={lazyMessages.deleteAllData}
          onConfirm={() => void handleDeleteAll()}
          onClose={() => setIsConfirming(false)}
        >
          <p>{lazyMessages.deleteAllDataDetails}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
