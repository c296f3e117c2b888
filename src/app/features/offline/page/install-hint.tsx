import { type ReactElement, useEffect, useSyncExternalStore } from "react";
import { offlineMessages } from "../../../../i18n/offline-messages.ts";
import { dismissInstallOffer, installOffer, listenForInstallPrompt } from "../install-prompt.ts";

/** Offers to install the site as an app, where that is possible and wanted. */
export function InstallHint(): ReactElement | null {
  const offer = useSyncExternalStore(installOffer.subscribe, installOffer.read, () => undefined);
  useEffect(listenForInstallPrompt, []);
  if (offer === undefined) return null;
  return (
    <section className="offline-box" aria-labelledby="offline-install">
      <h2 id="offline-install">{offlineMessages.installHeading}</h2>
      <p>{offlineMessages.installText}</p>
      {offer.kind === "ios" && <p>{offlineMessages.installIos}</p>}
      <div className="download-actions">
        {offer.kind === "dialog" && (
          <button type="button" className="button" onClick={() => void offer.open()}>
            {offlineMessages.install}
          </button>
        )}
        <button type="button" className="secondary-button" onClick={dismissInstallOffer}>
          {offlineMessages.dismiss}
        </button>
      </div>
    </section>
  );
}
