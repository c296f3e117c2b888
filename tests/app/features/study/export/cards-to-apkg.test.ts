import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cardsToApkg } from "../../../../../src/app/features/study/export/anki/cards-to-apkg.ts";
import type { ExportedCard } from "../../../../../src/app/features/study/export/cards-to-file.ts";
import { openDatabase, selectRows } from "./open-database.ts";

const now = Date.UTC(2026, 4, 1);

const sky: ExportedCard = {
  question: "Why is <it> “blue”?",
  answer: "<p>Since \\(a &lt; b\\).</p><table><tbody><tr><td>1</td></tr></tbody></table>",
  subject: { slug: "courses/physics", name: "Physics & more" },
  keywords: ["light", "Rayleigh scattering", "a::b", "light"],
  link: "https://example.com/learn/courses/physics/questions/sky",
};

function createCards(count: number): ExportedCard[] {
  return Array.from({ length: count }, (_, index) => ({
    ...sky,
    question: `Question ${index}`,
    answer: `<p>${"An answer of some length. ".repeat((index * 37) % 400)}</p>`,
    link: `https://example.com/learn/physics/questions/q${index}`,
  }));
}

/** Unzips a package and opens its database. */
function openPackage(cards: readonly ExportedCard[], nowMs = now) {
  const files = unzipSync(cardsToApkg({ cards, pictures: new Map() }, " Light\n1 ", nowMs));
  const { "collection.anki2": collection = new Uint8Array(), media = new Uint8Array() } = files;
  const database = openDatabase(collection);
  const select = (query: string): unknown[][] => selectRows(database, query);
  const readJson = (column: string): Record<string, unknown> =>
    JSON.parse(String(select(`select ${column} from col`)[0]?.[0]));
  return { names: Object.keys(files), media: strFromU8(media), select, readJson };
}

describe.each([0, 1, 300, 5000])("a package of %i notes", (count) => {
  const { names, media, select } = openPackage(createCards(count));

  test("is a database without damage and a list of no media files", () => {
    expect(names).toEqual(["collection.anki2", "media"]);
    expect(media).toBe("{}");
    expect(select("pragma integrity_check")).toEqual([["ok"]]);
  });

  test("has a note with one card for each question", () => {
    expect(select("select count(*), count(distinct guid) from notes")).toEqual([[count, count]]);
    expect(
      select("select count(*) from cards join notes on notes.id = cards.nid where cards.ord = 0"),
    ).toEqual([[count]]);
    expect(select("select count(*) from notes where flds like '%An answer%' or length(flds) < 200")).toEqual([
      [count],
    ]);
  });
});

describe("a package", () => {
  const { select, readJson } = openPackage([sky]);

  test("has the question as text, the answer as HTML with formulas for MathJax, the subject and the link", () => {
    const [fields] = select("select flds from notes")[0] ?? [];
    expect(String(fields).split("\u001F")).toEqual([
      "Why is &lt;it&gt; “blue”?",
      sky.answer,
      "Physics &amp; more",
      sky.link,
    ]);
  });

  test("has the subject and the keywords as tags", () => {
    expect(select("select tags from notes")).toEqual([[" courses::physics light Rayleigh_scattering a:b "]]);
  });

  test("has new cards in a deck of the given name", () => {
    const [[deckId] = []] = select("select did from cards where type = 0 and queue = 0 and due = 1");
    expect(readJson("decks")).toMatchObject({ [String(deckId)]: { name: "Light 1", conf: 1 } });
    expect(readJson("dconf")).toMatchObject({ 1: { name: "Default" } });
  });

  test("has the fields and the template that its notes need", () => {
    const [[typeId] = []] = select("select mid from notes");
    expect(readJson("models")).toMatchObject({
      [String(typeId)]: {
        flds: [{ name: "Question" }, { name: "Answer" }, { name: "Subject" }, { name: "Link" }],
        tmpls: [
          { qfmt: expect.stringContaining("{{Question}}"), afmt: expect.stringContaining("{{Answer}}") },
        ],
      },
    });
  });

  test("has the schema that all versions of Anki import", () => {
    expect(select("select ver from col")).toEqual([[11]]);
  });

  test("exported later has the same notes, type and deck, with a later time", () => {
    const identity = "select guid, mid, (select did from cards where nid = notes.id) from notes";
    const later = openPackage([{ ...sky, answer: "<p>New</p>" }], now + 60_000);
    expect(later.select(identity)).toEqual(select(identity));
    expect(later.select("select mod from notes")).toEqual([[now / 1000 + 60]]);
  });
});

test("a package has its pictures under numbers, and a list of their names", () => {
  const [hill, river] = [new Uint8Array([1, 2, 3]), new Uint8Array([4])];
  const pictures = new Map([
    ["hill-0123456789ab.webp", hill],
    ["river-ba9876543210.svg", river],
  ]);
  const files = unzipSync(cardsToApkg({ cards: [sky], pictures }, "Light", now));
  expect(JSON.parse(strFromU8(files["media"] ?? new Uint8Array()))).toEqual({
    0: "hill-0123456789ab.webp",
    1: "river-ba9876543210.svg",
  });
  expect([files["0"], files["1"]]).toEqual([hill, river]);
});
