import type { Blocks } from "../blocks/blocks.ts";
import { isCalloutType } from "../blocks/callout-types.ts";
import type { Losses, LossRule } from "../losses.ts";
import { blockClose } from "../markers.ts";
import { namedArgument, type TagArguments } from "./tag-arguments.ts";
import { droppedWithContent, findTagRule, type TagRule } from "./tag-rules.ts";
import { type PairedTag, scanTags, type TagSyntax } from "./tags.ts";

interface Context {
  readonly blocks: Blocks;
  readonly losses: Losses;
}

const lossBySyntax: Readonly<Record<TagSyntax, LossRule>> = {
  hugo: "unknown-shortcode",
  template: "unknown-template-tag",
  component: "unknown-component",
};

/** What takes the place of a tag and, if it has one, of its counterpart. */
interface Replacement {
  readonly open: string;
  readonly close: string;
  /** True if the content between them is left out too. */
  readonly dropsContent?: boolean;
}

const attributeEscapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "<": "&lt;",
  ">": "&gt;",
};

function escapeAttribute(value: string): string {
  return value.replace(/[&"<>]/gu, (char) => attributeEscapes[char] ?? char);
}

/** A path as the target of a markdown link. */
function pathToTarget(path: string): string {
  return path.replace(/[\s()<>]/gu, (char) =>
    encodeURIComponent(char).replace("(", "%28").replace(")", "%29"),
  );
}

function markdownLink(text: string, url: string): string {
  return `[${text.replace(/[[\]]/gu, "\\$&")}](${pathToTarget(url)})`;
}

function openCallout(type: string, args: TagArguments, { blocks }: Context): string {
  const { positional } = args;
  const named = namedArgument(args, "type", "style", "color", "severity", "kind", "status", "variant");
  const given = [named, positional[0]].find((value) => value !== undefined && isCalloutType(value));
  const title =
    namedArgument(args, "title", "heading", "summary", "header") ??
    (given === positional[0]
      ? positional[1]
      : isCalloutType(type) && named === undefined
        ? positional[0]
        : undefined);
  return blocks.open({ kind: "callout", type: given ?? type, title: title ?? "", fold: "none" });
}

function pictureToMarkdown(args: TagArguments, { blocks }: Context): string {
  // Hexo writes classes before the file.
  const position = Math.max(
    0,
    args.positional.findIndex((value) => /\.\w{2,4}$/u.test(value)),
  );
  const src =
    namedArgument(args, "src", "image_path", "image", "file", "url", "path", "link") ??
    args.positional[position] ??
    "";
  const caption = namedArgument(args, "caption", "title") ?? "";
  const alt = namedArgument(args, "alt") ?? (args.positional.slice(position + 1).join(" ") || caption);
  const size = ["width", "height"].map((name) => {
    const value = args.named.get(name)?.replace(/px$/u, "");
    return value !== undefined && /^\d+$/u.test(value) ? ` ${name}="${value}"` : "";
  });
  const picture = `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}"${size.join("")}>`;
  return caption === "" ? picture : blocks.open({ kind: "figure", title: caption }) + picture + blockClose;
}

function includeToMarkdown(tag: PairedTag, context: Context): Replacement {
  const file = tag.args.positional[0] ?? namedArgument(tag.args, "file") ?? "";
  const name = file.replace(/^.*\//u, "").replace(/\.\w+$/u, "");
  const rule = findTagRule(name);
  const args = { positional: tag.args.positional.slice(1), named: tag.args.named };
  const content = namedArgument(args, "content", "text", "body") ?? "";
  switch (rule?.kind) {
    case "callout":
      return { open: openCallout(rule.type, args, context) + content + blockClose, close: "" };
    case "picture":
    case "elsewhere":
    case "nothing":
      return ruleToReplacement(rule, { ...tag, args, counterpart: undefined }, context);
    default:
      context.losses.add("missing-include", file || "include", tag.source);
      return { open: "", close: "" };
  }
}

function elsewhereToMarkdown(label: string, pattern: string, args: TagArguments): string {
  const id =
    namedArgument(args, "id", "videoid", "video", "src", "url", "href", "path") ?? args.positional.join("/");
  const url = /^https?:/u.test(id) || pattern === "%" ? id : pattern.replace("%", encodeURI(id));
  const text = namedArgument(args, "title", "label", "text") ?? (label === "" ? url : label);
  return url === "" ? "" : markdownLink(text, url);
}

function ruleToReplacement(rule: TagRule, tag: PairedTag, context: Context): Replacement {
  const { args, counterpart } = tag;
  const { blocks } = context;
  const isPair = counterpart !== undefined;
  const title =
    namedArgument(args, "title", "summary", "label", "name", "tabname", "header", "value") ??
    args.positional[0] ??
    "";
  const block = (open: string, content = ""): Replacement =>
    isPair
      ? { open, close: blockClose }
      : { open: content === "" ? "" : open + content + blockClose, close: "" };
  switch (rule.kind) {
    case "callout":
      return block(openCallout(rule.type, args, context), namedArgument(args, "content", "text", "body"));
    case "details":
      return block(
        blocks.open({
          kind: "details",
          title,
          fold: args.named.get("open") === "true" || args.positional.includes("open") ? "open" : "closed",
        }),
      );
    case "tabs":
      return block(blocks.open({ kind: "tabs", title: "" }));
    case "tab":
      return block(
        blocks.open({
          kind: "tab",
          title:
            namedArgument(args, "label", "title", "name", "tabname", "header", "value") ??
            args.positional[0] ??
            "",
        }),
      );
    case "card": {
      const href = namedArgument(args, "href", "link", "to", "url");
      const heading = href === undefined || title === "" ? title : markdownLink(title, href);
      const text = namedArgument(args, "description") ?? "";
      const open = blocks.open({ kind: "card", title: heading });
      return isPair ? { open, close: blockClose } : { open: open + text + blockClose, close: "" };
    }
    case "elsewhere": {
      // What stands between the tags is the text of the link, or a caption below it.
      const link = elsewhereToMarkdown(rule.label, rule.url, args);
      return { open: isPair && link !== "" ? `${link}\n\n` : link, close: "" };
    }
    case "picture":
      return { open: pictureToMarkdown(args, context), close: "" };
    case "path": {
      const path = namedArgument(args, "path", "page", "href") ?? args.positional[0] ?? "";
      // `{% link name url %}` of Hexo is a whole link.
      const url = args.positional.find((value) => /^https?:/u.test(value));
      const text = args.positional.slice(0, args.positional.indexOf(url ?? "")).join(" ");
      return {
        open: url !== undefined && text !== "" ? markdownLink(text, url) : pathToTarget(path),
        close: "",
      };
    }
    case "postlink": {
      const [path = "", ...words] = args.positional;
      return { open: markdownLink(words.join(" ") || path, path), close: "" };
    }
    case "link": {
      const href = namedArgument(args, "to", "href") ?? "";
      return { open: isPair ? `<a href="${escapeAttribute(href)}">` : "", close: isPair ? "</a>" : "" };
    }
    case "definition": {
      const { named } = args;
      const [id, name = "", abbr] = [named.get("id"), named.get("name"), named.get("abbr")];
      const anchor = id === undefined ? "" : `<a id="def-${escapeAttribute(id)}"></a>`;
      const term = abbr && abbr !== name ? `${name} (${abbr})` : name;
      return block(`${blocks.open({ kind: "group", title: "" })}${anchor}**${term}** `);
    }
    case "text":
      return {
        open: isPair
          ? ""
          : (namedArgument(args, "text", "label", "term", "content", "term_id", "v") ??
            args.positional[0] ??
            ""),
        close: "",
      };
    case "element":
      return isPair
        ? { open: `<${rule.name}>`, close: `</${rule.name}>` }
        : {
            open:
              rule.name === "br"
                ? "<br>"
                : args.positional[0]
                  ? `<${rule.name}>${args.positional[0]}</${rule.name}>`
                  : "",
            close: "",
          };
    case "transparent":
      return { open: "", close: "" };
    case "nothing":
      return { open: "", close: "", dropsContent: true };
    case "include":
      return includeToMarkdown(tag, context);
  }
}

/** A name in angle brackets that nothing but its capital letter makes a component: `List<String>`. */
function isPlainText({ syntax, args, form, counterpart, name }: PairedTag): boolean {
  if (syntax !== "component" || form === "void" || counterpart !== undefined) return false;
  return findTagRule(name) === undefined || /^[a-z]/u.test(name)
    ? args.named.size === 0 || /^[a-z]/u.test(name)
    : false;
}

/** Names of HTML in capitals, as in old documents. */
function isUpperCaseHtml({ syntax, name }: PairedTag): boolean {
  return (
    syntax === "component" &&
    name === name.toUpperCase() &&
    /^(?:[ABIPSUQ]|BR|HR|IMG|DIV|SPAN|TABLE|T[RDH]|TBODY|THEAD|UL|OL|LI|CENTER|FONT|SUB|SUP|PRE|CODE|H[1-6]|EM|STRONG|DL|DT|DD)$/u.test(
      name,
    )
  );
}

function tagToReplacement(tag: PairedTag, context: Context): Replacement {
  const rule = findTagRule(tag.name);
  if (rule !== undefined) return ruleToReplacement(rule, tag, context);
  context.losses.add(lossBySyntax[tag.syntax], tag.name, tag.source.slice(0, 60));
  return { open: "", close: "", dropsContent: tag.syntax === "template" && droppedWithContent.has(tag.name) };
}

/**
 * Replaces the tags of Hugo, Liquid, JSX and Vue by what they mean, by a table. Of an unknown pair the content is kept, a
 * single unknown tag is left out; both are reported.
 */
export function convertTags(text: string, context: Context): string {
  const tags = scanTags(text);
  if (tags.length === 0) return text;
  const replacements = new Map<number, string>();
  const output: string[] = [];
  let pos = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.start < pos || isPlainText(tag) || isUpperCaseHtml(tag)) continue;
    let end = tag.end;
    let replacement: string;
    if (tag.form === "close") replacement = replacements.get(index) ?? "";
    else {
      const { open, close, dropsContent } = tagToReplacement(tag, context);
      replacement = open;
      if (tag.counterpart !== undefined) {
        replacements.set(tag.counterpart, close);
        if (dropsContent === true) end = tags[tag.counterpart]?.end ?? end;
      }
    }
    output.push(text.slice(pos, tag.start), replacement);
    pos = end;
  }
  output.push(text.slice(pos));
  return output.join("");
}
