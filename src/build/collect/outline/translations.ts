/** The languages of folders, by their paths. */
export type FolderLanguages = ReadonlyMap<string, string | undefined>;

/** Where Docusaurus has translations of its documents and posts, without the language. */
const docusaurusTranslation = /^i18n\/docusaurus-plugin-content-(blog|docs)\/(?:current(?:\/|$))?/u;

/** What a path shares with its translations: without the folders for languages. */
export function toSharedPath(path: string, languages: FolderLanguages): string {
  const segments = path.split("/");
  const shared = segments.filter((_, index) => {
    const [parent, folder] = [index, index + 1].map((end) => segments.slice(0, end).join("/"));
    return !languages.has(folder ?? "") || languages.get(folder ?? "") === languages.get(parent ?? "");
  });
  return shared.join("/").replace(docusaurusTranslation, "$1/");
}

/** Gives the translations of what has a place in an order the same place, if they have none of their own. */
export function addTranslations(
  order: Map<string, number>,
  paths: Iterable<string>,
  languages: FolderLanguages,
): void {
  const places = new Map(Array.from(order, ([path, place]) => [toSharedPath(path, languages), place]));
  if (places.size === 0) return;
  for (const path of paths) {
    const shared = toSharedPath(path, languages);
    // A page in no folder of a language is not a translation.
    const place = order.has(path) || shared === path ? undefined : places.get(shared);
    if (place !== undefined) order.set(path, place);
  }
}
