import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Comments, and spaces around punctuation, of which no string of the scripts has any: every page would have them. */
const commentPattern = /^\s*\/\/.*\n/gmu;
const spacePattern = /\s*([!=+?:{}(),;<>&|]+)\s*/gu;

function readScript(file: string): string {
  return readFileSync(new URL(`../../../public/${file}`, import.meta.url), "utf8")
    .replaceAll(commentPattern, "")
    .replaceAll(spacePattern, "$1")
    .replaceAll(";}", "}");
}

/** Runs before the first paint of every page. Inlined: a separate file would delay the answer. */
export const earlyScript = readScript("early.js");

/** Runs before the content of pages with formulas: the attribute `data-fonts` of its element says with which fonts. */
export const placeholderFontsScript = readScript("placeholder-fonts.js");

/** The sources of the content security policy that allow these scripts. */
export const inlineScriptSources = [earlyScript, placeholderFontsScript].map(
  (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
);
