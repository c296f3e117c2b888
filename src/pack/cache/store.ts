import { createHash } from "node:crypto";

/** What was made once, by a key that says all that it was made from. */
export interface Store {
  /** True where something is kept under the key; it may be damaged. */
  readonly has: (key: string) => boolean;
  /** Undefined where nothing is kept under the key, or what is kept there is damaged. */
  readonly get: (key: string) => Uint8Array | undefined;
  readonly set: (key: string, made: Uint8Array) => void;
}

/** Keeps nothing. */
export const emptyStore: Store = { has: () => false, get: () => undefined, set: () => undefined };

/** A key: 32 characters of a hash of the parts, which differ wherever the parts do. */
export function toKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}
