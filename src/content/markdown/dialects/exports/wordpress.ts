import type { ConversionLosses } from "../../conversion-losses.ts";
import { rewriteProse } from "../../fences.ts";

/** A picture with its caption. In older ones the caption is an attribute, in exports the brackets are escaped. */
const caption =
  /\\?\[caption\b((?:\\(?!\])|[^[\]\n\\]){0,1000})\\?\]((?:(?!\\?\[\/?caption)[\s\S]){0,3000})\\?\[\/caption\\?\]/giu;

/** A picture, maybe as a link, at the beginning of a text. */
const leadingPicture =
  /^\s*(?:\[!\[[^\]]{0,1000}\]\([^()]{0,1000}\)\]\([^()]{0,1000}\)|!\[[^\]]{0,1000}\]\([^()]{0,1000}\)|<a\s[^<>]{0,2000}>\s*<img\s[^<>]{0,2000}>\s*<\/a>|<img\s[^<>]{0,2000}>)(?:\{[^{}\n]{0,200}\})?/u;

function captionToFigure(attributes: string, content: string): string {
  const [picture = ""] = leadingPicture.exec(content) ?? [];
  const named = /\bcaption="([^"]*)"/u.exec(attributes)?.[1];
  const text = (named ?? content.slice(picture.length)).trim();
  const shown = (named === undefined ? picture : content).trim();
  return `\n\n<figure>\n\n${shown}\n\n<figcaption>\n\n${text}\n\n</figcaption>\n</figure>\n\n`;
}

const embed =
  /\\?\[embed(?:\s[^\]\n]{0,300})?\\?\]\s{0,9}(https?:[^\s[\]\\<>]{1,1000})\s{0,9}\\?\[\/embed\\?\]/giu;
const video = /\\?\[(?:youtube|vimeo)(?:=|\s)\s{0,9}(https?:[^\s[\]\\<>]{1,1000})\s{0,9}\\?\]/giu;

/** Pictures and forms that only the site's database has. */
const withoutContent =
  /\\?\[(gallery|playlist|contact-form-7)\s(?=[^[\]\n]{0,300}=)(?:\\(?!\])|[^[\]\n\\]){1,1000}\\?\]/giu;

const code =
  /^[ \t]{0,9}\\?\[(sourcecode|code)(?=[\s=\]\\])((?:\\(?!\])|[^[\]\n\\]){0,200})\\?\][ \t]*\n((?:(?!\\?\[\/?\1)[\s\S]){0,20000})\\?\[\/\1\\?\][ \t]*$/gimu;

/** Code between marks, whose signs exports escape. */
function codeToFence(attributes: string, content: string): string {
  const language = /(?:lang(?:uage)?=|^=)["']?([\w+#-]{1,30})/iu.exec(attributes)?.[1] ?? "";
  return `~~~~~~${language}\n${content.replace(/\\([!-/:-@[-`{-~])/gu, "$1").trimEnd()}\n~~~~~~`;
}

const anyShortcode = /\[(?:caption|code|contact-form-7|embed|gallery|playlist|sourcecode|vimeo|youtube)\b/iu;

/** Shortcodes of WordPress in texts that were exported from it: `[caption]`, `[embed]`, `[sourcecode]`. */
export function rewriteWordpress(text: string, losses: ConversionLosses): string {
  if (!anyShortcode.test(text)) return text;
  return rewriteProse(text, (prose) =>
    prose
      .replace(code, (_, __, attributes: string, content: string) => codeToFence(attributes, content))
      .replace(caption, (_, attributes: string, content: string) => captionToFigure(attributes, content))
      .replace(embed, "\n\n<$1>\n\n")
      .replace(video, "\n\n<$1>\n\n")
      .replace(withoutContent, (_, name: string) => {
        losses.add("unknown-shortcode", name, `[${name}`);
        return "";
      }),
  );
}
