import { createStore } from "../../components/create-store.ts";
import { readStored, writeStored } from "../../data/storage/site-storage.ts";

/** The event with which a browser offers to install a site (https://wicg.github.io/manifest-incubations/). */
interface InstallPromptEvent extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** How the site can be installed: by the browser's own dialog, or by hand in the browsers of iOS. */
export type InstallOffer =
  | { readonly kind: "dialog"; readonly open: () => Promise<void> }
  | { readonly kind: "ios" };

const dismissedName = "install-dismissed";

/** How the site can be installed; undefined if it is, if it can't be, or if the reader has declined. */
export const installOffer = createStore<InstallOffer | undefined>(undefined);

let isListening = false;

function eventToOffer(event: InstallPromptEvent): InstallOffer {
  const open = async (): Promise<void> => {
    await event.prompt();
    // It can be shown only once.
    installOffer.set(undefined);
  };
  return { kind: "dialog", open };
}

/** Keeps the browser's offer for the page of downloads, which asks when it helps: the browser makes it only once. */
export function listenForInstallPrompt(): void {
  if (isListening) return;
  isListening = true;
  const isInstalled = matchMedia("(display-mode: standalone)").matches;
  if (isInstalled || readStored(dismissedName) !== null) return;
  // Only browsers of iOS have this property.
  if ("standalone" in navigator) installOffer.set({ kind: "ios" });
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    if (readStored(dismissedName) === null) installOffer.set(eventToOffer(event as InstallPromptEvent));
  });
  window.addEventListener("appinstalled", () => installOffer.set(undefined));
}

/** Never offers it again in this browser. */
export function dismissInstallOffer(): void {
  writeStored(dismissedName, "yes");
  installOffer.set(undefined);
}
