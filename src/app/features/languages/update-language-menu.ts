import type { QueryClient } from "@tanstack/react-query";
import {
  findLanguageTarget,
  type LanguageTarget,
  pathToTranslatedPage,
  type TranslatedPage,
  type TranslationShard,
} from "../../../bundle/languages/translations.ts";
import { encodePath } from "../../../bundle/pages/page-path.ts";
import { decodeOrKeep } from "../../../content/text/decode-or-keep.ts";
import { appearanceStorageName } from "../../data/storage/preferences.ts";
import { readStored } from "../../data/storage/site-storage.ts";
import { baseToStoragePrefix } from "../../data/storage/storage-prefix.ts";
import { translationShardQuery } from "./translation-shard-query.ts";

/**
 * Makes the links of a menu lead to the counterparts of a page; `pathname` is without the site's base. A menu that was written
 * for this page stays as it is. Rejects if the translations can't be loaded: the links then lead to the home pages.
 */
export async function updateLanguageMenu(
  menu: HTMLElement,
  pathname: string,
  client: QueryClient,
): Promise<void> {
  const links = [...menu.querySelectorAll("a")];
  for (const link of links) link.onclick = () => takeAppearanceAlong(linkToBase(link));
  const path = decodeOrKeep(pathname);
  if (menu.dataset["path"] === path) return;
  menu.dataset["path"] = path;
  for (const link of links) setTarget(link, { path: "/", kind: "page" }, menu);
  const page = pathToTranslatedPage(path);
  const shard = await loadShard(page, client);
  // The reader may have gone on.
  if (menu.dataset["path"] !== path) return;
  for (const link of links) {
    const pages = link.dataset["pages"]?.split(" ") ?? [];
    setTarget(link, findLanguageTarget(page, link.hreflang, { shard, pages }), menu);
  }
}

function linkToBase({ dataset }: HTMLElement): string {
  return dataset["base"] ?? "/";
}

async function loadShard(page: TranslatedPage, client: QueryClient): Promise<TranslationShard | undefined> {
  if (page.kind !== "article" && page.kind !== "subject") return undefined;
  return await client.fetchQuery(
    translationShardQuery(page.subject, page.kind === "article" ? page.slug : ""),
  );
}

function setTarget(link: HTMLAnchorElement, { path, kind }: LanguageTarget, menu: HTMLElement): void {
  link.href = linkToBase(link).slice(0, -1) + encodePath(path);
  const note = link.nextElementSibling;
  if (note !== null) note.textContent = kind === "page" ? "" : (menu.dataset[kind] ?? "");
}

/** Each language stores for itself: the theme that a reader has chosen in one would be gone in the next. */
function takeAppearanceAlong(base: string): void {
  const appearance = readStored(appearanceStorageName);
  if (appearance === null) return;
  try {
    localStorage.setItem(baseToStoragePrefix(base) + appearanceStorageName, appearance);
  } catch {
    // Storage is full: the reader can choose again.
  }
}
