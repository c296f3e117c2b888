import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "../../../src/build/settings/read-settings.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** A base path in the settings, and the same one as a flag. */
const ways = {
  "in the settings": (base: string) => readBase({ base }, {}),
  "as a flag": (base: string) => readBase({}, { base }),
};

async function readBase(settings: object, flags: { readonly base?: string }): Promise<string> {
  const folder = createTempFolder({ "quire.config.json": JSON.stringify(settings), "content/a.md": "# A?" });
  return (await readSettings(join(folder, "content"), flags)).site.base;
}

describe.each(Object.entries(ways))("a base path %s", (_, read) => {
  test.each([
    ["/", "/"],
    ["/docs", "/docs/"],
    ["/a//b/", "/a/b/"],
  ])("%s is normalized to %s", async (given, base) => {
    expect(await read(given)).toBe(base);
  });

  test.each(["docs", "/a b/", "/../", "/<script>/", "https://x.org/"])(
    "is not %s, which has the same message everywhere",
    async (given) => {
      await expect(read(given)).rejects.toThrow("base must be a path such as /learn-more/");
    },
  );
});
