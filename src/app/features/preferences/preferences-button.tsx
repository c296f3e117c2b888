import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";
import { messages } from "../../../i18n/messages.ts";
import { appearanceStorageName } from "../../data/storage/preferences.ts";
import { subscribeToStored } from "../../data/storage/site-storage.ts";

const PreferencesDialog = lazy(async () => ({
  default: (await import("./preferences-dialog.tsx")).PreferencesDialog,
}));

/** Opens the preferences dialog, which is loaded on demand. Applies changes made in another tab. */
export function PreferencesButton(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const applyStored = async (): Promise<void> => {
      const { applyAppearance, loadAppearance } = await import("./appearance-settings.ts");
      applyAppearance(loadAppearance());
    };
    return subscribeToStored(appearanceStorageName, () => {
      // The next page load applies them too.
      applyStored().catch((error: unknown) => console.warn("The appearance can't be updated.", error));
    });
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
