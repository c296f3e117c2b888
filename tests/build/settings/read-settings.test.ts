import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
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
      await expect(read(given)).rejects.toThrow(/base must be a path such as \/learn-more\/$/u);
    },
  );
});

test("what is wrong with a flag is said of the flag, not of the file", async () => {
  const folder = createTempFolder({ "quire.config.json": '{ "foter": "x" }', "content/a.md": "# A?" });
  const file = join(folder, "quire.config.json");
  await expect(readSettings(join(folder, "content"), { base: "x" })).rejects.toThrow(
    `--base must be a path such as /learn-more/\n${file}:1: foter is not a setting. Did you mean footer?`,
  );
});

test("a config file that isn't a program is an error without color codes", async () => {
  const folder = createTempFolder({ "quire.config.ts": "export default {", "content/a.md": "# A?" });
  const error: unknown = await readSettings(join(folder, "content")).catch((reason: unknown) => reason);
  expect(String(error)).toContain(`cannot load ${join(folder, "quire.config.ts")}:1:`);
  expect(String(error)).not.toContain("\u001b");
});

test("a setting with its name of an earlier version is read, and its present name is logged once", async () => {
  const log = vi.fn();
  const [free, own] = [{ name: "CC0" }, { name: "CC BY 4.0", url: "/license" }];
  const settings = {
    licence: free,
    lastChanged: "git",
    languages: { en: {}, es: { licence: own }, de: { licence: free, license: own } },
  };
  const folder = createTempFolder({
    "quire.config.json": JSON.stringify(settings),
    "content/a.md": "# A?",
  });
  const { site } = await readSettings(join(folder, "content"), {}, log);
  expect(site).toMatchObject({
    license: free,
    lastUpdated: "git",
    languages: { en: {}, es: { license: own }, de: { license: own } },
  });
  expect(log.mock.calls).toEqual([
    ["The setting lastChanged is now called lastUpdated."],
    ["The setting licence is now called license."],
  ]);
});

test("what is wrong in a setting with a former name is said with the line it is in", async () => {
  const folder = createTempFolder({
    "quire.config.json": '{\n  "name": "A",\n  "licence": {\n    "url": "no"\n  }\n}',
    "content/a.md": "# A?",
  });
  await expect(readSettings(join(folder, "content"))).rejects.toThrow(/:4: license\.url must be a path/u);
});
