// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import {
  applyReading,
  defaultReading,
  keepReading,
  type ReadingSettings,
  readingChoices,
  readingKey,
  readingToText,
  readReading,
  textToReading,
} from "../../src/library/reading-settings.ts";

const settings: fc.Arbitrary<ReadingSettings> = fc.record({
  theme: fc.constantFrom(...readingChoices.theme),
  font: fc.constantFrom(...readingChoices.font),
  size: fc.constantFrom(...readingChoices.size),
  width: fc.constantFrom(...readingChoices.width),
  leading: fc.constantFrom(...readingChoices.leading),
});

const script = readFileSync(join(import.meta.dirname, "../../public/theme.js"), "utf8");

const root = document.documentElement;

/** What a style sheet sees of the settings. */
function look(): string[] {
  const names = ["size", "width", "leading"].map((name) => root.style.getPropertyValue(`--reading-${name}`));
  return [root.dataset["theme"] ?? "", root.dataset["font"] ?? "", ...names];
}

function clear(): void {
  localStorage.clear();
  applyReading(defaultReading);
}

/** Runs the script that stands in every page's head. */
function runThemeScript(): void {
  runInThisContext(`(document, localStorage) => {${script}}`)(document, localStorage);
}

beforeEach(clear);

test("settings are the same when they are read again", () => {
  fc.assert(
    fc.property(settings, (each) => {
      expect(textToReading(readingToText(each))).toEqual(each);
      keepReading(each);
      expect(readReading()).toEqual(each);
    }),
  );
});

test("the script in the head does what the app does", () => {
  fc.assert(
    fc.property(settings, (each) => {
      clear();
      keepReading(each);
      const byApp = look();
      applyReading(defaultReading);
      runThemeScript();
      expect(look()).toEqual(byApp);
    }),
  );
});

describe("damaged settings", () => {
  test.each([
    ["", defaultReading],
    ["null", defaultReading],
    ["[3", defaultReading],
    ['"dark"', defaultReading],
    ['{"theme":"dark","size":99,"width":"wide"}', { ...defaultReading, theme: "dark" }],
    ['{"theme":"neon","leading":1.9}', { ...defaultReading, leading: 1.9 }],
  ])("count for what is sound in them: %s", (text, expected) => {
    expect(textToReading(text)).toEqual(expected);
  });

  test("never stop the script in the head", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        localStorage.setItem(readingKey, text);
        expect(runThemeScript).not.toThrow();
      }),
    );
  });

  test("that ask for letters of a mile stay letters", () => {
    localStorage.setItem(readingKey, '{"size":1000,"theme":"<b>","font":"x"}');
    runThemeScript();
    expect(look()).toEqual(["", "", "", "", ""]);
  });
});

test("the script in the head is small", () => {
  expect(script.length).toBeLessThanOrEqual(600);
});
