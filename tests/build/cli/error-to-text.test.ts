import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { errorToText } from "../../../src/build/cli/error-to-text.ts";
import { readImport } from "../../../src/build/import/read-import.ts";
import { writeArticles } from "../../../src/build/import/write-articles.ts";
import { OutputError } from "../../../src/build/output/output-error.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

describe("an error of a command", () => {
  test("is its message and its hint, without a stack trace, where these say everything", () => {
    expect(errorToText(new OutputError("the folder is in use", "Choose another."))).toBe(
      "error: the folder is in use. Choose another.",
    );
  });

  test.each(["ENOSPC", "EDQUOT"])("says that the disk is full: %s", (code) => {
    const error = Object.assign(new Error(`${code}: no space left on device, write`), { code });
    expect(errorToText(error)).toMatch(/^error: there is no space left on the disk\./u);
  });

  test("says what is wrong with a path that the system refuses", async () => {
    const folder = createTempFolder({ "items.csv": "Why?,Because." });
    const file = join(folder, "items.csv");
    const importInto = async (out: string): Promise<string> =>
      await writeArticles(readImport(file, { sourceUrl: "" }), out, false).then(() => "", errorToText);
    expect(await importInto(file)).toBe(
      `error: ${file}: a file is where a folder is needed. Choose another path`,
    );
    expect(await importInto(join(file, "below"))).toBe(
      `error: ${join(file, "below")}: a file is where a folder is needed. Choose another path`,
    );
    const denied = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES", path: "/out" });
    expect(errorToText(denied)).toMatch(/^error: \/out: you have no permission for it\..+$/u);
  });

  test("has a stack trace if nobody expected it", () => {
    expect(errorToText(new TypeError("x is undefined"))).toContain("error-to-text.test.ts");
    expect(errorToText("just a text")).toBe("just a text");
  });
});
