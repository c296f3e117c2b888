import type { Article } from "./article.ts";
import { type ArticlePlacement, createPlacement } from "./article-placement.ts";
import type { Diagnostic, SourceLocation } from "./diagnostic.ts";
import { formatPostedDate } from "./front-matter/format-posted-date.ts";
import type { FrontMatter } from "./front-matter/front-matter-schema.ts";
import type { Fields } from "./front-matter/normalize-fields.ts";
import { readNotionProperties } from "./front-matter/notion-properties.ts";
import { type Alias, parseAliases } from "./front-matter/parse-aliases.ts";
import { parsePictures } from "./front-matter/parse-pictures.ts";
import { parseRelatedArticles } from "./front-matter/parse-related-articles.ts";
import { parseSubstitutions } from "./front-matter/parse-substitutions.ts";
import { type FileFrontMatter, readFrontMatter } from "./front-matter/read-front-matter.ts";
import { resolveArticleUrl } from "./front-matter/resolve-article-url.ts";
import { readTagLines } from "./front-matter/tag-lines.ts";
import { isLanguageTag, languageToDirection, type TextDirection, textToDirection } from "./language.ts";
import { fileToDialect } from "./markdown/dialects/dialect.ts";
import { expandPresets } from "./markdown/dialects/diplodoc.ts";
import { removeEmbeddedPictures } from "./markdown/dialects/exports/google-docs.ts";
import { expandVariables } from "./markdown/dialects/software-docs/github-docs.ts";
import { type ReadInclude, readSnippet } from "./markdown/expand-includes.ts";
import { type BodyContext, parseAnswer, type RawAnswer } from "./parse-answer.ts";
import { parseArticlePath } from "./parse-article-path.ts";
import type { Anchor, Reference } from "./reference.ts";
import { quireContext, type SourceContext, type SourceHints } from "./source-context.ts";
import { SourceFile } from "./source-file.ts";
import { answerToText } from "./text/answer-to-text.ts";
import { truncate } from "./text/truncate.ts";
import { findIncludedTitle } from "./title/find-included-title.ts";
import { folderToName, isWithoutText, removeTemplateTags, resolveTitle } from "./title/resolve-title.ts";
import type { ToolName } from "./tool.ts";
import { articleUrl, type SubjectSlug } from "./url.ts";

/** An unknown field of the front matter. Custom fields are allowed; misspelled ones are reported. */
export interface UnknownField {
  readonly name: string;
  readonly location: SourceLocation;
}

/** A page without text. That of a folder still names it and says where it belongs. */
export interface EmptyPage {
  readonly title: string;
  readonly subject: SubjectSlug | undefined;
  readonly placement: ArticlePlacement;
}

/** A parsed content file. An article has no errors, but may have warnings. */
export type ParsedSource =
  | {
      readonly kind: "article";
      readonly article: Article;
      readonly placement: ArticlePlacement;
      /** Former URLs; they redirect to the article. */
      readonly aliases: readonly Alias[];
      readonly diagnostics: readonly Diagnostic[];
      readonly unknownFields: readonly UnknownField[];
      readonly rawAnswer: RawAnswer;
      /** What the answer refers to: the tree of the answer has `referenceUrl(index)` where they stand. */
      readonly references: readonly Reference[];
      /** Pictures of the answer without an alternative text. */
      readonly unnamedPictures: number;
      /** Places of the answer that links may lead to. */
      readonly anchors: readonly Anchor[];
    }
  /** A page that shows nothing but what its tool adds: a list of other pages, a search form. */
  | (EmptyPage & { readonly kind: "empty"; readonly diagnostics: readonly Diagnostic[] })
  | { readonly kind: "invalid"; readonly diagnostics: readonly Diagnostic[] };

/** Tools that put the publisher's values into all of a file, its front matter too. */
const textExpansions: Partial<Record<ToolName, (text: string, readInclude: ReadInclude) => string>> = {
  diplodoc: expandPresets,
  "github-docs": expandVariables,
};

/** Longest description generated from an answer, in characters: about what search engines show. */
const maxDescriptionLength = 200;

/**
 * Parses one content file. `path` is relative to the content folder, `file` is the path shown in diagnostics. A body may
 * include other files through `bodyContext`; without it, it can't.
 */
export function sourceToArticle(
  path: string,
  file: string,
  source: string,
  context: SourceContext = quireContext,
  hints: SourceHints = {},
  bodyContext: BodyContext = {},
): ParsedSource {
  const { tool } = context.layout;
  const { readInclude } = bodyContext;
  // Titles name the publisher's variables too.
  const expand = createExpansion(tool, readInclude);
  const text = expand(source);
  const { collector, frontMatter } = readFrontMatter(new SourceFile(file, text), tool);
  const { diagnostics } = collector;
  if (frontMatter === undefined) return { kind: "invalid", diagnostics };
  const { fields, toolFields, bodyStart } = frontMatter;
  const articlePath = parseArticlePath(path, context.layout, hints.isFolderPage);
  const isStrict = tool === "quire";
  const written = text.slice(bodyStart);
  const readExpanded = (each: string): string | undefined => {
    const found = readInclude?.(each);
    return found === undefined ? undefined : expand(found);
  };
  const includedTitle = isStrict ? undefined : findIncludedTitle(written, readExpanded);
  // The readme file of the whole folder is about all of it.
  const isRoot = !isStrict && articlePath.isFolderPage && articlePath.folderName === "";
  const name = isRoot ? context.rootSubject.name : articlePath.name;
  const title = resolveTitle(
    fields,
    written,
    name,
    tool,
    includedTitle ?? (hints.title || toolFields.label || undefined),
    context.sharedHeadings,
  );
  const { question } = title;
  const { body: notes, keywords } = readNotionProperties(path, title.body);
  const { body: tagged, keywords: tags } = readTagLines(notes, tool);
  const body = removeEmbeddedPictures(tagged);
  const suffixLang = articlePath.lang ?? hints.suffixLang;
  const placement = createPlacement(toolFields, { ...articlePath, lang: suffixLang });
  if (!isStrict && fields.answer.trim() === "" && isWithoutText(body))
    return { kind: "empty", title: question, subject: articlePath.subject, placement, diagnostics };
  // Elsewhere a field of this name says what one article is about.
  const subjectName = isStrict || tool === "markdown" ? fields.subject : "";
  const urlParts = resolveArticleUrl(articlePath, { ...fields, subject: subjectName }, context, collector);
  if (question === "") {
    const hint = "Add a line `question: …` to the front matter.";
    collector.addAtStart({ rule: "missing-question", reason: "missing question", hint });
  }
  const lang = (isStrict ? fields.lang : toolFields.lang) || articlePath.lang || hints.lang || "";
  const language = isLanguageTag(lang) ? lang : context.dateStyle?.language;
  const dateStyle = context.dateStyle && { ...context.dateStyle, ...(language && { language }) };
  const parsedAnswer = parseAnswer(
    fields.answer,
    bodyStart,
    new SourceFile(file, text.slice(0, bodyStart) + body),
    collector,
    {
      pictures: parsePictures(frontMatter.raw),
      substitutions: parseSubstitutions(frontMatter.raw, context),
      ...(toolFields.cover !== undefined && { cover: toolFields.cover }),
      dialect: fileToDialect(path, context, question),
      ...(language && { language }),
      ...bodyContext,
      ...(context.snippets && readInclude && { readInclude: readSnippet(context.snippets, readInclude) }),
      appended: context.snippets?.appended ?? parseAppended(frontMatter.raw, tool),
    },
  );
  const related = parseRelatedArticles(frontMatter.raw, collector);
  const url = urlParts && articleUrl(urlParts.subject, urlParts.slug);
  const aliases = isStrict
    ? parseAliases(fields.aliases, url ?? "", collector)
    : parseAliases([...toolFields.formerUrls], url ?? "", collector, "warning");
  if (urlParts === undefined || url === undefined || question === "") return { kind: "invalid", diagnostics };
  if (parsedAnswer === undefined || aliases === undefined) return { kind: "invalid", diagnostics };

  const { answer, references, anchors, unnamedPictures, losses, ...rawAnswer } = parsedAnswer;
  const plainText = answerToText(answer);
  const date = fields.date ?? toolFields.date ?? articlePath.date ?? null;
  const article: Article = {
    ...urlParts,
    url,
    subjectName:
      subjectName || folderToName(articlePath.folderName, context.layout.tool) || context.rootSubject.name,
    question,
    description: findDescription(frontMatter, tool) || truncate(plainText, maxDescriptionLength),
    date,
    posted: formatPostedDate(date, fields.date_format, fields.post_on_text, dateStyle),
    author: fields.author || toolFields.author,
    keywords: deduplicateKeywords([
      ...fields.keywords,
      ...(fields.seo.page_keywords ?? []),
      ...toolFields.keywords,
      ...keywords,
      ...tags,
    ]),
    related,
    noIndex: fields.no_index || toolFields.isUnlisted,
    ...(lang !== "" && { lang }),
    dir: resolveDirection({ lang, dir: fields.dir }, `${question} ${plainText}`),
    answer,
    text: plainText,
  };
  const unknownFields = frontMatter.unknownNames.map((name) => ({
    name,
    location: collector.locationOf([name]),
  }));
  return {
    kind: "article",
    article,
    placement,
    aliases,
    diagnostics: [...diagnostics, ...losses],
    unknownFields: isStrict || tool === "markdown" ? unknownFields : [],
    rawAnswer,
    references,
    unnamedPictures,
    anchors,
  };
}

/** Texts that a page of Slate, which is made with Middleman, ends with. */
function parseAppended({ includes }: Fields, tool: ToolName): string[] {
  if (tool !== "middleman" || !Array.isArray(includes)) return [];
  return includes.flatMap((name) =>
    typeof name === "string" ? [`includes/_${name.replace(/\.md$/u, "")}.md`] : [],
  );
}

/** A function that puts the publisher's values into a text of a tool, if it has any. */
function createExpansion(tool: ToolName, readInclude: ReadInclude | undefined): (text: string) => string {
  const expand = textExpansions[tool];
  return expand && readInclude ? (text) => expand(text, readInclude) : (text) => text;
}

/** The description that the front matter gives; empty if it gives none. */
function findDescription({ fields, toolFields }: FileFrontMatter, tool: ToolName): string {
  const { description, seo } = fields;
  return collapseWhitespace(
    description || seo.page_description || removeTemplateTags(toolFields.description, tool),
  );
}

function resolveDirection({ lang, dir }: Pick<FrontMatter, "lang" | "dir">, text: string): TextDirection {
  return dir ?? (lang === "" ? (textToDirection(text) ?? "ltr") : languageToDirection(lang));
}

function collapseWhitespace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Keywords without duplicates, ignoring case. */
function deduplicateKeywords(values: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const keyword of values.map(collapseWhitespace)) {
    const key = keyword.toLowerCase();
    if (keyword !== "" && !byKey.has(key)) byKey.set(key, keyword);
  }
  return [...byKey.values()];
}
