import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createExcerpt } from "../../../src/content/text/create-excerpt.ts";

const answer = "Ice\nIce floats because it is less dense than the water around it. Steam rises.";
const firstSentence = "Ice floats because it is less dense than the water around it.";

describe("what a list says about an article", () => {
  test("is its description if that says something", () => {
    expect(createExcerpt("Why frozen water swims.", answer, 160)).toBe("Why frozen water swims.");
  });

  test.each([
    "This content discusses why ice floats.",
    "This article explores in detail the reasons.",
    "The answer explains how ice swims.",
    "This passage delves into the density of ice.",
    "This text also describes ice.",
  ])("is the answer's first sentence if the description only announces it: %s", (description) => {
    expect(createExcerpt(description, answer, 160)).toBe(firstSentence);
  });

  test.each([
    ["This content discusses the density of ice.", "The density of ice."],
    ["This article focuses on émigrés.", "Émigrés."],
  ])("is the rest of such a description if the answer begins without a sentence: %s", (description, rest) => {
    expect(createExcerpt(description, "Yes.\nThree things matter:", 160)).toBe(rest);
  });

  test.each([
    "This articles of faith are old.",
    "The content of a cell is called cytoplasm.",
    "This discussion is heated.",
    "The guide dog helps.",
  ])("keeps a description that only looks like an announcement: %s", (description) => {
    expect(createExcerpt(description, answer, 160)).toBe(description);
  });

  test.each([
    ["The value of pi is 3.14159 and it never ends. More.", "The value of pi is 3.14159 and it never ends."],
    [
      "The novelist J. R. R. Tolkien wrote about hobbits. More.",
      "The novelist J. R. R. Tolkien wrote about hobbits.",
    ],
    [
      'He said that it is "much too late for that." Then he left.',
      'He said that it is "much too late for that."',
    ],
  ])("ends a sentence only where one ends: %s", (text, sentence) => {
    expect(createExcerpt("This content discusses it.", text, 160)).toBe(sentence);
  });

  test("is never longer than asked for", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ maxLength: 400 }),
        fc.integer({ min: 20, max: 200 }),
        (one, text, max) => {
          expect(createExcerpt(`This content discusses ${one}`, text, max).length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});
