import { fetchBytes } from "../../../../data/files/fetch-file.ts";
import { siteBase } from "../../../../data/site-base.ts";
import type { ExportedCard } from "../cards-to-file.ts";
import { cardsToApkg } from "./cards-to-apkg.ts";
import { packPictures } from "./pack-pictures.ts";

/** An Anki package of cards, with the site's own pictures in it. */
export async function createPackage(
  cards: readonly ExportedCard[],
  deckName: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await packPictures(cards, location.origin + siteBase, fetchBytes);
  return cardsToApkg(packed, deckName, Date.now());
}
