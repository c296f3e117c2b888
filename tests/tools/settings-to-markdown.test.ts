import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { siteSchema } from "../../src/build/settings/site-schema.ts";
import {
  readSettingComments,
  settingsArticle,
  settingsToMarkdown,
} from "../../tools/settings-to-markdown.ts";

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
const settings = readSettingComments(read("src/build/settings/site-config.ts"));

describe("the guide's article on settings", () => {
  test("is up to date: npm run docs:settings", () => {
    expect(read(settingsArticle)).toBe(settingsToMarkdown(settings));
  });

  test("has every setting of the schema, in the same order", () => {
    expect(settings.map(({ name }) => name)).toEqual(Object.keys(siteSchema.entries));
  });

  test.each(settings.map(({ name, example }) => [name, example]))(
    "has an example of %s that is valid",
    (name, example) => {
      const checked = v.safeParse(siteSchema, { [name]: JSON.parse(example) });
      expect(checked.issues).toBeUndefined();
    },
  );
});
