import { describe, expect, test } from "vitest";
import { createChunkNamer } from "../../../../src/build/output/app/chunk-groups.ts";

/** Static imports, by module of the app. Modules that are not listed import nothing. */
const imports: Readonly<Record<string, readonly string[]>> = {
  "entry-client.tsx": ["routes.ts"],
  "routes.ts": ["components/link.tsx"],
  "features/article/article-page.tsx": ["features/article/article-view.tsx", "components/link.tsx"],
  "features/subjects/home-page.tsx": ["components/grid.tsx"],
  "features/subjects/subject-page.tsx": ["components/grid.tsx", "search-client.ts"],
  "features/search/search-page.tsx": ["search-client.ts", "facets.ts"],
  "features/article/article-tools.tsx": ["components/menu.tsx", "components/link.tsx"],
  "features/saved/saved-page.tsx": ["components/menu.tsx"],
};

const getName = createChunkNamer("/site");

function chunkOf(module: string, missing?: string): string | null {
  const graph = {
    getModuleInfo: (id: string) => {
      const name = id.replace("/site/src/app/", "");
      if (name === missing) return null;
      return { importedIds: (imports[name] ?? []).map((imported) => `/site/src/app/${imported}`) };
    },
  };
  const namer = missing === undefined ? getName : createChunkNamer("/site");
  return namer(`/site/src/app/${module}`, graph);
}

describe("the chunk of a module", () => {
  test.each<readonly [module: string, chunk: string | null, reason: string]>([
    ["routes.ts", "app", "the entry imports it"],
    ["features/article/article-view.tsx", "app", "an article needs it to become interactive"],
    ["components/grid.tsx", "lists", "two pages with lists need it"],
    ["search-client.ts", "search", "two places that search need it"],
    ["components/menu.tsx", "deferred", "it loads when the browser is idle"],
    ["components/link.tsx", "app", "the first group that needs it gets it"],
    ["entry-client.tsx", null, "Vite's manifest names it"],
    ["features/article/article-page.tsx", null, "Vite's manifest names it"],
    ["facets.ts", null, "only one page needs it"],
  ])("%s is %s: %s", (module, chunk, _reason) => {
    expect(chunkOf(module)).toBe(chunk);
  });

  test("is an error if a group names a module that is not there", () => {
    expect(() => chunkOf("routes.ts", "features/article/article-tools.tsx")).toThrow(/article-tools/u);
  });
});
