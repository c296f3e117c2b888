import { type ChangeEvent, type ReactElement, useState } from "react";
import { highlightMessages } from "../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { ConfirmDialog } from "../../components/dialog/confirm-dialog.tsx";
import { loadChunk } from "../../data/chunks/load-chunk.ts";
import { errorToMessage } from "../../data/error-to-message.ts";
import { ChunkLoadError } from "../../data/load-error.ts";
import { deleteAllData } from "./delete-all-data.ts";
import type { TransferStatus } from "./transfer-user-data.ts";

/** Transfers user data by code that is loaded when it is needed; a failure is a status, too. */
async function transfer(
  run: (code: typeof import("./transfer-user-data.ts")) => Promise<TransferStatus>,
): Promise<TransferStatus> {
  try {
    return await run(await loadChunk(() => import("./transfer-user-data.ts")));
  } catch (error) {
    console.warn("The data can't be exported or imported.", error);
    const isStorage = !(error instanceof ChunkLoadError);
    return { kind: "failed", text: isStorage ? lazyMessages.storageBlocked : errorToMessage(error).title };
  }
}

/** Exports, imports or deletes all user data. */
export function ExportImportSection(): ReactElement {
  const [status, setStatus] = useState<TransferStatus>();
  const [isConfirming, setIsConfirming] = useState(false);

  const exportAll = async (): Promise<void> => setStatus(await transfer((code) => code.exportToFile()));
  const exportText = async (): Promise<void> => setStatus(await transfer((code) => code.exportToMarkdown()));
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file) setStatus(await transfer((code) => code.importFromFile(file)));
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
        <button type="button" className="secondary-button" onClick={() => void exportText()}>
          {highlightMessages.exportMarkdown}
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
