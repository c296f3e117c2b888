import { expect, test } from "vitest";
import { convertBody } from "../../../support/body-to-html.ts";
import { bodyToShortHtml as bodyToHtml, lines } from "../../../support/dialects.ts";

test("components of Angular's documentation become what they look like", () => {
  const body = lines(
    '<docs-decorative-header title="Tea" imgSrc="a.svg"> <!-- b -->',
    "In short.",
    "</docs-decorative-header>",
    "",
    '<docs-callout important title="Hot">',
    "Mind.",
    "</docs-callout>",
    "",
    "<docs-pill-row>",
    '  <docs-pill href="guide/cups" title="Cups"/>',
    "</docs-pill-row>",
  );
  expect(convertBody(body).losses).toEqual([]);
  expect(bodyToHtml(body)).toContain("In short.");
  expect(bodyToHtml(body)).toMatch(/callout-important"><p class="callout-title">Hot<\/p><p>Mind\.<\/p>/u);
  expect(convertBody(body).references.map(({ target }) => target)).toEqual(["guide/cups"]);
});
