import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { queriesOnlyPlugin } from "../../../../src/build/output/app/queries-only-plugin.ts";
import { projectFolder } from "../../../../src/build/project.ts";

const requireQuery = createRequire(createRequire(import.meta.url).resolve("@tanstack/react-query"));
const folder = join(dirname(requireQuery.resolve("@tanstack/query-core")), "..", "modern");

interface Transform {
  readonly handler: (code: string, id: string) => { readonly code: string };
}

async function exportsOf(code: string): Promise<string[]> {
  const module: object = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return Object.keys(module).sort();
}

describe("modules of TanStack Query that the app does without", () => {
  test.each(["mutationCache", "infiniteQueryBehavior"])(
    "%s has all exports of the original",
    async (name) => {
      const path = join(folder, `${name}.js`);
      expect(existsSync(path)).toBe(true);
      const { handler } = queriesOnlyPlugin.transform as unknown as Transform;
      const { code } = handler("", path);
      const original: object = await import(path);
      expect(await exportsOf(code)).toEqual(Object.keys(original).sort());
    },
  );

  test("are not used by it", () => {
    const sources = readdirSync(join(projectFolder, "src", "app"), { recursive: true, encoding: "utf8" });
    const used = sources
      .filter((path) => /\.tsx?$/u.test(path))
      .filter((path) =>
        /[Mm]utation(?!Observer)|[Ii]nfiniteQuer/u.test(
          readFileSync(join(projectFolder, "src", "app", path), "utf8"),
        ),
      );
    expect(used).toEqual([]);
  });
});
