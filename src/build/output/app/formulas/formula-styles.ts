import { addToGroup } from "../../../../content/add-to-group.ts";

/** One of KaTeX's fonts. */
export interface FormulaFont {
  /** The name of its file in KaTeX's package, without ending: `KaTeX_Math-Italic`. */
  readonly name: string;
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  /** Its file, relative to the site's base. */
  readonly file: string;
  /** Its `@font-face` rule. */
  readonly rule: string;
}

/** The parts of a selector between its combinators, each of which an element must match. */
interface Compound {
  readonly classes: readonly string[];
  /** True for `svg` and what is in it. */
  readonly isPicture: boolean;
}

interface FormulaRule {
  readonly selectors: readonly { readonly text: string; readonly compounds: readonly Compound[] }[];
  readonly declarations: string;
  /** The fonts that it sets: a font of its own, or that of KaTeX's texts in another weight or style. */
  readonly font: FormulaFont | undefined;
}

/** KaTeX's stylesheet, taken apart. */
export interface FormulaStyles {
  readonly rules: readonly FormulaRule[];
}

/** What pages with formulas need in addition. Serializable: each worker gets it once. */
export interface FormulaAssets {
  /** Stylesheets, relative to the site's base. */
  readonly stylesheets: readonly string[];
  /** The fonts of almost every formula, relative to the site's base. */
  readonly fonts: readonly string[];
  /** What is in the stylesheets. */
  readonly styles: FormulaStyles;
}

/** What the formulas of a page need. */
export interface SelectedFormulaStyles {
  /** All that KaTeX's stylesheet says of them. */
  readonly css: string;
  readonly fonts: readonly FormulaFont[];
}

// All of this works on KaTeX's stylesheet as Lightning CSS minifies it: rules without anything nested in them.

const rulePattern = /([^{}]+)\{([^{}]*)\}/gu;

const layerStart = "@layer katex{";

function getDescriptor(declarations: string, name: string): string | undefined {
  return new RegExp(`(?:^|;)${name}:([^;]+)`, "u").exec(declarations)?.[1];
}

function parseFontFace(declarations: string, base: string): FormulaFont {
  const [, url = "", name] = /url\(([^)]*\/(KaTeX_\w+-\w+?)-[^)/]+\.woff2)\)/u.exec(declarations) ?? [];
  const [family, style, weight] = ["font-family", "font-style", "font-weight"].map((name) =>
    getDescriptor(declarations, name),
  );
  if (!name || !family || !style || !weight || !url.startsWith(base))
    throw new Error(`KaTeX's stylesheet has a font that can't be read: ${declarations}`);
  return { name, family, style, weight, file: url.slice(base.length), rule: `@font-face{${declarations}}` };
}

function parseCompound(text: string): Compound {
  const matched = text.replace(/:not\([^)]*\)/gu, "");
  return {
    classes: [...matched.matchAll(/\.([\w-]+)/gu)].map(([, name = ""]) => name),
    isPicture: /^(?:svg|path|img)/u.test(matched),
  };
}

/** The font that declarations choose; undefined if they choose none. */
function findFont(declarations: string, fonts: readonly FormulaFont[]): FormulaFont | undefined {
  const family = /(?:^|;)font(?:-family)?:[^;]*?(KaTeX_[A-Za-z0-9]+)/u.exec(declarations)?.[1];
  const style = getDescriptor(declarations, "font-style");
  const weight = getDescriptor(declarations, "font-weight");
  if (family === undefined && style === undefined && weight === undefined) return undefined;
  return fonts.find(
    (font) =>
      font.family === (family ?? "KaTeX_Main") &&
      font.style === (style ?? "normal") &&
      font.weight === (weight ?? "400"),
  );
}

/** Takes KaTeX's stylesheet apart; `base` is the site's base path. Throws if it isn't what the build makes of it. */
export function parseFormulaStyles(stylesheet: string, base: string): FormulaStyles {
  const start = stylesheet.indexOf(layerStart);
  if (start === -1) throw new Error(`KaTeX's stylesheet has no ${layerStart}.`);
  const rules = [...stylesheet.slice(start + layerStart.length).matchAll(rulePattern)].map(
    ([, selector = "", declarations = ""]) => ({ selector, declarations }),
  );
  const isFontFace = ({ selector }: { readonly selector: string }): boolean => selector === "@font-face";
  const fonts = rules.filter(isFontFace).map(({ declarations }) => parseFontFace(declarations, base));
  return {
    rules: rules
      .filter((rule) => !isFontFace(rule))
      .map(({ selector, declarations }) => ({
        selectors: selector.split(",").map((text) => ({
          text,
          compounds: text.split(/[\s>]+/u).map(parseCompound),
        })),
        declarations,
        font: findFont(declarations, fonts),
      })),
  };
}

/** The classes of the elements in HTML: for each class the sets that it occurs in. */
function collectClassSets(html: string): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const attributes = new Set([...html.matchAll(/ class="([^"]*)"/gu)].map(([, value = ""]) => value));
  const setsByClass = new Map<string, ReadonlySet<string>[]>();
  for (const attribute of attributes) {
    const classes = new Set(attribute.split(" "));
    for (const name of classes) addToGroup(setsByClass, name, classes);
  }
  return setsByClass;
}

/**
 * Reduces KaTeX's stylesheet to what HTML with formulas uses. A rule may remain whose selector matches none of its
 * elements, as each part of a selector is looked for by itself.
 */
export function selectFormulaStyles({ rules }: FormulaStyles, html: string): SelectedFormulaStyles {
  const classSets = collectClassSets(html);
  const hasPictures = html.includes("<svg");
  const isUsed = ({ classes, isPicture }: Compound): boolean => {
    const [first] = classes;
    if (isPicture && !hasPictures) return false;
    if (first === undefined) return true;
    return classSets.get(first)?.some((set) => classes.every((name) => set.has(name))) ?? false;
  };
  let css = "";
  const fonts = new Set<FormulaFont>();
  for (const { selectors, declarations, font } of rules) {
    const used = selectors.filter(({ compounds }) => compounds.every(isUsed));
    if (used.length === 0) continue;
    css += `${used.map(({ text }) => text).join()}{${declarations}}`;
    if (font !== undefined) fonts.add(font);
  }
  return { css: `${[...fonts].map(({ rule }) => rule).join("")}${layerStart}${css}}`, fonts: [...fonts] };
}
