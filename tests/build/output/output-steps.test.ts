import { rmSync } from "node:fs";
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
  const kept = ["dist", "preview"].map((name) =>
    store.has(createCacheKey("step", join(work, name), "physics")),
  );
  store.close();
  expect(kept).toEqual([false, true]);
});
