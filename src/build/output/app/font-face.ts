import { type CustomAtRules, type FontFaceRule, type Rule, transform, type Visitor } from "lightningcss";

function refersTo({ properties }: FontFaceRule, file: string): boolean {
  return properties.some(
    (property) =>
      property.type === "source" &&
      property.value.some((source) => source.type === "url" && source.value.url.url.endsWith(file)),
  );
}

function transformCss(styles: string, visitor: Visitor<CustomAtRules>): string {
  const { code } = transform({
    filename: "styles.css",
    code: Buffer.from(styles),
    minify: true,
    visitor,
  });
  return Buffer.from(code).toString();
}

/**
 * Takes the @font-face rule of a file out of a stylesheet, for pages to contain it. If it were in both, the font would
 * be applied a second time when the stylesheet has loaded, which shifts the layout. Throws if there is no such rule.
 */
export function extractFontFace(
  styles: string,
  file: string,
): { readonly fontFace: string; readonly remainingStyles: string } {
  const isFontFace = (rule: Rule): boolean => rule.type === "font-face" && refersTo(rule.value, file);
  const fontFace = transformCss(styles, {
    // Without its layer, which the stylesheet declares.
    Rule: (rule) => (rule.type === "layer-block" ? rule.value.rules : [rule]).filter(isFontFace),
  });
  if (fontFace === "") throw new Error(`The stylesheet has no @font-face rule for ${file}.`);
  const remainingStyles = transformCss(styles, {
    Rule: { "font-face": ({ value }) => (refersTo(value, file) ? [] : undefined) },
  });
  return { fontFace, remainingStyles };
}
