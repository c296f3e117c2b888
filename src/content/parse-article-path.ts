import { splitNameDate } from "./front-matter/parse-date.ts";
import { nameToSlug } from "./name-to-slug.ts";
import type { ToolName } from "./tool.ts";
import { type IsoDate, joinSubject, type Slug, type SubjectSlug } from "./url.ts";

/** What the paths of a content folder's files mean. */
export interface PathLayout {
  readonly tool: ToolName;
  /** Folders, relative to the content folder, whose names belong to no subject: `docs`, `src/content`. */
  readonly contentRoots: readonly string[];
  /** Language tags that names of files end with: `fa` if there are files such as `intro.fa.md`. */
  readonly suffixLanguages: readonly string[];
}

/** What a content file's path says about it. */
export interface ArticlePath {
  /** Undefined for a file outside of any subject folder. */
  readonly subject: SubjectSlug | undefined;
  readonly slug: Slug;
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
export const contentFilePattern = /\.(?:md|markdown|mdx)$/iu;

/** Names of files that are the page of their folder. */
const folderPagePattern = /^(?:readme|_?index)$/iu;

/** True for the page of a folder: `README.md`, `index.mdx`, `_index.md`. */
export function isFolderPage(path: string): boolean {
  return folderPagePattern.test((path.split("/").at(-1) ?? "").replace(contentFilePattern, ""));
}

/** Tools that leave a number at the start of a name out of URLs. */
const toolsWithoutNumbers: ReadonlySet<ToolName> = new Set(["docusaurus"]);

/** Tools that leave a date at the start of a name out of URLs. */
const toolsWithoutDates: ReadonlySet<ToolName> = new Set(["docusaurus", "eleventy", "jekyll"]);

const numberPrefix = /^(\d{1,4})(?:[-_.)]+[ ]*|[ ]+)(?=.)/u;

/** The folders of a path that are subjects. `path` is relative to the content folder, with `/` as separator. */
export function pathToFolders(path: string, { contentRoots }: Pick<PathLayout, "contentRoots">): string[] {
  const root = contentRoots.find((each) => path.startsWith(`${each}/`));
  return (root === undefined ? path : path.slice(root.length + 1)).split("/").slice(0, -1);
}

/** The subject that a chain of folders stands for; undefined for none. */
export function foldersToSubject(
  folders: readonly string[],
  { tool }: Pick<PathLayout, "tool">,
): SubjectSlug | undefined {
  let subject: SubjectSlug | undefined;
  for (const folder of folders) {
    const name = toolsWithoutNumbers.has(tool) ? folder.replace(numberPrefix, "") : folder;
    subject = joinSubject(subject, nameToSlug(name));
  }
  return subject;
}

/** Parses `<subject>/<slug>.md`, with any number of folders, or `<slug>.md`. The page of a folder gets the folder's slug; `isFolderPageByContext` says that a file is one although its name doesn't. */
export function parseArticlePath(
  path: string,
  layout: PathLayout,
  isFolderPageByContext = false,
): ArticlePath {
  const { tool, suffixLanguages } = layout;
  const folders = pathToFolders(path.normalize("NFC"), layout);
  const folderName = folders.at(-1) ?? "";
  const fileName = (path.normalize("NFC").split("/").at(-1) ?? "").replace(contentFilePattern, "");
  const lang = suffixLanguages.find(
    (tag) => fileName.length > tag.length + 1 && fileName.endsWith(`.${tag}`),
  );
  const fullName = lang === undefined ? fileName : fileName.slice(0, -lang.length - 1);
  const dated = splitNameDate(fullName);
  const number = dated === undefined ? numberPrefix.exec(fullName) : null;
  const name = dated?.rest ?? (number === null ? fullName : fullName.slice(number[0].length));
  const isShortened = (dated && toolsWithoutDates.has(tool)) || (number && toolsWithoutNumbers.has(tool));
  const isPage = isFolderPageByContext || isFolderPage(fullName);
  return {
    subject: foldersToSubject(folders, layout),
    slug: nameToSlug(isPage && folderName !== "" ? folderName : isShortened ? name : fullName),
    name: isPage && folderName !== "" ? folderName : name,
    folderName,
    date: dated?.date,
    lang: lang?.replace("_", "-"),
    order: number === null ? undefined : Number(number[1]),
  };
}
