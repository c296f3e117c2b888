import { escapeHtml } from "../../text/escape-html.ts";
import type { Blocks } from "../blocks/blocks.ts";
import { isCalloutType, typeToTitle } from "../blocks/callout-types.ts";
import type { ConversionLosses } from "../conversion-losses.ts";
import { blockClose } from "../placeholders.ts";
import { parseTabLabels, type TabLabels } from "./tab-labels.ts";
import { namedArgument, type TagArguments } from "./tag-arguments.ts";
import { findTagRule, type TagRule } from "./tag-rules.ts";
import type { PairedTag } from "./tags.ts";

/** What the conversion of tags needs and fills. */
export interface TagContext {
  readonly blocks: Blocks;
  readonly losses: ConversionLosses;
  /** The labels of the tabs in the set of tabs that was opened last. */
  tabLabels?: TabLabels;
}

/** What takes the place of a tag and, if it has one, of its counterpart. */
export interface Replacement {
  readonly open: string;
  readonly close: string;
  /** True if the content between them is left out too. */
  readonly dropsContent?: boolean;
}

/** Names of headings in the documentation of Kubernetes that don't say how they read. */
const headings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    prerequisites: "Before you begin",
    seealso: "See also",
    whatsnext: "What's next",
  }),
);

/** A path as the target of a markdown link. */
function pathToTarget(path: string): string {
  return path.replace(/[\s()<>]/gu, (char) =>
    encodeURIComponent(char).replace("(", "%28").replace(")", "%29"),
  );
}

function markdownLink(text: string, url: string): string {
  return `[${text.replace(/[[\]]/gu, "\\$&")}](${pathToTarget(url)})`;
}

/** What Hexo's themes say in a tag about the look of a box: colors, styles, icons. */
const decoration =
  /^(?:blue|cyan|default|disabled|flat|gr[ae]y|green|light|modern|no-icon|orange|pink|purple|red|secondary|simple|yellow|fa(?:[bdlrs] fa)?-.*)$/u;

/**
 * True for a box whose other arguments are not titles: switches of a component, as in `<Banner isCentered>`, and the icon of an `alert` of
 * Hugo's themes.
 */
function hasNamedTitle({ syntax, name }: PairedTag): boolean {
  return syntax === "component" || name === "alert";
}

function openCallout(type: string, args: TagArguments, { blocks }: TagContext, isTitleNamed = false): string {
  const positional = args.positional.filter((value) =>
    isTitleNamed ? isCalloutType(value) : !decoration.test(value),
  );
  const named = namedArgument(args, "type", "style", "color", "severity", "kind", "status", "variant");
  const given = [named, positional[0]].find((value) => value !== undefined && isCalloutType(value));
  const title =
    namedArgument(args, "title", "heading", "summary", "header") ??
    (type === "quote" ? namedArgument(args, "author") : undefined) ??
    (given === positional[0]
      ? positional[1]
      : isCalloutType(type) && named === undefined
        ? positional[0]
        : undefined);
  return blocks.open({ kind: "callout", type: given ?? type, title: title ?? "", fold: "none" });
}

/** A picture in a value that would have to be computed: the first one in it. */
const anyPicture = /["'`]([^"'`\n]+\.(?:avif|gif|jpe?g|png|svg|webp))["'`]/iu;

function pictureToMarkdown({ args, source }: PairedTag, { blocks }: TagContext): string {
  // Hexo writes classes before the file.
  const position = Math.max(
    0,
    args.positional.findIndex((value) => /\.\w{2,4}$/u.test(value)),
  );
  const src =
    namedArgument(args, "src", "srclight", "image_path", "image", "file", "url", "path", "link") ??
    args.positional[position] ??
    anyPicture.exec(source)?.[1] ??
    "";
  const [title = "", text = ""] = [namedArgument(args, "title"), namedArgument(args, "caption")];
  const caption = title === "" || text === "" || title === text ? text || title : `**${title}** ${text}`;
  const others = args.positional.slice(position + 1);
  // So does Hexo, before the text: `{% asset_img a.png 300 200 "text" %}`.
  const sizes = others.slice(0, 2).filter((value) => /^\d{1,4}$/u.test(value));
  const alt = namedArgument(args, "alt") ?? (others.slice(sizes.length).join(" ") || text || title);
  const size = ["width", "height"].map((name, index) => {
    const value = (args.named.get(name) ?? sizes[index])?.replace(/px$/u, "");
    return value !== undefined && /^\d+$/u.test(value) ? ` ${name}="${value}"` : "";
  });
  // Alone on its line, a tag would begin a block of HTML, which the next line would belong to.
  const picture = `<span><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${size.join("")}></span>`;
  return caption === "" ? picture : blocks.open({ kind: "figure", title: caption }) + picture + blockClose;
}

function includeToMarkdown(tag: PairedTag, context: TagContext): Replacement {
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
  // Themes of Jekyll name the site of a video: `id="abc" provider="youtube"`.
  const provider = findTagRule(args.named.get("provider") ?? "");
  if (label === "" && provider?.kind === "elsewhere" && provider.label !== "")
    return elsewhereToMarkdown(provider.label, provider.url, args);
  const id =
    namedArgument(args, "id", "videoid", "video", "src", "url", "href", "path") ?? args.positional.join("/");
  const url = /^https?:/u.test(id) || pattern === "%" ? id : pattern.replace("%", encodeURI(id));
  const fileName = /^(?:\.{0,2}\/|[^:]*$)/u.test(url) ? url.replace(/^.*\//u, "") : url;
  const text = namedArgument(args, "title", "label", "text") ?? (label === "" ? fileName : label);
  return id === "" ? "" : markdownLink(text, url);
}

/** What takes the place of a tag with a rule. */
export function ruleToReplacement(rule: TagRule, tag: PairedTag, context: TagContext): Replacement {
  const { args, counterpart } = tag;
  const { blocks } = context;
  const isPair = counterpart !== undefined;
  const title =
    namedArgument(args, "title", "summary", "label", "name", "tabname", "header", "value", "question", "q") ??
    args.positional[0] ??
    "";
  const block = (open: string, content = ""): Replacement =>
    isPair
      ? { open, close: blockClose }
      : { open: content === "" ? "" : open + content + blockClose, close: "" };
  switch (rule.kind) {
    case "callout":
      return block(
        openCallout(rule.type, args, context, hasNamedTitle(tag)),
        namedArgument(args, "content", "text", "body"),
      );
    case "details":
      return block(
        blocks.open({
          kind: "details",
          title,
          fold: args.named.get("open") === "true" || args.positional.includes("open") ? "open" : "closed",
        }),
      );
    case "tabs":
      context.tabLabels = parseTabLabels(tag);
      return block(blocks.open({ kind: "tabs" }));
    case "code-tabs":
      return isPair ? { open: "\n::: code-group\n", close: "\n:::\n" } : { open: "", close: "" };
    case "tab": {
      const own = namedArgument(args, "label", "title", "name", "tabname", "header") ?? args.positional[0];
      const value = namedArgument(args, "value");
      const declared =
        (value === undefined ? undefined : context.tabLabels?.byValue.get(value)) ??
        (own === undefined ? context.tabLabels?.inOrder.shift() : undefined);
      return block(blocks.open({ kind: "tab", title: own ?? declared ?? value ?? "" }));
    }
    case "figure": {
      // Listings of books have numbers, and may show the name of their file.
      const number = namedArgument(args, "number");
      const label = number === undefined ? undefined : `${tag.name} ${number}`;
      const caption = [label, namedArgument(args, "caption")].filter((each) => each !== undefined).join(": ");
      const file = namedArgument(args, "file-name")?.replaceAll("`", "");
      const shown = file === undefined ? "" : `\`${file}\`\n\n`;
      return caption === "" || !isPair
        ? { open: shown, close: "" }
        : block(blocks.open({ kind: "figure", title: caption }) + shown);
    }
    case "field": {
      const name = namedArgument(args, "name", "path", "query", "body", "header") ?? "";
      const type = namedArgument(args, "type");
      const heading = `\`${name.replaceAll("`", "")}\`${type === undefined ? "" : ` *${type}*`}`;
      return block(`${blocks.open({ kind: "group" })}${heading}\n\n`);
    }
    case "tree-item":
      return { open: `<ul><li>${escapeHtml(title)}${isPair ? "" : "</li></ul>"}`, close: "</li></ul>" };
    case "card": {
      const href = namedArgument(args, "href", "link", "to", "url");
      const heading = href === undefined || title === "" ? title : markdownLink(title, href);
      const text = namedArgument(args, "description", "subtitle") ?? "";
      const open = blocks.open({ kind: "card", title: heading });
      return isPair ? { open, close: blockClose } : { open: open + text + blockClose, close: "" };
    }
    case "elsewhere": {
      // What stands between the tags is the text of the link, or a caption below it.
      const link = elsewhereToMarkdown(rule.label, rule.url, args);
      return { open: isPair && link !== "" ? `${link}\n\n` : link, close: "" };
    }
    case "picture":
      return { open: pictureToMarkdown(tag, context), close: "" };
    case "path": {
      if (tag.syntax === "component") return ruleToReplacement({ kind: "link" }, tag, context);
      const path = namedArgument(args, "path", "page", "href", "url") ?? args.positional[0] ?? "";
      const label = namedArgument(args, "text", "content");
      if (label !== undefined) return { open: markdownLink(label, path), close: "" };
      // `{% link name url %}` of Hexo is a whole link.
      const url = args.positional.find((value) => /^https?:/u.test(value));
      const at = args.positional.indexOf(url ?? "");
      const text = (args.positional.slice(0, at).join(" ") || args.positional[at + 1]) ?? "";
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
      const href = namedArgument(args, "to", "href", "relref", "link", "url") ?? args.positional[0] ?? "";
      if (href === "") return { open: "", close: "" };
      // Without a text, it has the title of the page that it leads to.
      const label =
        namedArgument(args, "title", "text", "content", "label") ?? (/^https?:/u.test(href) ? href : "");
      if (!isPair) return { open: markdownLink(label, href), close: "" };
      return { open: `<a href="${escapeHtml(href)}">`, close: "</a>" };
    }
    case "definition": {
      const { named } = args;
      const [id, abbr] = [named.get("id"), named.get("abbr")];
      const name = named.get("name") || abbr || "";
      const anchor = id === undefined ? "" : `<a id="def-${escapeHtml(id)}"></a>`;
      const term = abbr && abbr !== name ? `${name} (${abbr})` : name;
      return block(`${blocks.open({ kind: "group" })}${anchor}**${term}** `);
    }
    case "heading":
      return { open: headings.get(title) ?? typeToTitle(title), close: "" };
    case "text":
      return {
        open: isPair
          ? ""
          : (namedArgument(args, "text", "label", "term", "content", "term_id", "title", "v") ??
            // `{% term id "text" %}` has its text last.
            args.positional.at(tag.syntax === "template" ? -1 : 0) ??
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
