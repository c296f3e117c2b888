import { encodeRecord, encodeVarint, type SqliteValue } from "./encode-record.ts";
import {
  cellSize,
  concatBytes,
  createPage,
  type PageList,
  pageCapacity,
  pageKinds,
  pageSize,
  toUint32,
} from "./pages.ts";

/** A row of a table: its id and its values. The column of an `integer primary key` is null: the id takes its place. */
export interface SqliteRow {
  readonly id: number;
  readonly values: readonly SqliteValue[];
}

/** Largest row that is stored within a page, and the least of a larger one that is. In bytes. */
const maxLocal = pageSize - 35;
const minLocal = Math.floor(((pageSize - 12) * 32) / 255) - 23;

/** Bytes of an overflow page beside the number of the next one. */
const overflowCapacity = pageSize - 4;

/** Room that is left for one more entry of an index, of at most 5 integers, so that no page is without one. In bytes. */
const reserve = 64;

/** Pages of one level, and between each two of them what the level above says of the border. */
interface Level {
  readonly pages: number[];
  readonly borders: Uint8Array[];
}

/** Writes what does not fit into a cell to a chain of pages. Returns the number of the first one. */
function writeOverflow(pages: PageList, rest: Uint8Array): number {
  let next = 0;
  const chunkCount = Math.ceil(rest.length / overflowCapacity);
  // From the last one, as each names the next one.
  for (let index = chunkCount - 1; index >= 0; index -= 1) {
    const page = new Uint8Array(pageSize);
    page.set(toUint32(next));
    page.set(rest.subarray(index * overflowCapacity, (index + 1) * overflowCapacity), 4);
    next = pages.add(page);
  }
  return next;
}

/** The cell of a row in a table's leaf. What doesn't fit is written to pages of its own. */
export function rowToCell(pages: PageList, { id, values }: SqliteRow): Uint8Array {
  const record = encodeRecord(values);
  const head = [...encodeVarint(record.length), ...encodeVarint(id)];
  if (record.length <= maxLocal) return concatBytes(head, record);
  const filled = minLocal + ((record.length - minLocal) % overflowCapacity);
  const local = filled <= maxLocal ? filled : minLocal;
  const overflow = writeOverflow(pages, record.subarray(local));
  return concatBytes(head, record.subarray(0, local), toUint32(overflow));
}

/** The leaves of a table. The border between two is the last id of the first. */
function writeTableLeaves(pages: PageList, rows: readonly SqliteRow[]): Level {
  const level: Level = { pages: [], borders: [] };
  let cells: Uint8Array[] = [];
  let size = 0;
  let lastId = 0;
  const flush = (): void => {
    level.pages.push(pages.add(createPage(pageKinds.tableLeaf, cells)));
    cells = [];
    size = 0;
  };
  for (const row of rows) {
    const cell = rowToCell(pages, row);
    if (size + cellSize(cell) > pageCapacity(true)) {
      flush();
      level.borders.push(Uint8Array.from(encodeVarint(lastId)));
    }
    cells.push(cell);
    size += cellSize(cell);
    lastId = row.id;
  }
  flush();
  return level;
}

/** The leaves of an index. The border between two is an entry that is in neither. */
function writeIndexLeaves(pages: PageList, entries: readonly Uint8Array[]): Level {
  const level: Level = { pages: [], borders: [] };
  let cells: Uint8Array[] = [];
  let size = 0;
  for (const [index, entry] of entries.entries()) {
    // The last entry can't be a border: nothing would be behind it.
    const isFull = size + cellSize(entry) + reserve > pageCapacity(true);
    if (isFull && index < entries.length - 1) {
      level.pages.push(pages.add(createPage(pageKinds.indexLeaf, cells)));
      level.borders.push(entry);
      cells = [];
      size = 0;
    } else {
      cells.push(entry);
      size += cellSize(entry);
    }
  }
  level.pages.push(pages.add(createPage(pageKinds.indexLeaf, cells)));
  return level;
}

/** Writes the levels above the leaves, up to one page. Returns its number. */
function writeInterior(
  pages: PageList,
  leaves: Level,
  kind: typeof pageKinds.tableInterior | typeof pageKinds.indexInterior,
): number {
  let level = leaves;
  while (level.pages.length > 1) {
    const above: Level = { pages: [], borders: [] };
    let cells: Uint8Array[] = [];
    let size = 0;
    for (const [index, lastChild] of level.pages.entries()) {
      const border = level.borders[index];
      const cell = border && concatBytes(toUint32(lastChild), border);
      // A page has at least two children, the last one too.
      const isFull = cell !== undefined && size + cellSize(cell) + reserve > pageCapacity(false);
      if (cell !== undefined && (!isFull || index >= level.pages.length - 2)) {
        cells.push(cell);
        size += cellSize(cell);
        continue;
      }
      above.pages.push(pages.add(createPage(kind, cells, { lastChild })));
      if (border !== undefined) above.borders.push(border);
      cells = [];
      size = 0;
    }
    level = above;
  }
  return level.pages[0] ?? 0;
}

/** Writes a table. Its rows have ascending ids. Returns the number of its root page. */
export function writeTable(pages: PageList, rows: readonly SqliteRow[]): number {
  return writeInterior(pages, writeTableLeaves(pages, rows), pageKinds.tableInterior);
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Writes an index. An entry has the indexed integers of a row, then its id. Returns the number of its root page. */
export function writeIndex(pages: PageList, entries: readonly (readonly number[])[]): number {
  const cells = entries.toSorted(compareNumbers).map((entry) => {
    const record = encodeRecord(entry);
    return concatBytes(encodeVarint(record.length), record);
  });
  return writeInterior(pages, writeIndexLeaves(pages, cells), pageKinds.indexInterior);
}
