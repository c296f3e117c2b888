// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { storagePrefix } from "../../../../src/app/data/storage/storage-prefix.ts";
import {
  type AppearanceSettings,
  appearanceOptions,
  applyAppearance,
  defaultAppearance,
  loadAppearance,
  parseAppearance,
  saveAppearance,
  serializeAppearance,
} from "../../../../src/app/features/preferences/appearance-settings.ts";

const appearanceKey = `${storagePrefix}appearance`;

const settings: fc.Arbitrary<AppearanceSettings> = fc.record({
  theme: fc.constantFrom(...appearanceOptions.theme),
  font: fc.constantFrom(...appearanceOptions.font),
  size: fc.constantFrom(...appearanceOptions.size),
  width: fc.constantFrom(...appearanceOptions.width),
  lineHeight: fc.constantFrom(...appearanceOptions.lineHeight),
});

const script = readFileSync(join(import.meta.dirname, "../../../../public/early.js"), "utf8");

const root = document.documentElement;

// As the build writes it.
root.dataset["base"] = "/";

/** The settings as a style sheet sees them. */
function appliedAppearance(): string[] {
  const names = ["size", "width", "line-height"].map((name) =>
    root.style.getPropertyValue(`--reading-${name}`),
  );
  return [root.dataset["theme"] ?? "", root.dataset["font"] ?? "", ...names];
}

function clear(): void {
  localStorage.clear();
  applyAppearance(defaultAppearance);
}

/** Runs the script in the head of every page. */
function runEarlyScript(): void {
  runInThisContext(`(document, localStorage) => {${script}}`)(document, localStorage);
}

beforeEach(clear);

test("settings survive a round trip", () => {
  fc.assert(
    fc.property(settings, (each) => {
      expect(parseAppearance(serializeAppearance(each))).toEqual(each);
      saveAppearance(each);
      expect(loadAppearance()).toEqual(each);
    }),
  );
});

test("the script in the head does what the app does", () => {
  fc.assert(
    fc.property(settings, (each) => {
      clear();
      saveAppearance(each);
      const byApp = appliedAppearance();
      applyAppearance(defaultAppearance);
      runEarlyScript();
      expect(appliedAppearance()).toEqual(byApp);
    }),
  );
});

test("the script in the head reads what an earlier version stored without the base path", () => {
  localStorage.setItem("quire:reading", '{"theme":"dark"}');
  runEarlyScript();
  expect(root.dataset["theme"]).toBe("dark");
  localStorage.setItem(appearanceKey, '{"theme":"sepia"}');
  runEarlyScript();
  expect(root.dataset["theme"]).toBe("sepia");
});

test("the settings of another site of the origin are not applied", () => {
  localStorage.setItem("quire:/other/:appearance", '{"theme":"dark"}');
  runEarlyScript();
  expect(root.dataset["theme"]).toBeUndefined();
});

describe("invalid settings", () => {
  test.each([
    ["", defaultAppearance],
    ["null", defaultAppearance],
    ["[3", defaultAppearance],
    ['"dark"', defaultAppearance],
    ['{"theme":"dark","size":99,"width":"wide"}', { ...defaultAppearance, theme: "dark" }],
    ['{"theme":"neon","lineHeight":1.9}', { ...defaultAppearance, lineHeight: 1.9 }],
  ])("keep their valid parts: %s", (text, expected) => {
    expect(parseAppearance(text)).toEqual(expected);
  });

  test("never break the script in the head", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        localStorage.setItem(appearanceKey, text);
        expect(runEarlyScript).not.toThrow();
      }),
    );
  });

  test("that are out of range are ignored by the script", () => {
    localStorage.setItem(appearanceKey, '{"size":1000,"theme":"<b>","font":"x"}');
    runEarlyScript();
    expect(appliedAppearance()).toEqual(["", "", "", "", ""]);
  });
});
