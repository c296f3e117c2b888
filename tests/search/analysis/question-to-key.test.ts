import { expect, test } from "vitest";
import { questionToKey } from "../../../src/search/analysis/question-to-key.ts";

test.each([
  ["What is osmosis?", "WHAT IS OSMOSIS"],
  ["What is the boiling point of water?", "What is a boiling point of water"],
  ["  What  is “naïve set theory”? ", "What is 'naive set theory'"],
  ["What is heat, and what is work?", "What is heat and what is work?"],
  ["水はなぜ青い？", "水はなぜ青い"],
])("%j asks the same as %j", (one, other) => {
  expect(questionToKey(one)).toBe(questionToKey(other));
});

test.each([
  ["What is osmosis?", "Why is osmosis?"],
  ["What is C?", "What is C++?"],
  ["What is x + 1?", "What is x - 1?"],
  ["What is 3.5?", "What is 35?"],
  ["What is -1?", "What is 1?"],
  ["What is 5%?", "What is 5?"],
  ["When does a dog bite a man?", "When does a man bite a dog?"],
])("%j asks something else than %j", (one, other) => {
  expect(questionToKey(one)).not.toBe(questionToKey(other));
});

test.each(["", "?", "The", "… a!"])("nothing is left of %j", (question) => {
  expect(questionToKey(question)).toBe("");
});
