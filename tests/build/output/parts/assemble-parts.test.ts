import { existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OutputError } from "../../../../src/build/output/output-error.ts";
import { assembleParts } from "../../../../src/build/output/parts/assemble-parts.ts";
import {
  type PartDescription,
  partFileName,
  partToText,
} from "../../../../src/build/output/parts/part-file.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";
import { writeFiles } from "../../../support/write-files.ts";

/** A part with some files, each of which contains its own path. */
function writePart(
  folder: string,
  name: string,
  { files, ...part }: Partial<Omit<PartDescription, "files">> & { readonly files: readonly string[] },
): void {
  const sizes = files.map((path) => [path, path.length] as const);
  writeFiles(join(folder, "parts", name), {
    ...Object.fromEntries(files.map((path) => [path, path])),
    [partFileName]: partToText({ number: 1, count: 2, key: "one site", ...part, files: sizes }),
  });
}

/** A folder with the two parts of a site. */
function createParts(): string {
  const folder = createTempFolder();
  writePart(folder, "a", { number: 1, files: ["index.html", "data/manifest.json", ".nojekyll"] });
  writePart(folder, "b", { number: 2, files: ["learn/physics.html"] });
  return folder;
}

const assembleIn = (folder: string) => assembleParts(join(folder, "parts"), join(folder, "site"));

/** The message and hint of the error that assembling throws. */
async function findError(folder: string): Promise<string> {
  try {
    await assembleIn(folder);
  } catch (error) {
    if (error instanceof OutputError) return `${error.message}. ${error.hint}`.replaceAll(`${folder}/`, "");
    throw error;
  }
  return "none";
}

describe("assembling parts", () => {
  test("puts all of their files together, without their descriptions", async () => {
    const folder = createParts();
    expect(await assembleIn(folder)).toEqual({ parts: 2, files: 4, bytes: 55 });
    for (const path of ["index.html", "data/manifest.json", ".nojekyll", "learn/physics.html"])
      expect(readFileSync(join(folder, "site", path), "utf8")).toBe(path);
    expect(existsSync(join(folder, "site", partFileName))).toBe(false);
  });

  test("leaves the parts as they are", async () => {
    const folder = createParts();
    await assembleIn(folder);
    expect(statSync(join(folder, "parts/a/index.html")).size).toBe(10);
    expect(existsSync(join(folder, "parts/b", partFileName))).toBe(true);
  });

  test("says what is missing", async () => {
    const folder = createParts();
    rmSync(join(folder, "parts/b"), { recursive: true });
    expect(await findError(folder)).toBe(
      "parts lacks part 2 of 2. Build what is missing, and copy it there.",
    );
    rmSync(join(folder, "parts/a"), { recursive: true });
    expect(await findError(folder)).toBe(
      "parts contains no parts of a site. Build each into a folder of its own in it: --part 1/2 --out parts/1",
    );
    rmSync(join(folder, "parts"), { recursive: true });
    expect(await findError(folder)).toBe("there is no folder parts. Name the folder that the parts are in.");
  });

  test("refuses parts of different sites", async () => {
    const folder = createParts();
    writePart(folder, "b", { number: 2, key: "another site", files: [] });
    expect(await findError(folder)).toContain("parts/a and parts/b are parts of different sites");
    writePart(folder, "b", { number: 2, count: 3, files: [] });
    expect(await findError(folder)).toContain("parts/a and parts/b are parts of different sites");
  });

  test("refuses the same part twice", async () => {
    const folder = createParts();
    writePart(folder, "c", { number: 2, files: [] });
    expect(await findError(folder)).toBe("parts/b and parts/c are both part 2 of 2. Remove one of them.");
  });

  test("names a file that was lost on the way", async () => {
    const folder = createParts();
    rmSync(join(folder, "parts/a/.nojekyll"));
    expect(await findError(folder)).toBe(
      "parts/a lacks the file .nojekyll. Copy its folder again with all files, also those whose names begin with a dot.",
    );
  });

  test("names a file of which something was lost", async () => {
    const folder = createParts();
    writeFiles(folder, { "parts/b/learn/physics.html": "" });
    expect(await findError(folder)).toContain("parts/b has 0 of the 18 bytes of learn/physics.html");
  });

  test("names a file that became a folder", async () => {
    const folder = createParts();
    rmSync(join(folder, "parts/b/learn/physics.html"));
    writeFiles(folder, { "parts/b/learn/physics.html/index.html": "" });
    expect(await findError(folder)).toContain("parts/b lacks the file learn/physics.html");
  });

  test("follows links to the folders of parts, and ignores what isn't a part", async () => {
    const folder = createParts();
    renameSync(join(folder, "parts/b"), join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(folder, "parts/b"));
    writeFiles(folder, { "parts/notes.txt": "", "parts/other/index.html": "" });
    expect(await assembleIn(folder)).toMatchObject({ parts: 2, files: 4 });
  });

  test("says that a file is not a folder of parts", async () => {
    const folder = createTempFolder({ parts: "" });
    expect(await findError(folder)).toBe("there is no folder parts. Name the folder that the parts are in.");
  });

  test("refuses a damaged description", async () => {
    const folder = createParts();
    writeFiles(folder, { [`parts/a/${partFileName}`]: "{" });
    expect(await findError(folder)).toContain(`parts/a/${partFileName} can't be read`);
  });

  test("refuses a file that two parts have, and changes neither", async () => {
    const folder = createParts();
    writePart(folder, "b", { number: 2, files: ["index.html"] });
    writeFiles(folder, { "parts/b/index.html": "another" });
    expect(await findError(folder)).toContain("parts/b has the file index.html, which another part has, too");
    expect(readFileSync(join(folder, "parts/a/index.html"), "utf8")).toBe("index.html");
  });

  test.each(["../outside.html", "learn/../../outside.html"])(
    "writes nothing outside of the site: %s",
    async (path) => {
      const folder = createParts();
      writePart(folder, "b", { number: 2, files: [] });
      writeFiles(folder, {
        "outside.html": "outside",
        "parts/outside.html": "outside",
        [`parts/b/${partFileName}`]: partToText({ number: 2, count: 2, key: "one site", files: [[path, 7]] }),
      });
      expect(await findError(folder)).toContain(`parts/b names ${path}, which is outside of it`);
      expect(readFileSync(join(folder, "outside.html"), "utf8")).toBe("outside");
    },
  );
});
