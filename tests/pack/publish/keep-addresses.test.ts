import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../../src/pack/collection.ts";
import { silentProgress } from "../../../src/pack/progress.ts";
import { keepAddresses } from "../../../src/pack/publish/keep-addresses.ts";
import { collectionToShelves } from "../../../src/pack/shelves.ts";
import { smallArticle } from "../../support/small-article.ts";
import { tempFolder } from "../../support/temp-folder.ts";

async function keep(
  files: Readonly<Record<string, string>>,
  acceptRemoved = false,
  folder = tempFolder(files),
) {
  const collection = await readCollection({ folder, lint: false }, { append: () => 0 }, silentProgress);
  const shelves = collectionToShelves(collection);
  const ledger = join(folder, "addresses.txt");
  const kept = await keepAddresses({ folder, collection, shelves, files: [], ledger, acceptRemoved });
  return {
    ...kept,
    read: collection.problems,
    told: kept.problems.map(
      ({ file, line, rule, severity }) => `${file.slice(folder.length + 1)}:${line} ${severity} ${rule}`,
    ),
    lines: (kept.ledgerText ?? "").split("\n").filter((line) => line !== "" && !line.startsWith("#")),
  };
}

const article = smallArticle("Why?", { aliases: "[/old]" });

describe("the addresses of a build", () => {
  test("are its pages, and redirects from aliases and from the file of redirects", async () => {
    const { redirects, told, lines, read } = await keep({
      "a/why.md": article,
      redirects: "/older /old 302\n",
    });
    expect(redirects).toEqual([
      { from: "/old", to: "/learn/a/questions/why", status: 301 },
      { from: "/older", to: "/learn/a/questions/why", status: 302 },
    ]);
    expect([told, read]).toEqual([[], []]);
    expect(lines).toEqual([
      "/",
      "/keywords",
      "/learn",
      "/learn/a",
      "/learn/a/questions/why",
      "/old",
      "/older",
      "/saved",
      "/search",
      "/shared",
    ]);
  });

  test("are in the ledger once it is written, and the next build has nothing to add", async () => {
    const first = await keep({ "a/why.md": article });
    const next = await keep({ "a/why.md": article, "addresses.txt": first.ledgerText ?? "" });
    expect([next.ledgerText, next.told, next.lost]).toEqual([null, [], []]);
  });

  test("may not be fewer than before: the build is told what it loses, and the ledger stays", async () => {
    const { ledgerText } = await keep({ "a/why.md": article });
    const moved = { "b/why.md": smallArticle("Why?"), "addresses.txt": ledgerText ?? "" };
    const { problems, told, ledgerText: next } = await keep(moved);
    expect(told).toEqual([
      "addresses.txt:7 error address-lost",
      "addresses.txt:8 error address-lost",
      "addresses.txt:9 error address-lost",
    ]);
    expect(problems[1]?.hint).toContain(
      'Add "aliases: [/learn/a/questions/why]" to the article /learn/b/questions/why',
    );
    expect(next).toBeNull();
  });

  test("may be fewer where that is meant, and the ledger remembers them", async () => {
    const { ledgerText } = await keep({ "a/why.md": article });
    const moved = { "b/why.md": smallArticle("Why?"), "addresses.txt": ledgerText ?? "" };
    const { told, lines, lost } = await keep(moved, true);
    expect([told, lost.length]).toEqual([[], 3]);
    expect(lines.filter((line) => line.endsWith(" removed"))).toEqual([
      "/learn/a removed",
      "/learn/a/questions/why removed",
      "/old removed",
    ]);
  });

  test("come with what is wrong with redirects and ledger, each in its file", async () => {
    const files = { "a/why.md": article, redirects: "/x\n/y /none\n", "addresses.txt": "=======\n" };
    expect((await keep(files)).told).toEqual([
      "redirects:1 error redirect-words",
      "redirects:2 error redirect-target-missing",
      "addresses.txt:1 error ledger-line",
    ]);
  });

  test("can't be told where the ledger can't be read", async () => {
    const folder = tempFolder({ "a/why.md": article });
    mkdirSync(join(folder, "addresses.txt"));
    writeFileSync(join(folder, "redirects"), "");
    expect((await keep({}, false, folder)).told).toEqual(["addresses.txt:1 error unreadable"]);
  });
});
