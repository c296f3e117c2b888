import { expect, test } from "vitest";
import { extractFontFace } from "../../../../src/build/output/app/font-face.ts";

const text = '@font-face{font-family:Literata;src:url(/assets/literata-basic-x.woff2)format("woff2")}';
const other = '@font-face{font-family:Inter;src:url(/assets/inter-basic-x.woff2)format("woff2")}';

test("the @font-face rule of a file is taken out of a stylesheet, and nothing else", () => {
  const styles = `@layer tokens{${text}${other}p{color:red}}`;
  const { fontFace, remainingStyles } = extractFontFace(styles, "assets/literata-basic-x.woff2");
  expect(fontFace).toBe(text);
  expect(remainingStyles).toBe(`@layer tokens{${other}p{color:red}}`);
});

test("a stylesheet without the file's rule is an error", () => {
  expect(() => extractFontFace(other, "assets/literata-basic-x.woff2")).toThrow("no @font-face rule");
});
