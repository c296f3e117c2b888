import type { build } from "./messages/en/build.ts";

/** Messages that the build writes into files of its own; the app doesn't contain them. Every locale has all of them. */
export type BuildMessages = typeof build;
