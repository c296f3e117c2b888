import { join } from "node:path";
import { sourcePath } from "../../project.ts";

/** The part of Rolldown's context that tells what a module imports. */
interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** Modules that stay chunks of their own, because Vite's manifest has to name them. */
const entryModules = ["entry-client.tsx", "features/article/article-page.tsx"];

/** Modules that stay with the only one of these that imports them. */
const entryParts = ["data/dehydrated/article-in-html.ts", "data/dehydrated/list-in-html.ts"];

/** A group of modules that become one chunk. */
interface ChunkGroup {
  readonly name: string;
  /** Modules of `src/app`. */
  readonly modules: readonly string[];
  /** A module belongs to the group if at least so many of `modules` import it, directly or not. */
  readonly minImporters: number;
}

/**
 * Chunks by the moment at which they load, so that a page asks for a handful of files: a request costs a reader on a slow
 * line more than a few kilobytes. The first group that a module belongs to gets it; what belongs to none stays with what
 * imports it.
 */
const groups: readonly ChunkGroup[] = [
  { name: "app", modules: entryModules, minImporters: 1 },
  {
    name: "lists",
    modules: ["features/subjects/home-page.tsx", "features/subjects/subject-page.tsx", "route-loaders.ts"],
    minImporters: 2,
  },
  { name: "messages", modules: ["../i18n/lazy-messages.ts"], minImporters: 1 },
  {
    name: "search",
    modules: [
      "features/search/dialog/search-options.tsx",
      "features/search/search-page.tsx",
      "features/search/similar-questions.tsx",
      "features/subjects/subject-page.tsx",
    ],
    minImporters: 2,
  },
  // Pages that offer to study something search, too.
  {
    name: "search",
    modules: [
      "components/links/study-link.tsx",
      "data/topics/topic-name.ts",
      "../bundle/pages/study-paths.ts",
    ],
    minImporters: 1,
  },
  {
    name: "loading",
    modules: ["data/files/load-article.ts", "data/files/site-files.ts", "data/storage/move-old-keys.ts"],
    minImporters: 1,
  },
  {
    name: "queries",
    modules: ["features/pages/own-page-query.ts", "data/keyword-query.ts"],
    minImporters: 1,
  },
  // Otherwise its parts are spread over small chunks.
  { name: "keyword-to-key", modules: ["../search/analysis/keyword-to-key.ts"], minImporters: 1 },
  {
    name: "deferred",
    modules: [
      "components/sharing/download-file.ts",
      "data/promises/p-map.ts",
      "features/article/answer/hydrate-answer.ts",
      "features/article/article-tools.tsx",
      "features/layout/page-behavior.tsx",
      "features/layout/link-previews.tsx",
      "features/offline/offline-sync.tsx",
      "features/saved/history/continue-reading.tsx",
      "features/saved/history/read-progress.tsx",
      "features/saved/history/read-urls-loader.tsx",
      "features/shortcuts/highlight-keys.ts",
      "features/shortcuts/study-keys.ts",
    ],
    minImporters: 1,
  },
  { name: "highlight-messages", modules: ["../i18n/highlight-messages.ts"], minImporters: 1 },
  {
    name: "highlights",
    modules: [
      "features/highlights/article-highlights.tsx",
      "features/highlights/list/highlights-section.tsx",
      "features/saved/transfer-user-data.ts",
    ],
    minImporters: 2,
  },
  {
    name: "study",
    modules: [
      "features/study/study-page.tsx",
      "features/study/due/study-due.tsx",
      "features/saved/transfer-user-data.ts",
    ],
    minImporters: 2,
  },
];

/** Returns a function that names the chunk of a module; null for one in none of the groups. */
export function createChunkNamer(
  projectFolder: string,
): (moduleId: string, graph: ModuleGraph) => string | null {
  let names: ReadonlyMap<string, string> | undefined;
  return (moduleId, graph) => {
    names ??= groupModules(projectFolder, graph);
    return names.get(moduleId) ?? null;
  };
}

function groupModules(projectFolder: string, graph: ModuleGraph): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, modules, minImporters } of groups) {
    const importers = new Map<string, number>();
    for (const module of modules) {
      const ids = collectStaticImports(join(projectFolder, "src/app", sourcePath(module)), graph);
      for (const id of ids) importers.set(id, (importers.get(id) ?? 0) + 1);
    }
    for (const [id, count] of importers) if (count >= minImporters && !names.has(id)) names.set(id, name);
  }
  for (const module of [...entryModules, ...entryParts])
    names.delete(join(projectFolder, "src/app", sourcePath(module)));
  return names;
}

/** A module and all that it imports, directly or not. Throws if there is no such module. */
function collectStaticImports(root: string, graph: ModuleGraph): Set<string> {
  if (graph.getModuleInfo(root) === null) throw new Error(`The app has no module ${root}.`);
  const ids = new Set<string>();
  const visit = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported);
  };
  visit(root);
  return ids;
}
