import { attachmentsFolder } from "../../../../../bundle/paths.ts";
import { pMap } from "../../../../data/promises/p-map.ts";
import type { ExportedCard } from "../cards-to-file.ts";

/** Pictures of a package that phones still import, and browsers hold in memory, in bytes. */
const maxPictureBytes = 50_000_000;

const pictureSource = /(?<=<img src=")[^"]+(?=")/gu;

/** Names of attachments end with a hash of their contents: the same name is always the same picture. */
const pictureName = /^[a-z0-9-]+\.[a-z0-9]+$/u;

/** Cards whose pictures have names in place of URLs, and the pictures with these names. */
export interface PackedCards {
  readonly cards: readonly ExportedCard[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Loads the pictures in answers that are the site's own; those of other sites, those that `load` rejects, and what is more
 * than `maxBytes` stay links. `siteUrl` is absolute and ends with the base.
 */
export async function packPictures(
  cards: readonly ExportedCard[],
  siteUrl: string,
  load: (url: string) => Promise<Uint8Array>,
  maxBytes = maxPictureBytes,
): Promise<PackedCards> {
  const prefix = `${siteUrl}${attachmentsFolder}/`;
  const urlToName = (url: string): string | undefined => {
    const name = url.startsWith(prefix) ? url.slice(prefix.length) : "";
    return pictureName.test(name) ? name : undefined;
  };
  const urls = new Set(cards.flatMap(({ answer }) => answer.match(pictureSource) ?? []));
  const pictures = new Map<string, Uint8Array>();
  let total = 0;
  await pMap([...urls], async (url) => {
    const name = urlToName(url);
    if (name === undefined || total >= maxBytes) return;
    try {
      const picture = await load(url);
      if (total + picture.length > maxBytes) return;
      total += picture.length;
      pictures.set(name, picture);
    } catch (error) {
      console.warn(`${url} is not in the package.`, error);
    }
  });
  const urlToSource = (url: string): string => {
    const name = urlToName(url);
    return name !== undefined && pictures.has(name) ? name : url;
  };
  return {
    cards: cards.map((card) => ({ ...card, answer: card.answer.replace(pictureSource, urlToSource) })),
    pictures,
  };
}
