import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSources } from "../../../src/build/collect/read-sources.ts";
import { quireContext } from "../../../src/content/source-context.ts";
import type { ToolName } from "../../../src/content/tool.ts";
import { createTempFolder } from "../../support/temp-folder.ts";
import { createMemoryCacheStore } from "../output/cache/memory-cache-store.ts";

/** Reads `a.md` of a folder as a build does: its key, and the text of its answer. */
async function read(folder: string, tool: ToolName, sources = createMemoryCacheStore()) {
  const context = { ...quireContext, layout: { tool, contentRoots: [], suffixLanguages: [] } };
  const options = { folder, lint: false, context, notePaths: ["a.md", "b.md"] };
  const cache = { sources, files: createMemoryCacheStore(), trustTimes: true };
  for await (const { sourceKey, result } of readSources([{ path: "a.md", hints: {} }], options, cache)) {
    if (result.kind !== "article") throw new Error(JSON.stringify(result));
    return { sourceKey, text: (JSON.parse(Buffer.from(result.record).toString()) as { text: string }).text };
  }
  throw new Error("There is no result.");
}

describe("a file that includes another one", () => {
  test.each<[ToolName, string]>([
    ["mkdocs", '--8<-- "b.md"'],
    ["vuepress", "<!-- @include: ./b.md -->"],
    ["vuepress", "!!!include(b.md)!!!"],
    ["hugo", '{{< Include "b.md" >}}'],
    ["mintlify", '<snippet file="b.md" />'],
    ["docfx", "[!Include [b](b.md)]"],
    ["obsidian", "![[b]]"],
  ])("is read again when that changes: %s, %s", async (tool, body) => {
    const folder = createTempFolder({ "a.md": `# Why?\n\nBefore.\n\n${body}\n`, "b.md": "Old text.\n" });
    const sources = createMemoryCacheStore();
    const first = await read(folder, tool, sources);
    expect(first.text).toContain("Old text.");
    expect(await read(folder, tool, sources)).toEqual(first);
    writeFileSync(join(folder, "b.md"), "New text.\n");
    const second = await read(folder, tool, sources);
    expect(second.text).toContain("New text.");
    expect(second.sourceKey).not.toBe(first.sourceKey);
  });
});
