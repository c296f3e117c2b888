import { critical } from "./messages/en/critical.ts";

/** Messages needed for the first render. Every locale has all of them. */
export type CriticalMessages = typeof critical;

/** The messages of the site's locale: Quire's Vite plugin replaces the English ones in every build of the app. */
export const messages: CriticalMessages = critical;
