import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { attachmentKey } from "../../../../src/build/collect/links/attachment-files.ts";
import { attachmentPath } from "../../../../src/build/output/attachments/attachment-path.ts";
import { publishAttachments } from "../../../../src/build/output/attachments/publish-attachments.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { attachmentUrlPattern } from "../../../../src/bundle/paths.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";
import { createMemoryCacheStore } from "../cache/memory-cache-store.ts";
import { createPicture } from "./pictures.ts";

/** Publishes files of a folder, and returns what became of each with all that was written. */
async function publishFiles(root: string, paths: readonly string[], cache = createMemoryCacheStore()) {
  const location = { file: "a.md", line: 3, column: 5 };
  const attachments = new Map(
    paths.map((path) => [attachmentKey({ root, path }), { file: { root, path }, location }]),
  );
  const written = new Map<string, string | Uint8Array>();
  const output = { write: (path: string, content: string | Uint8Array) => void written.set(path, content) };
  const { byKey, diagnostics } = await publishAttachments(attachments, {
    output,
    cache,
    progress: silentProgressReporter,
  });
  return { published: [...byKey.values()], diagnostics, written };
}

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = createTempFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><script/><path d="M0 0"/></svg>';

describe("each kind of file", () => {
  test("a picture has its size, and all its versions are written under names with one hash", async () => {
    const folder = folderWith({ "Two Words.png": await createPicture(1300, 40, "png") });
    const { published, written } = await publishFiles(folder, ["Two Words.png"]);
    expect(published).toMatchObject([{ kind: "image", width: 1300, height: 40 }]);
    const paths = [...written.keys()];
    for (const path of paths) expect(`/${path}`).toMatch(attachmentUrlPattern);
    const hashes = paths.map((path) => /^attachments\/two-words-([0-9a-f]{12})/u.exec(path)?.[1]);
    expect(new Set(hashes).size).toBe(1);
    const [image] = published;
    if (image?.kind !== "image") throw new Error("It is not a picture.");
    expect(written.has(image.src.slice(1))).toBe(true);
    for (const candidate of image.srcSet?.split(", ") ?? []) {
      const [url = "", width] = candidate.split(" ");
      const metadata = await sharp(Buffer.from(written.get(url.slice(1)) ?? "")).metadata();
      expect(`${metadata.width}w`).toBe(width);
    }
  });

  test("a drawing is written without what could run", async () => {
    const folder = folderWith({ "a.svg": drawing });
    const { published, written } = await publishFiles(folder, ["a.svg"]);
    expect(published).toMatchObject([{ kind: "image", width: 40, height: 30 }]);
    expect(String([...written.values()][0])).not.toContain("script");
  });

  test.each([
    ["a.pdf", "%PDF-1.7", ".pdf"],
    ["a.csv", "a,b", ".csv"],
    ["a.cpp", "int main() {}", ".txt"],
    ["a.js", "alert(1)", ".txt"],
    ["a.xml", "<a/>", ".txt"],
    ["Makefile", "all:", ".txt"],
    ["a.class", Uint8Array.of(0xca, 0xfe, 0xba, 0xbe), ".bin"],
  ])("%s is copied byte by byte, with an ending that runs nowhere", async (name, content, ending) => {
    const folder = folderWith({ [name]: content });
    const { published, written, diagnostics } = await publishFiles(folder, [name]);
    const [[path, bytes] = ["", ""]] = [...written];
    expect(path.endsWith(ending)).toBe(true);
    expect(Buffer.from(bytes)).toEqual(Buffer.from(content));
    expect(published).toEqual([{ kind: "file", href: `/${path}`, name }]);
    expect(diagnostics).toEqual([]);
  });

  test.each(["a.html", "a.HTM", "a.xhtml", "a.svgz"])("%s is refused", async (name) => {
    const { published, written, diagnostics } = await publishFiles(folderWith({ [name]: "<p>" }), [name]);
    expect([published, written.size]).toEqual([[{ kind: "none" }], 0]);
    expect(diagnostics).toMatchObject([{ rule: "refused-file", file: "a.md", line: 3, column: 5 }]);
  });

  test.each(["a.png", "a.svg"])("%s that can't be read is reported", async (name) => {
    const { published, written, diagnostics } = await publishFiles(folderWith({ [name]: "no picture" }), [
      name,
    ]);
    expect([published, written.size]).toEqual([[{ kind: "none" }], 0]);
    expect(diagnostics).toMatchObject([{ rule: "unreadable-picture" }]);
  });

  test("a file that is gone is reported", async () => {
    const { diagnostics } = await publishFiles(folderWith({}), ["gone.pdf"]);
    expect(diagnostics).toMatchObject([{ rule: "missing-file" }]);
  });
});

describe("nothing outside of the folder is published", () => {
  test.each(["../secret.txt", "link.txt", "folder/secret.txt"])("by %s", async (path) => {
    const parent = folderWith({ "secret.txt": "secret" });
    const folder = join(parent, "content");
    const inside = createTempFolder({ "content/a.md": "a" });
    symlinkSync(join(inside, "content"), folder);
    symlinkSync(join(parent, "secret.txt"), join(inside, "content", "link.txt"));
    symlinkSync(parent, join(inside, "content", "folder"));
    const { published, written, diagnostics } = await publishFiles(folder, [path]);
    expect([published, written.size]).toEqual([[{ kind: "none" }], 0]);
    expect(diagnostics).toHaveLength(1);
  });

  test("a link within the folder is", async () => {
    const folder = folderWith({ "a.txt": "a" });
    symlinkSync(join(folder, "a.txt"), join(folder, "b.txt"));
    expect((await publishFiles(folder, ["b.txt"])).written.size).toBe(1);
  });
});

test("a picture that an earlier build has processed is not processed again", async () => {
  const folder = folderWith({ "a.png": await createPicture(1300, 40, "png") });
  const cache = createMemoryCacheStore();
  const first = await publishFiles(folder, ["a.png"], cache);
  expect(await publishFiles(folder, ["a.png"], cache)).toEqual(first);
  expect(cache.sets).toBe(1);
});

test.each([
  ["Two Words.png", "attachments/two-words-0123456789ab.png"],
  ["a/b/Größe.png", "attachments/gro-e-0123456789ab.png"],
  ["图.png", "attachments/file-0123456789ab.png"],
  ["..png", "attachments/file-0123456789ab.png"],
  [`${"a-".repeat(60)}.png`, `attachments/${"a-".repeat(19)}a-0123456789ab.png`],
])("the path of %s is %s", (source, path) => {
  const result = attachmentPath(source, "0123456789ab", "png");
  expect(result).toBe(path);
  expect(`/${result}`).toMatch(attachmentUrlPattern);
});

test("a picture that takes long holds no others up", async () => {
  const names = Array.from({ length: 9 }, (_, index) => `${index}.png`);
  const root = folderWith(Object.fromEntries(names.map((name) => [name, name])));
  const location = { file: "a.md", line: 3, column: 5 };
  const attachments = new Map(
    names.map((path) => [attachmentKey({ root, path }), { file: { root, path }, location }]),
  );
  let finishFirst = (): void => undefined;
  const lastHasBegun = new Promise<void>((resolve) => {
    finishFirst = resolve;
  });
  const { diagnostics } = await publishAttachments(attachments, {
    output: { write: () => undefined },
    processPicture: async (bytes) => {
      const name = Buffer.from(bytes).toString();
      if (name === names.at(-1)) finishFirst();
      if (name === names[0]) await lastHasBegun;
      return { kind: "invalid", reason: name };
    },
    progress: silentProgressReporter,
  });
  expect(diagnostics.map(({ reason }) => reason)).toEqual(
    names.map((name) => `${name} is not shown: ${name}`),
  );
});
