import { escapeHtml } from "../../text/escape-html.ts";
import type { LossRule } from "../conversion-losses.ts";
import { guessRule, toTitle } from "./guess-rule.ts";
import { droppedWithContent, findTagRule } from "./tag-rules.ts";
import { type Replacement, ruleToReplacement, type TagContext } from "./tag-to-markdown.ts";
import { type PairedTag, scanTags, type TagSyntax } from "./tags.ts";

const lossBySyntax: Readonly<Record<TagSyntax, LossRule>> = {
  hugo: "unknown-shortcode",
  template: "unknown-template-tag",
  component: "unknown-component",
};

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

/** Longer runs of spaces behind a tag are not looked at. */
const maxTrailingSpaces = 50;

function isCondition({ syntax, name }: PairedTag): boolean {
  return syntax === "template" && /^(?:if|ifchanged|ifversion|unless)$/u.test(name);
}

function isElse({ syntax, name }: PairedTag): boolean {
  return syntax === "template" && /^(?:else|elsif|elseif|elif)$/u.test(name);
}

/** True for a tag with a counterpart that has its line for itself: what it shows is a block. */
function isBlock({ start, end, counterpart }: PairedTag, text: string): boolean {
  if (counterpart === undefined) return false;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return before.trim() === "" && /^[ \t]*(?:\n|$)/u.test(text.slice(end, end + maxTrailingSpaces));
}

function tagToReplacement(tag: PairedTag, text: string, context: TagContext): Replacement {
  const rule = findTagRule(tag.name) ?? guessRule(tag);
  if (rule !== undefined) return ruleToReplacement(rule, tag, context);
  context.losses.add(lossBySyntax[tag.syntax], tag.name, tag.source.slice(0, 60));
  // A title is text that readers see.
  const title = isBlock(tag, text) ? toTitle(tag.args) : "";
  const open = title === "" ? "" : `\n\n**${escapeHtml(title)}**\n\n`;
  return { open, close: "", dropsContent: tag.syntax === "template" && droppedWithContent.has(tag.name) };
}

/**
 * Replaces the tags of Hugo, Liquid, JSX and Vue by what they mean, by a table. Of an unknown pair the content is kept, a
 * single unknown tag is left out; both are reported.
 */
export function convertTags(text: string, { blocks, losses }: Pick<TagContext, "blocks" | "losses">): string {
  const context: TagContext = { blocks, losses };
  const tags = scanTags(text);
  if (tags.length === 0) return text;
  const replacements = new Map<number, string>();
  const output: string[] = [];
  /** The ends of the conditions that are open. */
  const conditions: number[] = [];
  let pos = 0;
  for (const [index, tag] of tags.entries()) {
    if (tag.start < pos || isPlainText(tag) || isUpperCaseHtml(tag)) continue;
    let end = tag.end;
    let replacement: string;
    if (tag.form === "close") {
      replacement = replacements.get(index) ?? "";
      if (conditions.at(-1) === index) conditions.pop();
    } else if (isElse(tag) && conditions.length > 0) {
      // Which branch is meant can't be known: the first one is shown.
      replacement = "";
      end = tags[conditions.at(-1) ?? 0]?.start ?? end;
    } else {
      if (isCondition(tag) && tag.counterpart !== undefined) conditions.push(tag.counterpart);
      const { open, close, dropsContent } = tagToReplacement(tag, text, context);
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
