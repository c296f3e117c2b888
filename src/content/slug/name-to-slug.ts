import { truncateToBytes } from "../text/truncate-to-bytes.ts";
import { maxSlugBytes, parseSlug, type Slug } from "../url.ts";

/** What the signs of a name are called if the name consists of signs alone: `$.md` is the article `dollar`. */
const signNames: Readonly<Record<string, string>> = {
  "!": "exclamation-mark",
  "#": "number-sign",
  $: "dollar",
  "%": "percent",
  "&": "ampersand",
  "(": "left-parenthesis",
  ")": "right-parenthesis",
  "*": "asterisk",
  "+": "plus",
  ",": "comma",
  "-": "hyphen",
  ".": "dot",
  "/": "slash",
  ":": "colon",
  ";": "semicolon",
  "<": "less-than",
  "=": "equals",
  ">": "greater-than",
  "?": "question-mark",
  "@": "at",
  "[": "left-bracket",
  "\\": "backslash",
  "]": "right-bracket",
  "^": "caret",
  _: "underscore",
  "`": "backtick",
  "{": "left-brace",
  "|": "bar",
  "}": "right-brace",
  "~": "tilde",
};

/** `+` and `#` right after a letter or digit are part of a name: C++, C#, F#. */
const nameSigns = /(?<=[\p{L}\p{N}])[+#]+/gu;

/** Everything between two words of a slug. */
const separators = /[^\p{L}\p{M}\p{N}_.-]+/gu;

/**
 * The slug of a file's or folder's name, without its ending. A name that is a slug in lower case is kept. In others:
 *
 * - `+` and `#` after a letter are spelled out, so that `C`, `C++` and `C#` differ: `c-plus-plus`, `c-sharp`;
 * - letters, marks and digits of any script, `_`, `-` and single inner dots are kept, invisible characters removed;
 * - all other signs and spaces become one `-` between words;
 * - a name without letters and digits is spelled sign by sign: `[[` is `left-bracket-left-bracket`.
 */
export function nameToSlug(name: string): Slug {
  const lowerCase = name.normalize("NFC").toLowerCase().normalize("NFC");
  const plain = parseSlug(lowerCase);
  if (plain !== undefined && /[\p{L}\p{N}]/u.test(plain) && !/\.html?$/u.test(plain)) return plain;
  const spelled = lowerCase
    .replace(/\p{Cf}/gu, "")
    .replace(/\.html?$/u, "-html")
    .replace(nameSigns, (signs) => Array.from(signs, (sign) => (sign === "+" ? "-plus" : "-sharp")).join(""))
    .replace(separators, "-")
    .replace(/\.+(?=[.-]|$)|(?<=-)\.+/gu, "")
    .replace(/-{2,}/gu, "-")
    .replace(/^[\p{M}_.-]+|-$/gu, "");
  const slug = parseSlug(truncateToBytes(spelled, maxSlugBytes).replace(/[.-]+$/u, ""));
  return slug !== undefined && /[\p{L}\p{N}]/u.test(slug) ? slug : signsToSlug(lowerCase);
}

function signsToSlug(signs: string): Slug {
  const words = Array.from(signs, (sign) => signNames[sign] ?? `u${sign.codePointAt(0)?.toString(16)}`);
  const slug = parseSlug(truncateToBytes(words.join("-"), maxSlugBytes).replace(/-+$/u, ""));
  if (slug === undefined) throw new RangeError("An empty name has no slug.");
  return slug;
}
