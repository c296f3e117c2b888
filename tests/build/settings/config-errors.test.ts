import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findSettingLine } from "../../../src/build/settings/find-setting-line.ts";
import { readSettings } from "../../../src/build/settings/read-settings.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** What is said of a config file, without the folder that it is in. */
async function messageOf(name: string, text: string): Promise<string> {
  const folder = createTempFolder({ [name]: text, "content/a.md": "# A?" });
  const error: unknown = await readSettings(join(folder, "content")).catch((reason: unknown) => reason);
  return (error as Error).message.replaceAll(`${folder}/`, "");
}

describe("a config file that can't be loaded is an error with its line and no excerpt", () => {
  test.each([
    [
      "quire.config.ts",
      'export default {\n  name: "x"\n  url: "y",\n};\n',
      "cannot load quire.config.ts:3:3: Expected , or } but found Identifier",
    ],
    [
      "quire.config.mjs",
      'export default {\n  name: "x"\n  url: "y",\n};\n',
      "cannot load quire.config.mjs:3:3: Expected , or } but found Identifier",
    ],
    [
      "quire.config.mjs",
      '// a\nfunction f() {\n  throw new Error("no");\n}\nf();\nexport default {};\n',
      "cannot load quire.config.mjs:3:9: it throws an error: no",
    ],
    [
      "quire.config.mjs",
      "export default { name: missing };\n",
      "cannot load quire.config.mjs:1:24: it throws an error: ReferenceError: missing is not defined",
    ],
    [
      "quire.config.ts",
      'import x from "none-such";\nexport default { name: x };\n',
      "cannot load quire.config.ts: it imports none-such, which is not installed. Run npm install in this folder, or npm install none-such",
    ],
    [
      "quire.config.ts",
      'import x from "./none.ts";\nexport default { name: x };\n',
      "cannot load quire.config.ts: it imports ./none.ts, which does not exist",
    ],
    [
      "quire.config.json",
      '{\n  "name": "x",\n}',
      "cannot load quire.config.json:3:1: Expected double-quoted property name. Put names and texts in double quotes, a comma between settings, and none after the last one",
    ],
    ["quire.config.json", "\n", "cannot load quire.config.json: it is empty and needs at least {}"],
  ])("%s: %j", async (name, text, message) => {
    expect(await messageOf(name, text)).toBe(message);
  });
});

test("wrong settings are named with the line they are in", async () => {
  const text = `export default {
  // colour: "red",
  nme: "Tea",
  colour: "red",
  "url": "example.org/x",
  navigation: [
    { text: "A", link: "/a" },
    { text: "B", link: "javascript:x" },
    { text: "C" },
  ],
};
`;
  expect((await messageOf("quire.config.ts", text)).split("\n").sort()).toEqual([
    "quire.config.ts:3: nme is not a setting. Did you mean name?",
    "quire.config.ts:4: colour is not a setting. Did you mean accent?",
    "quire.config.ts:5: url must be an origin such as https://example.org",
    "quire.config.ts:6: navigation.2.link is missing",
    "quire.config.ts:8: navigation.1.link must be a path such as /about, or a URL with https: or mailto:",
  ]);
});

test.each([
  [{ itemName: "article", qaPage: true }, 3, "qaPage is for questions, so itemName can't be article"],
  [{ language: "de", languages: { en: {} } }, 2, "language de is not one of languages (en): add it there"],
  [{ languages: { "pt-BR": {}, "pt-br": {} } }, 4, "languages: pt-br is listed twice"],
  [
    { name: "x", favicon: "none.svg" },
    3,
    "favicon: file none.svg not found. Paths are relative to the config file",
  ],
])(
  "settings that don't go together are an error with the line of one: %j",
  async (settings, line, message) => {
    expect(await messageOf("quire.config.json", JSON.stringify(settings, undefined, 2))).toBe(
      `quire.config.json:${line}: ${message}`,
    );
  },
);

test.each([
  ["title", " Did you mean name?"],
  ["outDir", " It is the flag --out of a command."],
  ["somethingElse", ""],
])("a setting %s gets the hint %j", async (name, hint) => {
  expect(await messageOf("quire.config.json", JSON.stringify({ [name]: "x" }))).toBe(
    `quire.config.json:1: ${name} is not a setting.${hint}`,
  );
});

test("a folder is not a config file", async () => {
  const folder = createTempFolder({ "content/a.md": "# A?" });
  await expect(readSettings(join(folder, "content"), { config: folder })).rejects.toThrow(
    `--config ${folder} is a folder: name a file, such as quire.config.ts`,
  );
});

test("a setting that the file computes has no line", () => {
  expect(findSettingLine("export default { ...shared };", ["name"])).toBeUndefined();
  expect(findSettingLine("const name = 1;\nexport default {\n  name,\n};", ["name"])).toBe(3);
});
