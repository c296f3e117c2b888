import { expect, test } from "vitest";
import { linkToPath } from "../../../src/app/data/link-to-path.ts";

const siteUrl = "https://example.org/notes/";

test.each([
  ["learn/physics/questions/why-is-it-blue", "/learn/physics/questions/why-is-it-blue"],
  ["learn/%D9%81%D9%8A%D8%B2%D9%8A%D8%A7%D8%A1", "/learn/فيزياء"],
  ["learn/physics?q=steam", "/learn/physics"],
  ["learn/physics/questions/ice#answer", "/learn/physics/questions/ice"],
  ["attachments/a-0123456789ab.png", "/attachments/a-0123456789ab.png"],
  ["", "/"],
])("a link to %s leads to %s", (href, path) => {
  expect(linkToPath(siteUrl + href, siteUrl)).toBe(path);
});

test.each([
  ["another site", "https://example.com/learn/physics"],
  ["another site of the same host", "https://example.org/other/learn/physics"],
  ["no page at all", "mailto:someone@example.org"],
])("a link to %s has none", (_, href) => {
  expect(linkToPath(href, siteUrl)).toBeUndefined();
});
