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

let promptEvent: InstallPromptEvent | undefined;
let offer: InstallOffer | undefined;
let isListening = false;
const listeners = new Set<() => void>();

function setPromptEvent(event: InstallPromptEvent | undefined): void {
  promptEvent = event;
  offer = findOffer();
  for (const listener of listeners) listener();
}

/** Keeps the browser's offer for the page of downloads, which asks when it helps: the browser makes it only once. */
export function listenForInstallPrompt(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    setPromptEvent(event as InstallPromptEvent);
  });
  window.addEventListener("appinstalled", () => setPromptEvent(undefined));
}

function isInstalled(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}

/** Only browsers of iOS have this property. */
function isIos(): boolean {
  return "standalone" in navigator;
}

function findOffer(): InstallOffer | undefined {
  if (isInstalled() || readStored(dismissedName) !== null) return undefined;
  const event = promptEvent;
  if (event === undefined) return isIos() ? { kind: "ios" } : undefined;
  const open = async (): Promise<void> => {
    await event.prompt();
    // It can be shown only once.
    setPromptEvent(undefined);
  };
  return { kind: "dialog", open };
}

/** How the site can be installed; undefined if it is, if it can't be, or if the reader has declined. The same object until that changes. */
export function readInstallOffer(): InstallOffer | undefined {
  return offer;
}

/** Calls `listener` when the offer changes. Returns a function that ends this. */
export function subscribeToInstallOffer(listener: () => void): () => void {
  listenForInstallPrompt();
  listeners.add(listener);
  setPromptEvent(promptEvent);
  return () => listeners.delete(listener);
}

/** Never offers it again in this browser. */
export function dismissInstallOffer(): void {
  writeStored(dismissedName, "yes");
  setPromptEvent(promptEvent);
}
