import { expect, test } from "vitest";
import { decodeOtherEncoding } from "../../src/build/decode-other-encoding.ts";

const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, "utf16le");

test.each([
  ["UTF-16", utf16("Wörter 茶"), "Wörter 茶"],
  ["UTF-16 with the large byte first", utf16("Tee 茶").swap16(), "Tee 茶"],
  [
    "Latin-1",
    Buffer.from("# Grüße\n\nTee für Öfen: déjà vu.", "latin1"),
    "# Grüße\n\nTee für Öfen: déjà vu.",
  ],
  ["Windows-1252", Buffer.from([0x93, 0x54, 0x65, 0x61, 0x94, 0x20, 0x80]), "“Tea” €"],
])("a file in %s is decoded", (_, bytes, text) => {
  expect(decodeOtherEncoding(bytes)).toBe(text);
});

test.each([
  ["Chinese in GBK", [0xb2, 0xe8, 0xb5, 0xc4, 0xce, 0xc2, 0xb6, 0xc8]],
  ["Japanese in Shift_JIS", [0x82, 0xa8, 0x92, 0x83, 0x81, 0x42]],
  ["Russian in Windows-1251", [0xf7, 0xe0, 0xe9, 0x20, 0xe3, 0xee, 0xf0, 0xff, 0xf7, 0xe8, 0xe9]],
  ["a picture", [0xff, 0x00, 0x41, 0x42]],
])("a file that is %s is not", (_, bytes) => {
  expect(decodeOtherEncoding(Uint8Array.from(bytes))).toBeUndefined();
});
