import { rewriteProse } from "../fences.ts";

/** Services that draw the TeX in a picture's URL. */
const services =
  "https?:\\/\\/(?:render\\.githubusercontent\\.com\\/render\\/math\\?math=|(?:latex|www|private)\\.codecogs\\.com\\/(?:eqnedit|gif|png|svg)\\.(?:latex|image|download|php)\\?(?:latex=)?|(?:tex\\.s2cms\\.ru|i\\.upmath\\.me)\\/(?:svg|png)\\/|math\\.now\\.sh\\/?\\?from=)";

const markdownPicture = new RegExp(
  `!\\[[^\\]\\n]{0,1000}\\]\\(<?${services}((?:[^()\\s]|\\([^()\\s]*\\)){1,2000}?)>?(?:[ \\t]+"[^"\\n]*")?\\)`,
  "gu",
);
const htmlPicture = new RegExp(
  `<img\\b[^<>]{0,500}?\\bsrc=["']${services}([^"'<>\\n]{1,2000})["'][^<>]{0,500}>`,
  "gu",
);

/** What the services are told about the size and color of their pictures. */
const setting =
  /\\(?:dpi|bg_?|fg_?)(?:\{[^{}]*\}|_?\w+)|\\(?:inline|large|Large|LARGE|huge|Huge|normalsize|small)(?![A-Za-z])|&(?:mode|color|bgcolor|inline)=[^&]*$/gu;

function toFormula(source: string, written: string): string {
  let tex: string;
  try {
    tex = decodeURIComponent(written.replaceAll("&space;", " "));
  } catch {
    return source;
  }
  const plain = tex.replaceAll("&amp;", "&").replace(setting, "").replace(/\s+/gu, " ").trim();
  return plain === "" || plain.includes("$") ? source : `$${plain}$`;
}

/** Pictures of formulas, as READMEs had them before GitHub showed formulas, become formulas. */
export function rewriteRenderedFormulas(text: string): string {
  if (!/render\/math\?math=|codecogs\.com|s2cms\.ru|upmath\.me|math\.now\.sh/u.test(text)) return text;
  return rewriteProse(text, (prose) =>
    prose.replace(markdownPicture, toFormula).replace(htmlPicture, toFormula),
  );
}
