import { describe, expect, test } from "vitest";
import { type Begun, type Stroke, sequenceMs, strokeToAction } from "../../src/library/shortcuts.ts";

function stroke(key: string, fields: Partial<Stroke> = {}): Stroke {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, ...plain, repeat: false, isComposing: false, isTyping: false, at: 0, ...fields };
}

function actionOf(pressed: Stroke, begun?: Begun, hasSingleKeys = true): string {
  const result = strokeToAction(pressed, begun, hasSingleKeys);
  return result.kind === "action" ? result.action : result.kind;
}

test.each([
  ["/", "search"],
  ["j", "next-item"],
  ["k", "previous-item"],
  ["n", "next-page"],
  ["p", "previous-page"],
  ["s", "save"],
  ["t", "contents"],
  ["?", "help"],
  ["g", "begun"],
  ["h", "nothing"],
  ["J", "nothing"],
  ["constructor", "nothing"],
])("%s means: %s", (key, action) => {
  expect(actionOf(stroke(key))).toBe(action);
});

describe("a sequence", () => {
  const begun = { key: "g", at: 0 };

  test.each([
    ["h", "home"],
    ["s", "subjects"],
    ["j", "next-item"],
  ])("g %s means: %s", (key, action) => {
    expect(actionOf(stroke(key, { at: sequenceMs }), begun)).toBe(action);
  });

  test("is forgotten after a while", () => {
    expect(actionOf(stroke("s", { at: sequenceMs + 1 }), begun)).toBe("save");
  });
});

describe("keys are left alone", () => {
  test.each<[string, Stroke]>([
    ["while one types", stroke("j", { isTyping: true })],
    ["while a character is put together", stroke("j", { isComposing: true })],
    ["with Ctrl", stroke("s", { ctrlKey: true })],
    ["with Cmd", stroke("p", { metaKey: true })],
    ["with Alt", stroke("t", { altKey: true })],
    ["that open another browser's console", stroke("K", { ctrlKey: true, shiftKey: true })],
    ["that are held down", stroke("n", { repeat: true })],
  ])("%s", (_, pressed) => {
    expect(actionOf(pressed)).toBe("nothing");
  });

  test("where single keys are turned off, but for Ctrl+K", () => {
    expect(actionOf(stroke("/"), undefined, false)).toBe("nothing");
    expect(actionOf(stroke("g"), undefined, false)).toBe("nothing");
    expect(actionOf(stroke("k", { ctrlKey: true }), undefined, false)).toBe("search");
  });
});

test.each([
  ["Ctrl+K", stroke("k", { ctrlKey: true })],
  ["Cmd+K", stroke("k", { metaKey: true })],
  ["Ctrl+K with Caps Lock", stroke("K", { ctrlKey: true })],
  ["Ctrl+K in a field", stroke("k", { ctrlKey: true, isTyping: true })],
])("%s searches", (_, pressed) => {
  expect(actionOf(pressed)).toBe("search");
});

test("a list can be gone through with a key held down", () => {
  expect(actionOf(stroke("j", { repeat: true }))).toBe("next-item");
});
