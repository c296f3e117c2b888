/** The tables of a font by their tags: `glyf`, `head` and so on (OpenType, "Font File"). */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const headerLength = 12;
const recordLength = 16;

/** The tables of a TrueType font. */
export function readTables(font: Buffer): FontTables {
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = headerLength + recordLength * index;
    const offset = font.readUInt32BE(record + 8);
    const length = font.readUInt32BE(record + 12);
    tables.set(font.toString("latin1", record, record + 4), font.subarray(offset, offset + length));
  }
  return tables;
}

function padTo4Bytes(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let offset = 0; offset < padded.length; offset += 4) sum = (sum + padded.readUInt32BE(offset)) >>> 0;
  return sum;
}

/** A TrueType font with these tables. */
export function writeTables(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const log = Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(headerLength + recordLength * sorted.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  // What a binary search of the records needs.
  directory.writeUInt16BE(recordLength * 2 ** log, 6);
  directory.writeUInt16BE(log, 8);
  directory.writeUInt16BE(recordLength * (sorted.length - 2 ** log), 10);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const record = headerLength + recordLength * index;
    const padded = padTo4Bytes(bytes);
    directory.write(tag, record, "latin1");
    directory.writeUInt32BE(checksum(padded), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(bytes.length, record + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
