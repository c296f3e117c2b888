import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";
import { messages } from "../../../i18n/messages.ts";

const PreferencesDialog = lazy(async () => ({
  default: (await import("./preferences-dialog.tsx")).PreferencesDialog,
}));

/** Opens the preferences dialog, which is loaded on demand. Applies changes made in another tab. */
export function PreferencesButton(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const syncFromStorage = async ({ key }: StorageEvent): Promise<void> => {
      if (key !== null && key !== "quire:reading") return;
      const { applyAppearance, loadAppearance } = await import("./appearance-settings.ts");
      applyAppearance(loadAppearance());
    };
    const handleStorage = (event: StorageEvent): void => {
      syncFromStorage(event).catch(() => undefined);
    };
    window.addEventListener("storage", handleStorage);
    return () => window.removeEventListener("storage", handleStorage);
  }, []);
  return (
    <>
      <button
        type="button"
        className="header-button"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        aria-label={messages.readingSettings}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      {isOpen && (
        <Suspense>
          <PreferencesDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
