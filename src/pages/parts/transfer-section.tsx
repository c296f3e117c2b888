import { type ChangeEvent, type ReactElement, useState } from "react";
import { forgetEverything } from "../../library/kept/forget-everything.ts";
import { readAllKept } from "../../library/kept/kept.ts";
import { fileToKept, importKept, keptToFile } from "../../library/kept/kept-file.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { laterWords } from "../../words/later-words.ts";

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start to read it only later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

type Said = { readonly kind: "done" | "failed"; readonly text: string };

async function importFile(file: File): Promise<Said> {
  const text = await file.text().catch(() => "");
  const found = fileToKept(text);
  if (found.kind === "damaged") {
    return { kind: "failed", text: laterWords.importFailed(file.name, found.reason) };
  }
  const { lists, read, visits } = found.kept;
  try {
    await importKept(found.kept);
  } catch {
    return { kind: "failed", text: laterWords.keepRefused };
  }
  return { kind: "done", text: laterWords.imported(lists.length, read.length, visits.length) };
}

/** Takes what is kept to another device, brings it back, or deletes all of it. */
export function TransferSection(): ReactElement {
  const [said, setSaid] = useState<Said>();
  const [isAsking, setIsAsking] = useState(false);

  const exportAll = async (): Promise<void> => {
    try {
      const now = new Date();
      download(`quire-${now.toISOString().slice(0, 10)}.json`, keptToFile(await readAllKept(), now));
      setSaid({ kind: "done", text: laterWords.exported });
    } catch {
      setSaid({ kind: "failed", text: laterWords.keepRefused });
    }
  };
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file) setSaid(await importFile(file));
    // The same file may be chosen again.
    target.value = "";
  };
  const forget = async (): Promise<void> => {
    setSaid(
      await forgetEverything().then(
        (): Said => ({ kind: "done", text: laterWords.forgotten }),
        (): Said => ({
          kind: "failed",
          text: laterWords.notForgotten,
        }),
      ),
    );
  };
  return (
    <section aria-labelledby="transfer" className="saved-list">
      <h2 id="transfer">{laterWords.onThisDevice}</h2>
      <p className="page-note">{laterWords.keptHere}</p>
      <div className="saved-actions">
        <button type="button" className="quiet-button" onClick={() => void exportAll()}>
          {laterWords.exportToFile}
        </button>
        <label className="quiet-button file-button">
          {laterWords.importFile}
          <input type="file" accept=".json,application/json" onChange={(event) => void handleFile(event)} />
        </label>
        <button type="button" className="quiet-button" onClick={() => setIsAsking(true)}>
          {laterWords.forget}
        </button>
      </div>
      <p role="status">{said?.kind === "done" && said.text}</p>
      {said?.kind === "failed" && <p role="alert">{said.text}</p>}
      {isAsking && (
        <ConfirmDialog
          title={laterWords.forgetAsked}
          action={laterWords.forget}
          onConfirm={() => void forget()}
          onClose={() => setIsAsking(false)}
        >
          <p>{laterWords.whatIsForgotten}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
