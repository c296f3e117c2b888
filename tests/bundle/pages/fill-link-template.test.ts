import { describe, expect, test } from "vitest";
import { fillLinkTemplate } from "../../../src/bundle/pages/fill-link-template.ts";

const values = { title: "Why? & how", url: "https://example.org/a", path: "maths/a b#c.md" };

describe("a link with placeholders", () => {
  test.each([
    ["https://example.org/edit/{path}", "https://example.org/edit/maths/a%20b%23c.md"],
    [
      "https://example.org/new?title={title}&body={url}",
      "https://example.org/new?title=Why%3F%20%26%20how&body=https%3A%2F%2Fexample.org%2Fa",
    ],
    ["mailto:a@example.org?subject={title}", "mailto:a@example.org?subject=Why%3F%20%26%20how"],
    ["https://example.org/{other}", "https://example.org/{other}"],
  ])("%s is filled in", (template, link) => {
    expect(fillLinkTemplate(template, values)).toBe(link);
  });
});
