import initSqlJs, { type Database } from "sql.js";

const sqlite = await initSqlJs();

/** Opens a file with SQLite itself. It is in memory, and goes with the test file. */
export function openDatabase(bytes: Uint8Array): Database {
  return new sqlite.Database(bytes);
}

/** The rows that a query selects. */
export function selectRows(database: Database, query: string): unknown[][] {
  return database.exec(query)[0]?.values ?? [];
}
