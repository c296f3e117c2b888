import { lazyAsync } from "./lazy.ts";

/** Loads what reads and writes pictures: most builds need it for none, and it takes 0.1 s. */
export const loadSharp = lazyAsync(async () => (await import("sharp")).default);
