import { transform } from "lightningcss";

// All of this works on CSS as Lightning CSS minifies it: `--name:value` without spaces, `var(--name)` likewise.

/** A declaration of a custom property. No selector has this form: it would go on with `{`. */
const declarationPattern = /(--[\w-]+):([^;{}]*)(?:;|(?=\}))/gu;

const referencePattern = /var\((--[\w-]+)/gu;

/** Removes empty rules, and computes `calc(…)` where all its values are known. */
function minify(styles: string): string {
  const { code } = transform({ filename: "styles.css", code: Buffer.from(styles), minify: true });
  return Buffer.from(code).toString();
}

/** The custom properties that have one value wherever they are used: declared once, and not by `otherStyles`. */
function findConstants(styles: string, otherStyles: string): ReadonlyMap<string, string> {
  const values = new Map<string, string | undefined>();
  for (const [, name = "", value = ""] of styles.matchAll(declarationPattern))
    values.set(name, values.has(name) || otherStyles.includes(name) ? undefined : value);
  return new Map([...values].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * Puts the values of constants in the place of their names: `calc(var(--space) * 4)` becomes `1rem`. What
 * `otherStyles` declare, and what `styles` declare more than once, is not a constant.
 */
export function inlineConstants(styles: string, otherStyles: string): string {
  const constants = findConstants(styles, otherStyles);
  const inline = (text: string): string =>
    text.replaceAll(/var\((--[\w-]+)\)/gu, (reference, name: string) => {
      const value = constants.get(name);
      return value === undefined ? reference : inline(value);
    });
  return dropUnusedProperties(inline(styles));
}

/** Drops the custom properties that no rule refers to. */
export function dropUnusedProperties(styles: string): string {
  const references = new Set([...styles.matchAll(referencePattern)].map(([, name]) => name));
  const used = styles.replaceAll(declarationPattern, (declaration, name: string) =>
    references.has(name) ? declaration : "",
  );
  // Some may have been used by those that are dropped.
  return used === styles ? minify(styles) : dropUnusedProperties(used);
}

/**
 * Brings `light-dark(…)` back, which is half as long as what Vite's build makes of it for browsers that don't know it.
 * These show their own colors of the same scheme until the complete stylesheet has loaded.
 */
export function restoreLightDark(styles: string): string {
  return dropUnusedProperties(
    styles.replaceAll(
      /var\(--lightningcss-light,([^()]*)\)\s*var\(--lightningcss-dark,([^()]*)\)/gu,
      "light-dark($1,$2)",
    ),
  );
}
