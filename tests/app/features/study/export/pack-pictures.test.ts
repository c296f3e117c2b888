import { expect, test, vi } from "vitest";
import { packPictures } from "../../../../../src/app/features/study/export/anki/pack-pictures.ts";
import type { ExportedCard } from "../../../../../src/app/features/study/export/cards-to-file.ts";

const site = "https://example.org/notes/";
const hill = "hill-0123456789ab.webp";
const river = "river-ba9876543210.svg";

const createCard = (...sources: string[]): ExportedCard => ({
  question: "What is here?",
  answer: sources.map((source) => `<p>Look: <img src="${source}" alt="A view"></p>`).join(""),
  subject: { slug: "geography", name: "Geography" },
  keywords: [],
  link: `${site}learn/geography/questions/view`,
});

const readSources = (cards: readonly ExportedCard[]): string[][] =>
  cards.map(({ answer }) =>
    [...answer.matchAll(/<img src="([^"]*)" alt="A view">/gu)].map(([, source = ""]) => source),
  );

test("the site's own pictures are loaded once each, and named in the answers", async () => {
  const load = vi.fn(async (url: string) => new TextEncoder().encode(url));
  const cards = [
    createCard(`${site}attachments/${hill}`, `${site}attachments/${river}`),
    createCard(`${site}attachments/${hill}`),
  ];
  const packed = await packPictures(cards, site, load);
  expect(readSources(packed.cards)).toEqual([[hill, river], [hill]]);
  expect([...packed.pictures.keys()].toSorted()).toEqual([hill, river]);
  expect(load).toHaveBeenCalledTimes(2);
});

test.each([
  ["of another site", "https://example.com/attachments/a-0123456789ab.png"],
  ["of another site that begins like this one", "https://example.org/notes-2/attachments/a-0123456789ab.png"],
  ["whose name leads elsewhere", `${site}attachments/../data/manifest.json`],
])("a picture %s stays a link and is not loaded", async (_, source) => {
  const load = vi.fn(async () => new Uint8Array(1));
  const packed = await packPictures([createCard(source)], site, load);
  expect(readSources(packed.cards)).toEqual([[source]]);
  expect(packed.pictures.size).toBe(0);
  expect(load).not.toHaveBeenCalled();
});

test("a picture that can't be loaded, or is too much for a package, stays a link", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const source = (name: string): string => `${site}attachments/${name}`;
  const load = async (url: string): Promise<Uint8Array> => {
    if (url.endsWith(river)) throw new Error("No connection");
    return new Uint8Array(url.endsWith(hill) ? 60 : 50);
  };
  const lake = "lake-00112233aabb.png";
  const { cards, pictures } = await packPictures(
    [createCard(source(hill), source(river), source(lake))],
    site,
    load,
    100,
  );
  expect(readSources(cards)).toEqual([[hill, source(river), source(lake)]]);
  expect([...pictures.keys()]).toEqual([hill]);
});
