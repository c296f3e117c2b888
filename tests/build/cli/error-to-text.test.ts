import { describe, expect, test } from "vitest";
import { errorToText } from "../../../src/build/cli/error-to-text.ts";
import { OutputError } from "../../../src/build/output/output-error.ts";

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

  test("has a stack trace if nobody expected it", () => {
    expect(errorToText(new TypeError("x is undefined"))).toContain("error-to-text.test.ts");
    expect(errorToText("just a text")).toBe("just a text");
  });
});
