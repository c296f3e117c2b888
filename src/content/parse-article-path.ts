import { lastSegment } from "./file-path.ts";
import { splitNameDate } from "./front-matter/parse-date.ts";
import type { IsoDate } from "./iso-date.ts";
import { nameToSlug } from "./slug/name-to-slug.ts";
import { isNoteTool, type ToolName } from "./tool.ts";
import { joinSubject, type Slug, type SubjectSlug } from "./url.ts";

/** What the paths of a content folder's files mean. */
export interface PathLayout {
  readonly tool: ToolName;
  /** Folders, relative to the content folder, whose names belong to no subject: `docs`, `src/content`. */
  readonly contentRoots: readonly string[];
  /** Language tags that names of files end with: `fa` if there are files such as `intro.fa.md`. */
  readonly suffixLanguages: readonly string[];
  /** The language of all files: a name that ends with it says nothing more. Default: not known. */
  readonly language?: string;
}

/** What a content file's path says about it. */
export interface ArticlePath {
  /** Undefined for a file outside of any subject folder. */
  readonly subject: SubjectSlug | undefined;
  readonly slug: Slug;
  /** True for the page of its folder: `README.md` and the like, in any language. */
  readonly isFolderPage: boolean;
  /** The name without ending, date, language suffix and number prefix, as written. */
  readonly name: string;
  /** The name of its folder as written; empty for a file outside of any subject folder. */
  readonly folderName: string;
  /** From a name such as `2024-11-30-x`. */
  readonly date: IsoDate | undefined;
  /** From a name such as `x.fa`. */
  readonly lang: string | undefined;
  /** From a name such as `03-x`. */
  readonly order: number | undefined;
}

/** The layout of Quire's own folders. */
export const quireLayout: PathLayout = { tool: "quire", contentRoots: ["learn"], suffixLanguages: [] };

/** Endings of content files. */
export const contentFilePattern = /\.(?:markdown|md|mdown|mdx|mkd|qmd|rmd)(?:\.erb)?$/iu;

/** What Middleman has before that ending: the format that is made. */
const outputFormat = /\.html$/iu;

/** The name of a file without the ending of a content file. */
export function pathToStem(path: string): string {
  return lastSegment(path).replace(contentFilePattern, "");
}

/** The name of a file without its endings. */
export function fileToStem(path: string, tool: ToolName): string {
  const stem = pathToStem(path);
  return tool === "quire" ? stem : stem.replace(outputFormat, "");
}

/** Names of files that are the page of their folder. */
const folderPagePattern = /^(?:readme|_?index)(?:\.html)?$/iu;

/** True for the page of a folder: `README.md`, `index.mdx`, `_index.md`. A note called `Index` is about indexes. */
export function isFolderPage(path: string, tool?: ToolName): boolean {
  const stem = pathToStem(path);
  return folderPagePattern.test(stem) && !(stem === "Index" && tool !== undefined && isNoteTool(tool));
}

/** Tools that leave a number at the start of a name out of URLs. */
const toolsWithoutNumbers: ReadonlySet<ToolName> = new Set(["docusaurus"]);

/** Tools that leave a date at the start of a name out of URLs. */
const toolsWithoutDates: ReadonlySet<ToolName> = new Set(["docusaurus", "eleventy", "jekyll"]);

const numberPrefix = /^(\d{1,4})(?:[-_.)]+[ ]*|[ ]+)(?=.)/u;

/** A number before the name of a folder that says where it is among the others: `01-basics`, `2.guide`; not `3d`, `2.x` or `30 days`. */
const folderNumber = /^(\d{1,3})(?:[-_.)]+[ ]*|[ ]+-[ ]+)(?=\p{L}{2})/u;

/** The number that a folder's name begins with, and the name behind it; undefined if it has none. */
export function splitFolderNumber(
  name: string,
): { readonly number: number; readonly rest: string } | undefined {
  const match = folderNumber.exec(name);
  return match === null ? undefined : { number: Number(match[1]), rest: name.slice(match[0].length) };
}

/** Where Docusaurus has translations, maybe in a folder of a repository: the language, and the folders that belong to no subject. */
const translationRoot =
  /^(?:[^/]+\/)?i18n\/([^/]+)\/docusaurus-plugin-content-(?:blog|docs|pages)(?:-[^/]+)?\/(?:current\/)?/u;

/** True for a page that Notion has exported, which has its id behind its name. */
export function isNotionExport(path: string): boolean {
  return /[ -][0-9a-f]{32}\.md$/u.test(path);
}

/** A name without the id that Notion puts behind it in exports. */
export function stripExportId(name: string): string {
  return name.replace(/(?<=.)[ -][0-9a-f]{32}$/u, "");
}

/** The folders of a path that are subjects. `path` is relative to the content folder, with `/` as separator. */
export function pathToFolders(path: string, { contentRoots }: Pick<PathLayout, "contentRoots">): string[] {
  const root = contentRoots.find((each) => path.startsWith(`${each}/`));
  const translation = contentRoots.length > 0 ? translationRoot.exec(path) : null;
  // Unless the site has several languages, each with its own root.
  if (translation !== null && !/(?:^|\/)i18n\//u.test(root ?? ""))
    return [translation[1] ?? "", ...path.slice(translation[0].length).split("/").slice(0, -1)];
  return (root === undefined ? path : path.slice(root.length + 1)).split("/").slice(0, -1);
}

/** The subject that a chain of folders stands for; undefined for none. */
export function foldersToSubject(
  folders: readonly string[],
  { tool }: Pick<PathLayout, "tool">,
): SubjectSlug | undefined {
  let subject: SubjectSlug | undefined;
  for (const folder of folders) {
    const plain = tool === "quire" ? folder : stripExportId(folder);
    const name = toolsWithoutNumbers.has(tool) ? plain.replace(numberPrefix, "") : plain;
    subject = joinSubject(subject, nameToSlug(name));
  }
  return subject;
}

/**
 * Parses `<subject>/<slug>.md`, with any number of folders, or `<slug>.md`. The page of a folder gets the folder's slug;
 * `isFolderPageByContext` says that a file is one although its name doesn't.
 */
export function parseArticlePath(
  path: string,
  layout: PathLayout,
  isFolderPageByContext = false,
): ArticlePath {
  const { tool, suffixLanguages } = layout;
  const folders = pathToFolders(path.normalize("NFC"), layout);
  const ownName = fileToStem(path.normalize("NFC"), tool);
  const [folderName = "", fileName = ""] = [folders.at(-1) ?? "", ownName].map((name) =>
    tool === "quire" ? name : stripExportId(name),
  );
  const lang = suffixLanguages.find(
    (tag) => fileName.length > tag.length + 1 && fileName.endsWith(`.${tag}`),
  );
  const fullName = lang === undefined ? fileName : fileName.slice(0, -lang.length - 1);
  const dated = splitNameDate(fullName);
  // The name of a note is its title as it is.
  const number = dated === undefined && !isNoteTool(tool) ? numberPrefix.exec(fullName) : null;
  const name = dated?.rest ?? (number === null ? fullName : fullName.slice(number[0].length));
  const isShortened = (dated && toolsWithoutDates.has(tool)) || (number && toolsWithoutNumbers.has(tool));
  const isPage = isFolderPageByContext || isFolderPage(fullName, layout.tool);
  const datedFolder = isPage ? splitNameDate(folderName) : undefined;
  const numbered = isNoteTool(tool) ? undefined : splitFolderNumber(folderName);
  const pageName = datedFolder !== undefined && toolsWithoutDates.has(tool) ? datedFolder.rest : folderName;
  return {
    subject: foldersToSubject(folders, layout),
    isFolderPage: isPage,
    slug: nameToSlug(isPage && folderName !== "" ? pageName : isShortened ? name : toPageName(fullName)),
    name: isPage && folderName !== "" ? (datedFolder?.rest ?? numbered?.rest ?? folderName) : name,
    folderName,
    date: dated?.date ?? datedFolder?.date,
    lang: toOtherLanguage(lang?.replace("_", "-"), layout),
    order: number === null ? undefined : Number(number[1]),
  };
}

/** Hosts take `index` for the page of a folder. */
function toPageName(name: string): string {
  return name === "Index" ? "index-note" : name;
}

function toOtherLanguage(
  lang: string | undefined,
  { language = "" }: Pick<PathLayout, "language">,
): string | undefined {
  return lang?.toLowerCase() === language.toLowerCase() ? undefined : lang;
}
