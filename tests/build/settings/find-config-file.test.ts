import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findConfigFile } from "../../../src/build/settings/find-config-file.ts";
import { loadConfigFile } from "../../../src/build/settings/load-config-file.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

describe("the config file", () => {
  test("is found beside the content folder", () => {
    const folder = createTempFolder({ "quire.config.json": "{}", "content/a.md": "" });
    expect(findConfigFile(join(folder, "content"), undefined)).toBe(join(folder, "quire.config.json"));
  });

  test("in the content folder can only be JSON: files there may come from others", () => {
    const files = { "content/quire.config.js": "throw 1", "content/quire.config.json": "{}" };
    const folder = createTempFolder(files);
    expect(findConfigFile(join(folder, "content"), undefined)).toBe(
      join(folder, "content", "quire.config.json"),
    );
  });

  test("that is named but missing is an error", () => {
    expect(() => findConfigFile("content", "missing.config.js")).toThrow("missing.config.js: file not found");
  });

  test.each([
    ["quire.config.json", '{ "name": "A" }'],
    ["quire.config.mjs", 'export default { name: "A" };'],
    ["quire.config.ts", 'const name: string = "A"; export default { name };'],
  ])("can be %s", async (name, text) => {
    const folder = createTempFolder({ [name]: text });
    expect(await loadConfigFile(join(folder, name))).toEqual({ name: "A" });
  });

  test.each([
    ["quire.config.json", "{", "cannot load"],
    ["quire.config.json", "[]", "expected an object with the site's settings"],
    ["quire.config.mjs", "export const name = 1;", "as the default export"],
    ["quire.config.ts", "export default ;", "cannot load"],
  ])("%s with %s is an error", async (name, text, message) => {
    const folder = createTempFolder({ [name]: text });
    await expect(loadConfigFile(join(folder, name))).rejects.toThrow(message);
  });
});
