import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { serializeAnswer } from "../../bundle/answer-schema.ts";
import type { Manifest } from "../../bundle/manifest.ts";
import type { SerializedOwnPage } from "../../bundle/own-page.ts";
import { ownPageDataPath } from "../../bundle/paths.ts";
import { type Diagnostic, diagnosticToLine, isError, type SourceLocation } from "../../content/diagnostic.ts";
import { languageToDirection } from "../../content/language.ts";
import { type ResolvedReference, resolveTree } from "../../content/markdown/tree/resolve-tree.ts";
import type { Reference } from "../../content/reference.ts";
import type { ParsedSource } from "../../content/source-to-article.ts";
import { parseSlug, type Slug } from "../../content/url.ts";
import type { SiteLanguage } from "../languages/site-editions.ts";
import { hashContents, type OutputWriter } from "../output/output-writer.ts";
import { markdownToRichText } from "../settings/markdown-to-rich-text.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";
import type { Site } from "../settings/site-schema.ts";
import { isLanguagePath, isReservedName } from "./reserved-names.ts";

/** The folder beside the config file that has the publisher's own pages. */
export const ownPagesFolder = "pages";

/** The one of them that is shown at URLs without a page. */
const notFoundFile = "404.md";

/** The publisher's own pages by their names, which are their paths: `about` is `/about`. */
export type OwnPages = ReadonlyMap<Slug, SerializedOwnPage>;

/** A link of one of them to a path of the site. */
export interface OwnPageLink extends SourceLocation {
  readonly link: string;
}

/** No pages. */
export const noOwnPages: OwnPages = new Map();

/**
 * Reads the publisher's own pages, `pages/*.md`, which are written like articles, and calls `onLink` for the links in them. Throws
 * `SiteConfigError` if one of them has errors or the name of a page of Quire.
 */
export async function readOwnPages(
  siteFolder: string,
  site: Pick<Site, "language" | "externalImages">,
  language?: SiteLanguage,
  onLink: (link: OwnPageLink) => void = () => undefined,
): Promise<OwnPages> {
  const folder = languageToPagesFolder(siteFolder, language);
  if (!existsSync(folder)) return noOwnPages;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md") && entry.name !== notFoundFile)
    .map((entry) => entry.name)
    .sort();
  const pages = new Map<Slug, SerializedOwnPage>();
  for (const name of names) {
    const file = join(folder, name);
    pages.set(fileToPageName(name, file, language), await readOwnPage(file, site, onLink));
  }
  return pages;
}

/** The pages of a language other than the main one are in a folder that is called like it: `pages/es`. */
function languageToPagesFolder(siteFolder: string, language: SiteLanguage | undefined): string {
  return join(siteFolder, ownPagesFolder, language?.path ?? "");
}

function fileToPageName(name: string, file: string, language: SiteLanguage | undefined): Slug {
  const slug = parseSlug(name.slice(0, -".md".length));
  if (slug === undefined)
    throw new SiteConfigError(`${file}: the name of a page must have small letters, digits and hyphens only`);
  if (isReservedName(slug) || isLanguagePath(slug, language))
    throw new SiteConfigError(`${file}: /${slug} is a page or a folder of Quire; choose another name`);
  return slug;
}

/** What is said of an article, as it is said of a page, which has a title instead of a question. */
function toPageDiagnostic(diagnostic: Diagnostic): Diagnostic {
  switch (diagnostic.rule) {
    case "missing-front-matter":
      return {
        ...diagnostic,
        hint: "Start the file with a line ---, then `title: …`, then another line ---.",
      };
    case "missing-question":
      return {
        ...diagnostic,
        rule: "missing-title",
        reason: "missing title",
        hint: "Add a line `title: …` to the front matter.",
      };
    default:
      return diagnostic;
  }
}

/** Parses a file like an article: the rules of articles apply. Throws `SiteConfigError` if it has errors. */
async function parseOwnPage(file: string): Promise<Extract<ParsedSource, { kind: "article" }>> {
  // Most sites have no such pages, and a build that finds all articles in its cache parses nothing else.
  const { sourceToArticle } = await import("../../content/source-to-article.ts");
  const name = relative(process.cwd(), file);
  // The path of an article: that of the file says nothing about a subject.
  const parsed = sourceToArticle("pages/page.md", name, readPageText(file, name));
  const errors = parsed.diagnostics.filter(isError);
  if (parsed.kind !== "article" || errors.length > 0) {
    const lines = parsed.diagnostics.map((each) => diagnosticToLine(toPageDiagnostic(each))).join("\n");
    throw new SiteConfigError(`${name} can't be published:\n${lines || "It has no text."}`);
  }
  return parsed;
}

/** Throws `SiteConfigError` if the file isn't UTF-8: its letters would be lost. */
function readPageText(file: string, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (cause) {
    throw new SiteConfigError(`${name} is not in UTF-8. Save it as UTF-8 in your editor`, { cause });
  }
}

async function readOwnPage(
  file: string,
  { language, externalImages }: Pick<Site, "language" | "externalImages">,
  onLink: (link: OwnPageLink) => void,
): Promise<SerializedOwnPage> {
  const { article, references } = await parseOwnPage(file);
  for (const { target, location } of references) onLink({ ...location, link: target });
  const resolved = references.map(resolveReference);
  const { question, description, noIndex, answer, lang, dir } = article;
  const resolvedAnswer =
    answer.kind === "tree"
      ? { ...answer, tree: resolveTree(answer.tree, resolved, { externalImages }) }
      : answer;
  return {
    title: question,
    description,
    noIndex,
    answer: serializeAnswer(resolvedAnswer),
    ...(lang !== undefined && lang !== language && { lang }),
    ...(dir !== languageToDirection(language) && { dir }),
  };
}

/**
 * Reads `pages/404.md`, the text for URLs without a page; undefined if there is none. Every page of the app has it at
 * hand, so it is a short text. Throws `SiteConfigError` if it isn't.
 */
export async function readNotFoundPage(
  siteFolder: string,
  language?: SiteLanguage,
): Promise<Manifest["notFound"]> {
  const file = join(languageToPagesFolder(siteFolder, language), notFoundFile);
  if (!existsSync(file)) return undefined;
  const { article, rawAnswer } = await parseOwnPage(file);
  const parsed = markdownToRichText(rawAnswer.text);
  if (parsed.kind === "text") return { title: article.question, text: parsed.text };
  throw new SiteConfigError(
    `${file} contains ${parsed.what}; it can have paragraphs, headings, lists, quotes, links and emphasis`,
  );
}

/**
 * What a link of a page leads to. Pages can only refer to paths of the site: they aren't in the content folder. Throws `SiteConfigError`
 * for anything else.
 */
function resolveReference({ target, anchor, location }: Reference): ResolvedReference {
  if (!/^\/(?!\/)/u.test(target)) {
    const written = target + (anchor === undefined ? "" : `#${anchor}`);
    throw new SiteConfigError(
      `${location.file}:${location.line}: the link to ${written} leads nowhere; write the path of a page, such as /learn/physics`,
    );
  }
  const { pathname, search } = new URL(target, "https://example.org");
  const fragment = anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`;
  return { kind: "page", href: pathname + search + fragment };
}

/** Writes the data of the publisher's own pages. */
export function writeOwnPages(pages: OwnPages, output: OutputWriter): NonNullable<Manifest["pages"]> {
  const files = [...pages].map(([name, page]) => ({ name, content: JSON.stringify(page) }));
  const version = hashContents(files.flatMap(({ name, content }) => [name, content]));
  for (const { name, content } of files) output.write(ownPageDataPath(version, name), content);
  return { version, names: [...pages.keys()] };
}
