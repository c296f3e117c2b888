/** From which share of the bytes outside of ASCII on those that stand beside another one are not Western European text. */
const maxAdjacent = 0.5;

/** Bytes that Windows-1252 has no character for, and encodings of other scripts often have. */
const undefinedBytes: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on. `TextDecoder` of some versions of Node.js lacks them. */
const windowsCharacters = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The text of a file that is not UTF-8: UTF-16 says so at its beginning, and in a text in a Western European language (Windows-1252),
 * most letters outside of ASCII stand alone. Undefined for anything else.
 */
export function decodeOtherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  let count = 0;
  let adjacent = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    count += 1;
    if ((bytes[index + 1] ?? 0) >= 0x80) adjacent += 1;
  }
  if ([0, ...undefinedBytes].some((byte) => bytes.includes(byte)) || adjacent >= maxAdjacent * count)
    return undefined;
  const text = Buffer.from(bytes).toString("latin1");
  return text.replace(/[\u0080-\u009F]/gu, (char) => windowsCharacters[char.charCodeAt(0) - 0x80] ?? char);
}
