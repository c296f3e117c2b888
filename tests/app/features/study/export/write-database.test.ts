import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeVarint } from "../../../../../src/app/features/study/export/sqlite/encode-record.ts";
import {
  type SqliteTable,
  writeDatabase,
} from "../../../../../src/app/features/study/export/sqlite/write-database.ts";
import type { SqliteRow } from "../../../../../src/app/features/study/export/sqlite/write-tree.ts";
import { openDatabase, selectRows } from "./open-database.ts";

function createTable(rows: readonly SqliteRow[]): SqliteTable {
  return {
    name: "things",
    columns: { id: "integer primary key", amount: "integer", body: "text" },
    rows,
    indexes: [{ name: "by_amount", columns: ["amount"] }],
  };
}

function createRows(values: readonly (readonly [amount: number, body: string])[]): SqliteRow[] {
  return values.map(([amount, body], index) => ({ id: index * 3 + 1, values: [null, amount, body] }));
}

/** Expects that SQLite finds no damage, and reads the rows that were written. */
function expectRoundTrip(rows: readonly SqliteRow[]): void {
  const database = openDatabase(writeDatabase([createTable(rows)]));
  expect(selectRows(database, "pragma integrity_check")).toEqual([["ok"]]);
  const written = rows.map(({ id, values }) => [id, ...values.slice(1)]);
  expect(selectRows(database, "select * from things order by id")).toEqual(written);
  const amounts = selectRows(database, "select amount from things indexed by by_amount order by amount");
  expect(amounts).toEqual(
    rows.map(({ values }) => [values[1]]).sort(([one], [other]) => Number(one) - Number(other)),
  );
}

const integers = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer(),
  fc.integer({ min: -(2 ** 47), max: 2 ** 47 - 1 }),
  fc.constantFrom(127, 128, -128, -129, 32_767, 32_768, 8_388_607, 8_388_608, 2 ** 31 - 1, 2 ** 31),
);

/** Text without lone surrogates, which UTF-8 doesn't have, and of lengths around the limits of a page. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .tuple(fc.constantFrom(55, 56, 57, 440, 480, 4040, 4050, 4060, 8140, 20_000), fc.nat(20))
    .map(([base, more]) => "x".repeat(base + more)),
);

describe("a database", () => {
  test("is read by SQLite as it was written, whatever its rows are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(integers, texts), { maxLength: 60 }), (values) => {
        expectRoundTrip(createRows(values));
      }),
      { numRuns: 60 },
    );
  });

  test.each([0, 1, 2, 450, 451, 452, 453, 5000])("has %i rows on any number of levels", (count) => {
    const rows = Array.from({ length: count }, (_, index) => [(index * 7919) % 1000, `${index}`] as const);
    expectRoundTrip(createRows(rows));
  });

  test.each(Array.from({ length: 40 }, (_, index) => 330 + index))(
    "of %i entries has no index page without any",
    (count) => {
      expectRoundTrip(
        createRows(Array.from({ length: count }, (_, index) => [1_700_000_000_000 + index, ""])),
      );
    },
  );

  test("has three levels and more", () => {
    const large = createRows(Array.from({ length: 3000 }, (_, index) => [index, "x".repeat(1300)]));
    const many = createRows(Array.from({ length: 100_000 }, (_, index) => [2 ** 40 + index, ""]));
    for (const rows of [large, many]) {
      const database = openDatabase(writeDatabase([createTable(rows)]));
      expect(selectRows(database, "pragma integrity_check")).toEqual([["ok"]]);
      expect(selectRows(database, "select count(*), max(amount) from things")).toEqual([
        [rows.length, Math.max(...rows.map(({ values }) => Number(values[1])))],
      ]);
    }
  });

  test("holds a row of a megabyte", () => {
    expectRoundTrip(createRows([[1, "é".repeat(500_000)]]));
  });

  test("has several tables", () => {
    const other = { ...createTable([]), name: "others", indexes: [] };
    const database = openDatabase(writeDatabase([createTable(createRows([[1, "a"]])), other]));
    expect(selectRows(database, "pragma integrity_check")).toEqual([["ok"]]);
    expect(selectRows(database, "select name from sqlite_schema order by name")).toEqual([
      ["by_amount"],
      ["others"],
      ["things"],
    ]);
    expect(selectRows(database, "select * from others")).toEqual([]);
  });
});

test.each([0.5, Number.NaN, 2 ** 47, -(2 ** 47) - 1])("the number %d is refused", (amount) => {
  expect(() => writeDatabase([createTable(createRows([[amount, ""]]))])).toThrow(RangeError);
});

test("an index of text is refused", () => {
  const table = createTable([{ id: 1, values: [null, 1, "a"] }]);
  const indexes = [{ name: "by_body", columns: ["body"] }];
  expect(() => writeDatabase([{ ...table, indexes }])).toThrow("by_body: body is not an integer.");
});

test.each([
  [0, [0]],
  [127, [0x7f]],
  [128, [0x81, 0]],
  [16_383, [0xff, 0x7f]],
  [16_384, [0x81, 0x80, 0]],
  [2 ** 47 - 1, [0x9f, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]],
])("the variable-length form of %d has 7 bits to a byte", (value, bytes) => {
  expect(encodeVarint(value)).toEqual(bytes);
});
