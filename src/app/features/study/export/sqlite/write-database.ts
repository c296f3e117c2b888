import { createPage, PageList, pageKinds, pageSize } from "./pages.ts";
import { rowToCell, type SqliteRow, writeIndex, writeTable } from "./write-tree.ts";

/** An index of integer columns. */
export interface SqliteIndex {
  readonly name: string;
  readonly columns: readonly string[];
}

/** A table with its rows. */
export interface SqliteTable {
  readonly name: string;
  /** The names of the columns with their types, as in `create table`. */
  readonly columns: Readonly<Record<string, string>>;
  /** With ascending ids. */
  readonly rows: readonly SqliteRow[];
  readonly indexes: readonly SqliteIndex[];
}

/** Bytes of the file's header, on its first page. */
const headerLength = 100;

/** The version of SQLite that the file says it was last written by. */
const sqliteVersion = 3_040_001;

/** The header of a file (https://www.sqlite.org/fileformat2.html#the_database_header). */
function createHeader(pageCount: number): Uint8Array {
  const header = new Uint8Array(headerLength);
  header.set(new TextEncoder().encode("SQLite format 3\0"));
  const view = new DataView(header.buffer);
  view.setUint16(16, pageSize);
  // No write-ahead log, no reserved space, and fixed fractions of a page.
  header.set([1, 1, 0, 64, 32, 32], 18);
  const changeCounter = 1;
  view.setUint32(24, changeCounter);
  view.setUint32(28, pageCount);
  const [schemaCookie, schemaFormat, utf8] = [1, 4, 1];
  view.setUint32(40, schemaCookie);
  view.setUint32(44, schemaFormat);
  view.setUint32(56, utf8);
  view.setUint32(92, changeCounter);
  view.setUint32(96, sqliteVersion);
  return header;
}

function rowToEntry(table: SqliteTable, { id, values }: SqliteRow, index: SqliteIndex): number[] {
  const names = Object.keys(table.columns);
  const entry = index.columns.map((name) => {
    const value = values[names.indexOf(name)];
    if (typeof value !== "number") throw new TypeError(`${index.name}: ${name} is not an integer.`);
    return value;
  });
  return [...entry, id];
}

/**
 * Writes a SQLite database. Throws a `RangeError` for numbers that are not integers of 6 bytes, or if the definitions of the
 * tables and indexes take more than one page; a `TypeError` if an indexed value is not a number.
 */
export function writeDatabase(tables: readonly SqliteTable[]): Uint8Array<ArrayBuffer> {
  const pages = new PageList();
  const schemaPage = pages.add(new Uint8Array(pageSize));
  const definitions: (readonly [type: string, name: string, table: string, root: number, sql: string])[] = [];
  for (const table of tables) {
    const { name, columns, rows, indexes } = table;
    const declared = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
    const root = writeTable(pages, rows);
    definitions.push(["table", name, name, root, `CREATE TABLE ${name} (${declared.join(", ")})`]);
    for (const index of indexes) {
      const indexRoot = writeIndex(
        pages,
        rows.map((row) => rowToEntry(table, row, index)),
      );
      const sql = `CREATE INDEX ${index.name} ON ${name} (${index.columns.join(", ")})`;
      definitions.push(["index", index.name, name, indexRoot, sql]);
    }
  }
  const cells = definitions.map((values, index) => rowToCell(pages, { id: index + 1, values }));
  const page = createPage(pageKinds.tableLeaf, cells, { offset: headerLength });
  page.set(createHeader(pages.count));
  pages.set(schemaPage, page);
  return pages.toBytes();
}
