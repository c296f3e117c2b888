import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
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
function writePart(folder: string, name: string, part: Partial<PartDescription> & { files: string[] }): void {
  writeFiles(join(folder, "parts", name), {
    ...Object.fromEntries(part.files.map((path) => [path, path])),
    [partFileName]: partToText({ number: 1, count: 2, key: "one site", ...part }),
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
function findError(folder: string): string {
  try {
    assembleIn(folder);
  } catch (error) {
    if (error instanceof OutputError) return `${error.message}. ${error.hint}`.replaceAll(`${folder}/`, "");
    throw error;
  }
  return "none";
}

describe("assembling parts", () => {
  test("puts all of their files together, without their descriptions", () => {
    const folder = createParts();
    expect(assembleIn(folder)).toEqual({ parts: 2, files: 4, bytes: 55 });
    for (const path of ["index.html", "data/manifest.json", ".nojekyll", "learn/physics.html"])
      expect(readFileSync(join(folder, "site", path), "utf8")).toBe(path);
    expect(existsSync(join(folder, "site", partFileName))).toBe(false);
  });

  test("leaves the parts as they are", () => {
    const folder = createParts();
    assembleIn(folder);
    expect(statSync(join(folder, "parts/a/index.html")).size).toBe(10);
    expect(existsSync(join(folder, "parts/b", partFileName))).toBe(true);
  });

  test("says what is missing", () => {
    const folder = createParts();
    rmSync(join(folder, "parts/b"), { recursive: true });
    expect(findError(folder)).toBe("parts lacks part 2 of 2. Build what is missing, and copy it there.");
    rmSync(join(folder, "parts/a"), { recursive: true });
    expect(findError(folder)).toBe(
      "parts contains no parts of a site. Build each into a folder of its own in it: --part 1/2 --out parts/1",
    );
    rmSync(join(folder, "parts"), { recursive: true });
    expect(findError(folder)).toBe("there is no folder parts. Name the folder that the parts are in.");
  });

  test("refuses parts of different sites", () => {
    const folder = createParts();
    writePart(folder, "b", { number: 2, key: "another site", files: [] });
    expect(findError(folder)).toContain("parts/a and parts/b are parts of different sites");
    writePart(folder, "b", { number: 2, count: 3, files: [] });
    expect(findError(folder)).toContain("parts/a and parts/b are parts of different sites");
  });

  test("refuses the same part twice", () => {
    const folder = createParts();
    writePart(folder, "c", { number: 2, files: [] });
    expect(findError(folder)).toBe("parts/b and parts/c are both part 2 of 2. Remove one of them.");
  });

  test("names a file that was lost on the way", () => {
    const folder = createParts();
    rmSync(join(folder, "parts/a/.nojekyll"));
    expect(findError(folder)).toBe(
      "parts/a lacks the file .nojekyll. Copy its folder again with all files, also those whose names begin with a dot.",
    );
  });

  test("refuses a damaged description", () => {
    const folder = createParts();
    writeFiles(folder, { [`parts/a/${partFileName}`]: "{" });
    expect(findError(folder)).toContain(`parts/a/${partFileName} can't be read`);
  });

  test("refuses a file that two parts have, and changes neither", () => {
    const folder = createParts();
    writePart(folder, "b", { number: 2, files: ["index.html"] });
    writeFiles(folder, { "parts/b/index.html": "another" });
    expect(findError(folder)).toContain("parts/b has the file index.html, which another part has, too");
    expect(readFileSync(join(folder, "parts/a/index.html"), "utf8")).toBe("index.html");
  });

  test.each(["../outside.html", "learn/../../outside.html"])(
    "writes nothing outside of the site: %s",
    (path) => {
      const folder = createParts();
      writePart(folder, "b", { number: 2, files: [] });
      writeFiles(folder, {
        "outside.html": "outside",
        "parts/outside.html": "outside",
        [`parts/b/${partFileName}`]: partToText({ number: 2, count: 2, key: "one site", files: [path] }),
      });
      expect(findError(folder)).toContain(`parts/b names ${path}, which is outside of it`);
      expect(readFileSync(join(folder, "outside.html"), "utf8")).toBe("outside");
    },
  );
});
