import { createFormatters } from "../../format.ts";

const { bytes, plural } = createFormatters<"one" | "other">("en");

/** Messages of the page of downloads. The other locales take their type from here. */
export const offline = {
  introduction: "You can read and search the subjects you download without a connection.",
  needsScripts: "Downloads need JavaScript.",
  downloads: "Downloaded subjects",
  nothingDownloaded: "Nothing downloaded yet",
  /** `label` is that of the checkbox on a subject's page. */
  howToDownload: (label: string) => `Open a subject and choose “${label}”.`,
  total: (size: number) => `${bytes(size)} in total`,
  updatedOn: (day: string) => `Updated ${day}`,

  // State of a download.
  paused: "Paused",
  stoppedFull: "Stopped: not enough space on this device",
  waiting: "Downloads when you are online",
  pause: "Pause",
  resume: "Resume",
  update: "Update",
  updateAvailable: "New version available",
  updateSize: (size: number) => `New version: ${bytes(size)}`,
  changed: (count: number, size: number) =>
    plural(count, (n) => ({
      one: `${n} article changed, ${bytes(size)}`,
      other: `${n} articles changed, ${bytes(size)}`,
    })),

  // Removing.
  removeAll: "Remove all",
  confirmRemove: (subject: string) => `Remove ${subject} from this device?`,
  confirmRemoveAll: "Remove all downloads?",
  removeDetails: "You can download it again when you are online. Saved questions stay available.",
  removed: (subject: string) => `${subject} removed`,
  allRemoved: "All downloads removed",
  failed: "That did not work. Try again.",

  // Storage.
  storage: (used: number, free: number) => `This site uses ${bytes(used)}. About ${bytes(free)} are free.`,
  storagePersistent: "Your browser keeps the downloads until you remove them.",
  storageEvictable: "Your browser may delete downloads when the device runs low on space.",
  fullHeading: "Not enough space",
  fullHelp:
    "The download has stopped. What was complete before can still be read. Remove a subject or free up space on the device, then choose “Resume”.",
  unsupportedHeading: "This window can’t download",
  unsupported:
    "Downloads need storage that the browser does not offer here. Private windows and some settings turn it off: open the site in a normal window, over https.",

  // Installing.
  installHeading: "Install as an app",
  installText: "Once installed, the site opens from your home screen, even without a connection.",
  install: "Install",
  installIos:
    "Tap “Share”, then “Add to Home Screen”. Download subjects in the app: the browser does not share its downloads with it, and may delete them after a week without a visit.",
  dismiss: "Not now",

  /** Describes a link that can't be followed without a connection. */
  unreachable: "Not available offline",
};
