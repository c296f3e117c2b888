import { expect, test } from "vitest";
import { linkToPath } from "../../../../../src/app/features/offline/unreachable-links/link-to-path.ts";

const siteUrl = "https://example.org/notes/";
const pageUrl = `${siteUrl}learn/physics?q=ice`;

test.each([
  ["learn/physics/questions/why-is-it-blue", "/learn/physics/questions/why-is-it-blue"],
  ["learn/%D9%81%D9%8A%D8%B2%D9%8A%D8%A7%D8%A1", "/learn/فيزياء"],
  ["learn/physics?q=steam", "/learn/physics"],
  ["learn/physics/questions/ice.html#answer", "/learn/physics/questions/ice"],
  ["attachments/a-0123456789ab.png", "/attachments/a-0123456789ab.png"],
  ["", "/"],
])("a link to %s leads to %s", (href, path) => {
  expect(linkToPath({ href: siteUrl + href, hasLanguage: false }, pageUrl, siteUrl)).toBe(path);
});

test.each([
  ["another site", "https://example.com/learn/physics", false],
  ["another site of the same host", "https://example.org/other/learn/physics", false],
  ["a place on the page", `${pageUrl}#main`, false],
  ["a page in another language", `${siteUrl}de/learn/physik`, true],
  ["no page at all", "mailto:someone@example.org", false],
])("a link to %s has none", (_, href, hasLanguage) => {
  expect(linkToPath({ href, hasLanguage }, pageUrl, siteUrl)).toBeUndefined();
});
