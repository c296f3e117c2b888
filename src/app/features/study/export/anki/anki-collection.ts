import type { SqliteValue } from "../sqlite/encode-record.ts";
import type { SqliteTable } from "../sqlite/write-database.ts";
import type { SqliteRow } from "../sqlite/write-tree.ts";
import { createSettings } from "./collection-settings.ts";
import { deckNameToId, noteTypeId } from "./note-type.ts";

/** A note with one card. */
export interface AnkiNote {
  /** Identifies the note: importing one with the same identity updates it. */
  readonly guid: string;
  /** HTML for each of `noteFields`. */
  readonly fields: readonly string[];
  /** What the note is sorted by: the first field as text. */
  readonly sortText: string;
  /** Without spaces; `::` separates a tag from the one that it is below. */
  readonly tags: readonly string[];
}

const primaryKey = "integer primary key";
const integer = "integer not null";
const text = "text not null";

/** Not yet synchronized. */
const unsynced = -1;

/** The version of Anki's schema that all its programs import. */
const schemaVersion = 11;

const noteColumns = {
  id: primaryKey,
  guid: text,
  mid: integer,
  mod: integer,
  usn: integer,
  tags: text,
  flds: text,
  sfld: text,
  csum: integer,
  flags: integer,
  data: text,
};

const cardColumns = {
  id: primaryKey,
  nid: integer,
  did: integer,
  ord: integer,
  mod: integer,
  usn: integer,
  type: integer,
  queue: integer,
  due: integer,
  ivl: integer,
  factor: integer,
  reps: integer,
  lapses: integer,
  left: integer,
  odue: integer,
  odid: integer,
  flags: integer,
  data: text,
};

const revlogColumns = {
  id: primaryKey,
  cid: integer,
  usn: integer,
  ease: integer,
  ivl: integer,
  lastIvl: integer,
  factor: integer,
  time: integer,
  type: integer,
};

const collectionColumns = {
  id: primaryKey,
  crt: integer,
  mod: integer,
  scm: integer,
  ver: integer,
  dty: integer,
  usn: integer,
  ls: integer,
  conf: text,
  models: text,
  decks: text,
  dconf: text,
  tags: text,
};

/** A row with its values in the order of the columns; those that aren't named are 0, or empty. */
function createRow(
  columns: Readonly<Record<string, string>>,
  id: number,
  values: Readonly<Record<string, SqliteValue>>,
): SqliteRow {
  const fallback = (type: string): SqliteValue => (type === text ? "" : 0);
  return {
    id,
    values: Object.entries(columns).map(([name, type]) =>
      type === primaryKey ? null : (values[name] ?? fallback(type)),
    ),
  };
}

/**
 * The tables of a collection with one deck of new cards, in the schema 11 of Anki. `csum`, a hash of the first field, is 0:
 * Anki computes it when it imports a note. `nowMs` is in milliseconds since 1970.
 */
export function notesToTables(notes: readonly AnkiNote[], deckName: string, nowMs: number): SqliteTable[] {
  const mod = Math.floor(nowMs / 1000);
  const did = deckNameToId(deckName);
  const collection = {
    crt: mod,
    mod: nowMs,
    scm: nowMs,
    ver: schemaVersion,
    ...createSettings(did, deckName, mod),
  };
  return [
    {
      name: "col",
      columns: collectionColumns,
      rows: [createRow(collectionColumns, 1, collection)],
      indexes: [],
    },
    {
      name: "notes",
      columns: noteColumns,
      rows: notes.map(({ guid, fields, sortText, tags }, index) =>
        createRow(noteColumns, nowMs + index, {
          guid,
          mid: noteTypeId,
          mod,
          usn: unsynced,
          // Spaces at both ends, as Anki looks for a tag between spaces.
          tags: tags.length === 0 ? "" : ` ${tags.join(" ")} `,
          flds: fields.join("\u001F"),
          sfld: sortText,
        }),
      ),
      indexes: [
        { name: "ix_notes_usn", columns: ["usn"] },
        { name: "ix_notes_csum", columns: ["csum"] },
      ],
    },
    {
      name: "cards",
      columns: cardColumns,
      rows: notes.map((_, index) =>
        createRow(cardColumns, nowMs + index, {
          nid: nowMs + index,
          did,
          mod,
          usn: unsynced,
          due: index + 1,
        }),
      ),
      indexes: [
        { name: "ix_cards_usn", columns: ["usn"] },
        { name: "ix_cards_nid", columns: ["nid"] },
        { name: "ix_cards_sched", columns: ["did", "queue", "due"] },
      ],
    },
    {
      name: "revlog",
      columns: revlogColumns,
      rows: [],
      indexes: [
        { name: "ix_revlog_usn", columns: ["usn"] },
        { name: "ix_revlog_cid", columns: ["cid"] },
      ],
    },
    { name: "graves", columns: { usn: integer, oid: integer, type: integer }, rows: [], indexes: [] },
  ];
}
