import { describe, expect, test } from "vitest";
import { isWithinOneEdit } from "../../../src/content/text/is-within-one-edit.ts";

describe("one edit", () => {
  test.each([
    ["model", "mcodel"],
    ["model", "modle"],
    ["model", "mdel"],
    ["model", "modal"],
    ["model", "model"],
    ["a", ""],
  ])("matches %s and %s both ways", (one, other) => {
    expect(isWithinOneEdit(one, other)).toBe(true);
    expect(isWithinOneEdit(other, one)).toBe(true);
  });

  test.each([
    ["model", "mole"],
    ["model", "ledom"],
    ["model", "models of"],
    ["abcd", "badc"],
  ])("does not match %s and %s", (one, other) => {
    expect(isWithinOneEdit(one, other)).toBe(false);
  });
});
