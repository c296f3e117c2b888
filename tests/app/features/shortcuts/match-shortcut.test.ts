import { describe, expect, test } from "vitest";
import {
  type KeyPress,
  matchShortcut,
  type PendingSequence,
  sequenceTimeoutMs,
} from "../../../../src/app/features/shortcuts/match-shortcut.ts";

function keyPress(key: string, fields: Partial<KeyPress> = {}): KeyPress {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, ...plain, repeat: false, isComposing: false, isTyping: false, timeMs: 0, ...fields };
}

function matchAction(pressed: KeyPress, pending?: PendingSequence, areSingleKeysEnabled = true): string {
  const result = matchShortcut(pressed, pending, areSingleKeysEnabled);
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
  [" ", "none"],
  ["g", "pending"],
  ["h", "none"],
  ["J", "none"],
  ["constructor", "none"],
])("%s means: %s", (key, action) => {
  expect(matchAction(keyPress(key))).toBe(action);
});

describe("a sequence", () => {
  const pending = { key: "g", timeMs: 0 };

  test.each([
    ["h", "home"],
    ["s", "subjects"],
    ["j", "next-item"],
  ])("g %s means: %s", (key, action) => {
    expect(matchAction(keyPress(key, { timeMs: sequenceTimeoutMs }), pending)).toBe(action);
  });

  test("times out", () => {
    expect(matchAction(keyPress("s", { timeMs: sequenceTimeoutMs + 1 }), pending)).toBe("save");
  });
});

describe("keys are ignored", () => {
  test.each<[string, KeyPress]>([
    ["while typing", keyPress("j", { isTyping: true })],
    ["during input composition", keyPress("j", { isComposing: true })],
    ["with Ctrl", keyPress("s", { ctrlKey: true })],
    ["with Cmd", keyPress("p", { metaKey: true })],
    ["with Alt", keyPress("t", { altKey: true })],
    ["that open developer tools in other browsers", keyPress("K", { ctrlKey: true, shiftKey: true })],
    ["that are held down", keyPress("n", { repeat: true })],
  ])("%s", (_, pressed) => {
    expect(matchAction(pressed)).toBe("none");
  });

  test("if single keys are turned off, except Ctrl+K", () => {
    expect(matchAction(keyPress("/"), undefined, false)).toBe("none");
    expect(matchAction(keyPress("g"), undefined, false)).toBe("none");
    expect(matchAction(keyPress("k", { ctrlKey: true }), undefined, false)).toBe("search");
  });
});

test.each([
  ["Ctrl+K", keyPress("k", { ctrlKey: true })],
  ["Cmd+K", keyPress("k", { metaKey: true })],
  ["Ctrl+K with Caps Lock", keyPress("K", { ctrlKey: true })],
  ["Ctrl+K in a field", keyPress("k", { ctrlKey: true, isTyping: true })],
])("%s opens search", (_, pressed) => {
  expect(matchAction(pressed)).toBe("search");
});

test("holding a key down moves through a list", () => {
  expect(matchAction(keyPress("j", { repeat: true }))).toBe("next-item");
});
