import { expect, test } from "vitest";
import { findTagRule } from "../../../src/content/markdown/tags/tag-rules.ts";

test.each(["code-group", "CodeGroup", "code_group", "codegroup", "Theme.CodeGroup"])(
  "the rule of a tag is found in the spelling %s",
  (name) => {
    expect(findTagRule(name)).toEqual({ kind: "code-tabs" });
  },
);

test("a part of a collapsible section is shown without its tags", () => {
  expect(findTagRule("details-body")).toEqual({ kind: "transparent" });
});

test("a name that no tool has is unknown", () => {
  expect(findTagRule("own-widget")).toBeUndefined();
});
