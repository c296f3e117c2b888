import { createStore } from "../../components/create-store.ts";

/** The event with which a browser offers to install a site (https://wicg.github.io/manifest-incubations/). */
export interface InstallPromptEvent extends Event {
  readonly prompt: () => Promise<unknown>;
}

/** The browser's offer; undefined if it has made none, or the site has been installed since. */
export const installPrompt = createStore<InstallPromptEvent | undefined>(undefined);

let isListening = false;

/** Keeps the browser's offer for the page of downloads, which asks when it helps: the browser makes it only once. */
export function keepInstallPrompt(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    installPrompt.set(event as InstallPromptEvent);
  });
  window.addEventListener("appinstalled", () => installPrompt.set(undefined));
}
