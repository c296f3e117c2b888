import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";
import { words } from "../../words/words.ts";

const ReadingSettings = lazy(async () => ({
  default: (await import("./reading-settings.tsx")).ReadingSettings,
}));

/** Opens the reading panel. Its code is loaded then; so is that which follows what another tab has set. */
export function ReadingButton(): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const follow = async ({ key }: StorageEvent): Promise<void> => {
      if (key !== null && key !== "quire:reading") return;
      const { applyReading, readReading } = await import("../../library/reading-settings.ts");
      applyReading(readReading());
    };
    const handleStorage = (event: StorageEvent): void => {
      follow(event).catch(() => undefined);
    };
    window.addEventListener("storage", handleStorage);
    return () => window.removeEventListener("storage", handleStorage);
  }, []);
  return (
    <>
      <button
        type="button"
        className="bar-button"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        aria-label={words.readingSettings}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      {isOpen && (
        <Suspense>
          <ReadingSettings onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
