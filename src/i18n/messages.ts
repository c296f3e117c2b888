import { critical } from "./messages/en/critical.ts";

/** Messages needed for the first render. Every locale has all of them. */
export type CriticalMessages = typeof critical;

/**
 * The messages of the current locale. They never change in a browser: the build replaces the English messages with those
 * of the site's locale.
 */
export let messages: CriticalMessages = critical;

/** Replaces the messages. Only needed where one process renders several locales: see `setLocale`. */
export function setMessages(next: CriticalMessages): void {
  messages = next;
}
