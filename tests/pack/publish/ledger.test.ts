import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toSiteAddress } from "../../../src/article/site-address.ts";
import {
  checkLedger,
  emptyLedger,
  ledgerToText,
  lostToProblems,
  readLedger,
  updateLedger,
} from "../../../src/pack/publish/ledger.ts";
import { editDistance, NearestAddresses } from "../../../src/pack/publish/nearest-address.ts";

const one = "/learn/physics/questions/why-does-ice-float";
const ledgerOf = (kept: readonly string[], removed: readonly string[] = []) => ({
  kept: new Set(kept),
  removed: new Set(removed),
});

describe("the ledger of addresses", () => {
  test("is a sorted line for each, under a heading", () => {
    const lines = ledgerToText(ledgerOf(["/b", "/a c"], ["/b-2"])).split("\n");
    expect(lines.filter((line) => !line.startsWith("#"))).toEqual(["/a%20c", "/b", "/b-2 removed", ""]);
    expect(lines[0]).toMatch(/^# /u);
  });

  test("tells which addresses a build would lose, each with the nearest there is", () => {
    const lost = checkLedger(
      ledgerOf([one, "/gone", "/kept"]),
      new Set(["/kept", one.replace("physics", "science")]),
    );
    expect(lost).toEqual([
      { address: "/gone", nearest: undefined },
      { address: one, nearest: "/learn/science/questions/why-does-ice-float" },
    ]);
  });

  test("says of a lost address where it stands and what to do", () => {
    const text = ledgerToText(ledgerOf(["/a b", one]));
    const problems = lostToProblems("addresses.txt", text, [{ address: "/a b", nearest: one }]);
    expect(problems).toEqual([
      {
        file: "addresses.txt",
        line: text.split("\n").indexOf("/a%20b") + 1,
        column: 1,
        severity: "error",
        rule: "address-lost",
        reason: "the published URL /a b would stop working",
        hint: `Add "aliases: [/a%20b]" to the article ${one} or a line "/a%20b ${one}" to the redirects file, or remove the URL with --accept-removed.`,
      },
    ]);
  });

  test("does not ask again for what was taken away on purpose, and remembers it", () => {
    const next = updateLedger(ledgerOf(["/a", "/b"], ["/c"]), new Set(["/a", "/d"]));
    expect(next).toEqual(ledgerOf(["/a", "/d"], ["/b", "/c"]));
    expect(checkLedger(next, new Set(["/a", "/d"]))).toEqual([]);
    expect(updateLedger(next, new Set(["/b"])).kept).toEqual(new Set(["/b"]));
  });

  test("with a line that is no address is a problem of that line", () => {
    const { ledger, problems } = readLedger("addresses.txt", "# x\n/a\n<<<<<<< HEAD\n/b removed\n/../c\n");
    expect(ledger).toEqual(ledgerOf(["/a"], ["/b"]));
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(["3 ledger-line", "5 ledger-line"]);
  });

  const address = fc
    .webPath()
    .map(toSiteAddress)
    .filter((text) => text !== undefined);
  const some = fc.array(address).map((all) => new Set<string>(all));

  test("comes back from its text as it was", () => {
    fc.assert(
      fc.property(some, some, (kept, others) => {
        const removed = new Set([...others].filter((each) => !kept.has(each)));
        const { ledger, problems } = readLedger(
          "a",
          ledgerToText({ kept, removed }).replaceAll("\n", "\r\n"),
        );
        expect([ledger, problems]).toEqual([{ kept, removed }, []]);
      }),
    );
  });

  test("never loses an address, whatever is published after it", () => {
    fc.assert(
      fc.property(fc.array(some), (builds) => {
        let ledger: Parameters<typeof updateLedger>[0] = emptyLedger;
        const ever = new Set<string>();
        for (const working of builds) {
          for (const lost of checkLedger(ledger, working)) expect(working).not.toContain(lost.address);
          ledger = readLedger("a", ledgerToText(updateLedger(ledger, working))).ledger;
          for (const each of working) ever.add(each);
          expect(new Set([...ledger.kept, ...ledger.removed])).toEqual(ever);
          expect(ledger.kept).toEqual(working);
        }
      }),
    );
  });
});

describe("the nearest address", () => {
  const nearest = new NearestAddresses([
    "/learn/physics",
    "/learn/physics/questions/why-does-ice-float-on-water",
    "/learn/physics/questions/why-does-wood-float-on-water",
    "/learn/physics/questions/what-is-entropy",
    "/learn/chemistry/questions/what-is-entropy",
    "/learn/chemistry/questions/photosynthesis",
  ]);

  test.each([
    [
      "the same slug in another subject",
      "/learn/biology/questions/photosynthesis",
      "/learn/chemistry/questions/photosynthesis",
    ],
    [
      "of several the one least changed",
      "/learn/physik/questions/what-is-entropy",
      "/learn/physics/questions/what-is-entropy",
    ],
    [
      "the one with most words in common, rare ones first",
      "/learn/physics/questions/does-ice-float",
      "/learn/physics/questions/why-does-ice-float-on-water",
    ],
    [
      "one with a typing mistake",
      "/learn/chemistry/questions/photosynthesys",
      "/learn/chemistry/questions/photosynthesis",
    ],
    ["a subject for a subject", "/learn/phisics", "/learn/physics"],
    [
      "of an address of another kind, by its last part",
      "/blog/2019/what-is-entropy.html",
      "/learn/physics/questions/what-is-entropy",
    ],
    ["none where nothing is near", "/learn/physics/questions/unrelated", undefined],
    ["none for the home page", "/", undefined],
  ])("is %s", (_, address, found) => {
    expect(nearest.find(address)).toBe(found);
  });

  test("is found for hundreds among tens of thousands within seconds", () => {
    const words = Array.from({ length: 900 }, (_, index) => `w${index.toString(36)}`);
    const slug = (index: number) => [1, 7, 13, 29, 31].map((step) => words[(index * step) % 900]).join("-");
    const many = new NearestAddresses(
      Array.from({ length: 27_000 }, (_, index) => `/learn/s/questions/${slug(index)}-${index}`),
    );
    const startedMs = performance.now();
    for (let index = 0; index < 200; index += 1) many.find(`/learn/t/questions/${slug(index * 7)}-x`);
    expect(performance.now() - startedMs).toBeLessThan(10_000);
  });

  test("counts mistakes as they are made, up to a limit", () => {
    expect(["kitten", "sitting"].map((text) => editDistance("kitten", text, 5))).toEqual([0, 3]);
    expect(editDistance("kitten", "sitting", 2)).toBe(3);
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        const limit = left.length + right.length;
        expect(editDistance(left, right, limit)).toBe(editDistance(right, left, limit));
        expect(editDistance(left, left, 0)).toBe(0);
      }),
    );
  });
});
