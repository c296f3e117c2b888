import fc from "fast-check";
import { inject } from "vitest";

/** The seed of property tests in `npm test`: every run tries the same cases. `npm run test:soak` uses random ones. */
const fixedSeed = 1;

declare module "vitest" {
  export interface ProvidedContext {
    /** The seed of all property tests; undefined for the fixed one. */
    propertySeed: number | undefined;
  }
}

fc.configureGlobal({ seed: inject("propertySeed") ?? fixedSeed });
