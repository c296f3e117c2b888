import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import { offlineMessages } from "../../../../i18n/offline-messages.ts";
import { readStored, writeStored } from "../../../data/storage/site-storage.ts";
import { installPrompt, keepInstallPrompt } from "../install-prompt.ts";

const dismissedName = "install-dismissed";

/** True in the browsers of iOS, which alone have this property: there a site is installed by hand. */
function isIos(): boolean {
  return "standalone" in navigator;
}

/** Offers to install the site as an app, unless it is installed, can't be, or the reader has declined. Only in the browser. */
export function InstallHint(): ReactElement | null {
  const prompt = useSyncExternalStore(installPrompt.subscribe, installPrompt.read, () => undefined);
  // The browser's offer may come before the page is idle.
  useEffect(keepInstallPrompt, []);
  const [isDismissed, setIsDismissed] = useState(() => readStored(dismissedName) !== null);
  const isInstalled = matchMedia("(display-mode: standalone)").matches;
  if (isInstalled || isDismissed || (prompt === undefined && !isIos())) return null;
  const handleDismiss = (): void => {
    writeStored(dismissedName, "yes");
    setIsDismissed(true);
  };
  const handleInstall = async (): Promise<void> => {
    await prompt?.prompt();
    // It can be shown only once.
    installPrompt.set(undefined);
  };
  return (
    <section className="offline-box" aria-labelledby="offline-install">
      <h2 id="offline-install">{offlineMessages.installHeading}</h2>
      <p>{prompt ? offlineMessages.installText : offlineMessages.installIos}</p>
      <div className="download-actions">
        {prompt && (
          <button type="button" className="button" onClick={() => void handleInstall()}>
            {offlineMessages.install}
          </button>
        )}
        <button type="button" className="secondary-button" onClick={handleDismiss}>
          {offlineMessages.dismiss}
        </button>
      </div>
    </section>
  );
}
