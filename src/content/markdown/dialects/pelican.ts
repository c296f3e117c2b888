import { rewriteProse } from "../fences.ts";

/** The kind of what a target leads to: in braces or, in older versions, between bars. */
const kind = "(?:\\{|%7B|\\|)(\\w+)(?:\\}|%7D|\\|)";

/** The places of targets: in a link or picture, in a definition, in a tag of HTML. Groups are what is before, the kind and the path. */
const places: readonly RegExp[] = [
  new RegExp(
    `(\\]\\()[ \\t]*<?${kind}([^()<>\\n]{0,500}?)>?(?=(?:[ \\t]+["'][^()\\n]{0,500})?[ \\t]*\\))`,
    "giu",
  ),
  new RegExp(`^( {0,3}\\[[^\\]\\n]+\\]:[ \\t]*)<?${kind}([^\\s<>]*)>?`, "gimu"),
  new RegExp(`(\\b(?:href|src)=["'])${kind}([^"'\\n]*)`, "giu"),
];

const files = /^(?:attach|filename|static)$/iu;
/** Lists of articles, which have no page here. */
const lists = /^(?:author|category|index|tag)$/iu;

/** Rewrites the targets of Pelican to paths. Links to lists lose theirs: their text stays. */
export function rewritePelican(text: string): string {
  return rewriteProse(text, (prose) =>
    places.reduce(
      (rewritten, place) =>
        rewritten.replace(place, (source, before: string, name: string, path: string) => {
          const target = files.test(name) ? path : "";
          if (!files.test(name) && !lists.test(name)) return source;
          const isQuoted = /["']$/u.test(before);
          return before + (isQuoted || /^\S+$/u.test(target) ? target : `<${target}>`);
        }),
      prose,
    ),
  );
}
