import { offline } from "./messages/en/offline.ts";

/** Messages of the page of downloads. Every locale has all of them. */
export type OfflineMessages = typeof offline;

/** Like `messages`, in a file of its own: only that page needs it, and links without a connection. */
export const offlineMessages: OfflineMessages = offline;
