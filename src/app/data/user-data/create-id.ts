/** A random id for what a reader creates, unique across devices. Works over plain http too, where there is no `randomUUID`. */
export function createId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
