import type { IsoDate } from "../iso-date.ts";
import { isLanguageTag } from "../language.ts";
import type { Cover } from "../markdown/body-to-answer.ts";
import { isNoteTool, type ToolName } from "../tool.ts";
import { toMapping } from "./mapping.ts";
import type { Fields } from "./normalize-fields.ts";
import { parseDate } from "./parse-date.ts";

/** Why an article is not published although it could be. */
export type UnpublishedReason = "draft" | "not-published" | "untranslated" | "expired";

/** What the fields of any tool say about an article, besides those of Quire's own format. */
export interface ToolFields {
  readonly keywords: readonly string[];
  readonly description: string;
  readonly author: string;
  readonly date: IsoDate | undefined;
  readonly lang: string | undefined;
  /** The place among the articles or subjects next to it: smaller ones come first. */
  readonly order: number | undefined;
  /** The last segment of the URL, or a path below the file's folder; empty if the file's name is used. */
  readonly slug: string;
  /** The URL path that the tool publishes the file under, or its pattern; empty if it follows from the file's path. */
  readonly permalink: string;
  /** Parts of the URL in tools that make URLs from categories. */
  readonly categories: readonly string[];
  /** The picture of the page, if it is a local file. */
  readonly cover: Cover | undefined;
  /** Former URL paths. */
  readonly formerUrls: readonly string[];
  /** Other names, for links by name. */
  readonly names: readonly string[];
  /** What an article has in common with its translations besides its path; empty if nothing. */
  readonly translationKey: string;
  /** What the page is called beside its title, in navigation for example; empty if there is nothing. */
  readonly label: string;
  readonly unpublished: UnpublishedReason | null;
  /** The day after which the article is no longer published. */
  readonly expires: IsoDate | undefined;
  readonly isUnlisted: boolean;
}

/** Names of the fields that are read here, for telling misspelled ones. */
export const toolFieldNames: ReadonlySet<string> = new Set([
  "abstract",
  "alias",
  "aliases",
  "authors",
  "categories",
  "category",
  "banner",
  "cover",
  "coverimage",
  "created",
  "draft",
  "excerpt",
  "expirydate",
  "featured_image",
  "featuredimage",
  "headless",
  "heroimage",
  "hidden",
  "id",
  "intro",
  "image",
  "labels",
  "lastmod",
  "menu",
  "name",
  "order",
  "page_title",
  "permalink",
  "public",
  "publish",
  "publishdate",
  "published",
  "redirect_from",
  "sidebar",
  "slug",
  "status",
  "summary",
  "tag",
  "tags",
  "term",
  "topic",
  "topics",
  "translation_key",
  "translationkey",
  "unlisted",
  "untranslated",
]);

/** Fields with what an article is about, in the order in which they count. */
const descriptionFields: readonly string[] = ["excerpt", "summary", "abstract", "intro", "short_description"];

/** Interprets the fields by the meaning that they have in a tool. Values of unexpected types are ignored. */
export function readToolFields(fields: Fields, tool: ToolName): ToolFields {
  const aliases = toTexts(fields["aliases"] ?? (tool === "quire" ? undefined : fields["alias"]));
  const isUrl = (alias: string): boolean => !isNoteTool(tool) || alias.startsWith("/");
  const permalink = toText(fields["permalink"]) || (tool === "quire" ? "" : toText(fields["url"]));
  return {
    keywords: readKeywords(fields, tool),
    description: toText(descriptionFields.map((name) => fields[name]).find((value) => toText(value) !== "")),
    author: toNames(fields["authors"]).join(", "),
    date: readDate(fields),
    lang: toLanguage(toText(fields["lang"])),
    order: readOrder(fields, tool),
    slug: toText(fields["slug"]),
    permalink,
    categories: readCategories(fields, tool),
    cover: readCover(fields, tool),
    formerUrls: [...(tool === "quire" ? [] : aliases.filter(isUrl)), ...toTexts(fields["redirect_from"])],
    names: tool === "quire" ? [] : [...aliases.filter((alias) => !isUrl(alias)), ...toTexts(fields["id"])],
    translationKey: toText(fields["translation_key"] ?? fields["translationkey"]),
    label: toText(
      fields["sidebar_label"] ??
        fields["linktitle"] ??
        toMapping(fields["sidebar"])["label"] ??
        fields["nav_title"] ??
        (tool === "retype" ? fields["label"] : undefined) ??
        // What a page is about, where no field is its title. Notes are called like their files.
        (isNoteTool(tool) ? undefined : (fields["name"] ?? fields["term"] ?? fields["page_title"])),
    ),
    unpublished: readUnpublishedReason(fields, tool),
    expires: parseDate(toText(fields["expirydate"])),
    isUnlisted:
      ["unlisted", "hidden", "do_not_index"].some((name) => isTrue(fields[name])) ||
      toText(fields["status"]).toLowerCase() === "hidden",
  };
}

/** Tools that publish pages whatever status their authors give them. */
const toolsWithoutStatus: ReadonlySet<ToolName> = new Set([
  "docusaurus",
  "jekyll",
  "mdbook",
  "mkdocs",
  "quarto",
  "sphinx",
  "zola",
]);

function isStatusIgnored(tool: ToolName): boolean {
  return isNoteTool(tool) || toolsWithoutStatus.has(tool);
}

function readUnpublishedReason(fields: Fields, tool: ToolName): UnpublishedReason | null {
  const status = toText(fields["status"]).toLowerCase();
  if (status === "skip") return "not-published";
  // Elsewhere, a status says how far a text is: a note, or a proposal for a standard.
  const unpublishedStatus = isStatusIgnored(tool)
    ? /^(?:unpublished|private)$/u
    : /^(?:draft|wip|unpublished|private)$/u;
  if (isTrue(fields["draft"]) || unpublishedStatus.test(status)) return "draft";
  if (isFalse(fields["published"]) || isFalse(fields["publish"])) return "not-published";
  // Logseq's, which other tools have for something else.
  if (isNoteTool(tool) && isFalse(fields["public"])) return "not-published";
  if (tool === "retype" && /^(?:private|protected)$/iu.test(toText(fields["visibility"])))
    return "not-published";
  if (isFalse(fields["permalink"])) return "not-published";
  // A drawing of Obsidian's plugin, not a text.
  if (fields["excalidraw-plugin"] !== undefined) return "not-published";
  if (isTrue(fields["headless"]) || isUnrendered(fields)) return "not-published";
  return isTrue(fields["untranslated"]) ? "untranslated" : null;
}

/** `render: never` among the build options of Hugo, `render = false` in Zola. */
function isUnrendered(fields: Fields): boolean {
  const { render } = toMapping(fields["_build"] ?? fields["build"]);
  return toText(render) === "never" || isFalse(render) || isFalse(fields["render"]);
}

function readDate(fields: Fields): IsoDate | undefined {
  const lastUpdate = toMapping(fields["last_update"])["date"];
  const { created } = toMapping(fields["date"]);
  const values = [fields["date"], created, fields["publishdate"], fields["published"], fields["created"]];
  return [...values, fields["lastmod"], lastUpdate]
    .map((value) => parseDate(toText(value)))
    .find((date) => date !== undefined);
}

/** An order of 0 means none in Hugo, and nowhere anything else than "first", which is kept. */
function readOrder(fields: Fields, tool: ToolName): number | undefined {
  const menu = Object.values(toMapping(fields["menu"])).map((entry) => toMapping(entry)["weight"]);
  const navigation = toMapping(fields["eleventynavigation"])["order"];
  const values = [fields["order"], toMapping(fields["sidebar"])["order"], navigation, ...menu];
  const order = values
    .map((value) => (value === "" || value === null ? Number.NaN : Number(value)))
    .find((value) => Number.isFinite(value));
  // Retype begins with the largest.
  return order !== undefined && tool === "retype" ? -order : order;
}

/** Tools that use `image` only for previews on other sites, and don't show it. */
const toolsWithPreviewImages: ReadonlySet<ToolName> = new Set([
  "docusaurus",
  "mkdocs",
  "vitepress",
  "vuepress",
]);

/** `cover: a.png`, `cover: { image: a.png, alt: x }`, `image: { path: a.png }`. */
function readCover(fields: Fields, tool: ToolName): Cover | undefined {
  if (tool === "quire") return undefined;
  const names = ["cover", "coverimage", "heroimage", "featuredimage", "banner", "image"];
  const normalized = new Map(
    Object.entries(fields).map(([name, value]) => [name.replace(/[-_]/gu, ""), value]),
  );
  for (const name of names) {
    const value = normalized.get(name);
    if (value === undefined || (name === "image" && toolsWithPreviewImages.has(tool))) continue;
    const { image, path, src, url, alt } = toMapping(value);
    const file = [value, image, path, src, url].map(toText).find((text) => text !== "") ?? "";
    if (/\.(?:avif|gif|jpe?g|png|svg|webp)$/iu.test(file) && !/^(?:[a-z]+:|\/\/)/iu.test(file))
      return { path: file, alt: toText(alt) };
  }
  return undefined;
}

/** The categories of a post, as Hexo and Jekyll use them in URLs. */
function readCategories(fields: Fields, tool: ToolName): string[] {
  if (tool !== "jekyll" && tool !== "hexo") return [];
  const { categories, category } = fields;
  return typeof categories === "string" && tool === "jekyll"
    ? categories.split(/\s+/u).filter(Boolean)
    : toTexts(categories ?? category);
}

function readKeywords(fields: Fields, tool: ToolName): string[] {
  const split = (name: string): string[] => {
    const value = fields[name];
    // Jekyll separates the names of one text by spaces, unless the field is for a single one.
    const separator = tool === "jekyll" && name.endsWith("s") ? /[,\s]+/u : /,/u;
    return typeof value === "string" ? value.split(separator) : toTexts(value);
  };
  const names = ["tags", "tag", "categories", "category", "topics", "topic", "labels"];
  return [...names.flatMap(split), ...readHeadKeywords(fields["head"])]
    .map((keyword) => keyword.trim().replace(/^#/u, ""))
    .filter((keyword) => keyword !== "");
}

/** VuePress writes elements of the page's head as `[name, attributes]`. */
function readHeadKeywords(head: unknown): string[] {
  if (!Array.isArray(head)) return [];
  return head.flatMap((element: unknown) => {
    const attributes = toMapping(Array.isArray(element) ? element[1] : undefined);
    return attributes["name"] === "keywords" ? toText(attributes["content"]).split(/[,，、]/u) : [];
  });
}

function toText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** The texts of a text, a list or nested lists; of mappings their `label` or `name`. */
function toTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toTexts);
  const { label, name } = toMapping(value);
  const text = toText(value) || toText(label) || toText(name);
  return text === "" ? [] : [text];
}

/** Names of people: mappings have a `name`, and keys of other files are left as they are. */
function toNames(value: unknown): string[] {
  return Array.isArray(value) || typeof value !== "object"
    ? toTexts(value)
    : toTexts(Object.values(value ?? {}));
}

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** `ar`, `pt-BR`, `pt_BR`; undefined if it is not a language's tag: `language: css` is about the code of an article. */
function toLanguage(text: string): string | undefined {
  const tag = text.replaceAll("_", "-");
  return isLanguageTag(tag) && languageNames.of(tag) !== undefined ? tag : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || /^(?:true|yes|1)$/iu.test(toText(value));
}

function isFalse(value: unknown): boolean {
  return value === false || value === 0 || /^(?:false|no|0)$/iu.test(toText(value));
}
