import { expect, test } from "vitest";
import { keywordToTitle } from "../../../src/build/topics/keyword-to-title.ts";

test.each([
  ["natural selection", "Natural selection"],
  ["DNA", "DNA"],
  ["mRNA vaccines", "mRNA vaccines"],
  ["world War I", "World War I"],
  ["écriture", "Écriture"],
  ["ωμέγα", "Ωμέγα"],
  ["光合作用", "光合作用"],
  ["3D printing", "3D printing"],
  ["long-term memory", "Long-term memory"],
])("a topic named by %s is called %s", (keyword, title) => {
  expect(keywordToTitle(keyword)).toBe(title);
});
