/** The longest beginning of a text that has at most `maxBytes` bytes of UTF-8; no character is cut in two. */
export function truncateToBytes(text: string, maxBytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(maxBytes));
  return text.slice(0, read);
}
