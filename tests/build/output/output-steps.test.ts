import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CacheFile } from "../../../src/build/output/cache/cache-file.ts";
import { createCacheKey } from "../../../src/build/output/cache/cache-store.ts";
import { OutputWriter } from "../../../src/build/output/output-writer.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** Builds a version of a site into an output folder. Returns how many of its steps ran. */
async function build(work: string, name: string, version: number): Promise<number> {
  const store = new CacheFile(join(work, "steps"), "1");
  const folder = join(work, name);
  const { steps } = new OutputWriter(folder, { folder, steps: store });
  let runs = 0;
  for (const subject of ["physics", "history", "music"]) {
    await steps.run({ name: subject, key: `${subject} ${version}` }, (step) => {
      runs += 1;
      step.write(`${subject}.html`, `${subject} ${version}`);
      return null;
    });
  }
  steps.save();
  store.close();
  return runs;
}

test("builds into another folder don't forget the steps of the first", async () => {
  const work = createTempFolder();
  expect(await build(work, "dist", 1)).toBe(3);
  for (const version of [1, 2, 3, 4]) expect(await build(work, "preview", version)).toBe(3);
  expect(await build(work, "dist", 1)).toBe(0);
  expect(await build(work, "preview", 4)).toBe(0);
});

test("the steps of a folder that is gone are forgotten", async () => {
  const work = createTempFolder();
  await build(work, "dist", 1);
  rmSync(join(work, "dist"), { recursive: true });
  for (const version of [1, 2, 3, 4]) await build(work, "preview", version);
  const store = new CacheFile(join(work, "steps"), "1");
  const reused = ["dist", "preview"].map((name) =>
    store.has(createCacheKey("step", join(work, name), "physics")),
  );
  store.close();
  expect(reused).toEqual([false, true]);
});

/** Runs a step of one file that is made from what `fileKey` covers. Returns whether the file was reused. */
async function reuseOrWrite(work: string, value: string, fileKey: string, key?: string): Promise<boolean> {
  const store = new CacheFile(join(work, "steps"), "1");
  const folder = join(work, "dist");
  const { steps } = new OutputWriter(folder, { folder, steps: store });
  const isReused = await steps.run({ name: "pages", key }, (step) => {
    const canReuse = step.reuse("page.html", fileKey);
    if (!canReuse) step.write("page.html", value, fileKey);
    return canReuse;
  });
  steps.save();
  store.close();
  return isReused;
}

test("a step that runs again keeps a file that is made from the same, unless somebody has changed it", async () => {
  const work = createTempFolder();
  expect(await reuseOrWrite(work, "one", "value 1", "step 1")).toBe(false);
  expect(await reuseOrWrite(work, "one", "value 1", "step 2")).toBe(true);
  expect(await reuseOrWrite(work, "one", "value 1", "step 3")).toBe(true);
  expect(await reuseOrWrite(work, "two", "value 2", "step 4")).toBe(false);
  writeFileSync(join(work, "dist", "page.html"), "six");
  expect(await reuseOrWrite(work, "two", "value 2", "step 5")).toBe(false);
  expect(readFileSync(join(work, "dist", "page.html"), "utf8")).toBe("two");
});

test("a step whose key isn't known keeps its files, too", async () => {
  const work = createTempFolder();
  expect(await reuseOrWrite(work, "one", "value 1")).toBe(false);
  expect(await reuseOrWrite(work, "one", "value 1")).toBe(true);
  expect(await reuseOrWrite(work, "two", "value 2")).toBe(false);
});

test("files that were restored from elsewhere are kept", async () => {
  const work = createTempFolder();
  await reuseOrWrite(work, "one", "value 1", "step 1");
  writeFileSync(join(work, "dist", "page.html"), "one");
  expect(await reuseOrWrite(work, "one", "value 1", "step 2")).toBe(true);
});

test("a step all of whose files were restored does not run, and knows them from then on", async () => {
  const work = createTempFolder();
  await build(work, "dist", 1);
  const file = join(work, "dist", "physics.html");
  writeFileSync(file, "physics 1");
  expect(await build(work, "dist", 1)).toBe(0);
  const store = new CacheFile(join(work, "steps"), "1");
  const record = store.get(createCacheKey("step", join(work, "dist"), "physics"));
  store.close();
  const { ctimeMs } = statSync(file);
  expect(JSON.parse(Buffer.from(record ?? []).toString())).toMatchObject({
    files: [{ path: "physics.html", stats: [9, expect.any(Number), ctimeMs] }],
  });
});

test("a file of the last time can get another name", async () => {
  const work = createTempFolder();
  const store = new CacheFile(join(work, "steps"), "1");
  const [previous, folder] = [join(work, "dist"), join(work, "next")];
  const first = new OutputWriter(previous, { folder: previous, steps: store });
  await first.steps.run({ name: "index", key: "1" }, (step) => step.write("one/a.bin", "bytes"));
  first.saveSteps();
  const second = new OutputWriter(folder, { folder: previous, steps: store });
  await second.steps.run({ name: "index", key: "2" }, (step) => {
    expect(step.isUnchanged("one/a.bin")).toBe(true);
    expect(step.isUnchanged("one/b.bin")).toBe(false);
    step.move("two/a.bin", "one/a.bin");
  });
  store.close();
  expect(readFileSync(join(folder, "two", "a.bin"), "utf8")).toBe("bytes");
  expect(second.files).toEqual([{ path: "two/a.bin", bytes: 5 }]);
});
