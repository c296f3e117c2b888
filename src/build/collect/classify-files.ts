import { lastSegment } from "../../content/file-path.ts";
import { contentFilePattern, isFolderPage } from "../../content/parse-article-path.ts";
import { isNoteTool } from "../../content/tool.ts";
import type { LeftOutFile, LeftOutReason } from "./left-out.ts";
import type { FileListing } from "./list-files.ts";
import type { DetectedTool } from "./tools/detect-tool.ts";
import type { FindExclusion } from "./tools/read-exclusions.ts";
import {
  includedFolders,
  noteTemplateFolders,
  projectFiles,
  templateFolders,
  toolRules,
} from "./tools/tool-rules.ts";

/** What the files of a content folder are. All paths are relative to it, in order. */
export interface ClassifiedFiles {
  /** Files that are read as articles or as pages of folders. */
  readonly content: readonly string[];
  /** All other files that articles may refer to. */
  readonly attachments: readonly string[];
  readonly leftOut: readonly LeftOutFile[];
}

/** Formats of pages that other tools render, and Quire doesn't. */
const otherFormats = /\.(?:adoc|asciidoc|html?|ipynb|org|rst|textile)$/iu;

/** In Quire's own folders also readme files, however they are written. */
const quireProjectFiles = /^(?:changelog|contributing|license|readme)$/iu;

/** What decides about files, besides their paths. */
export interface ClassifyOptions {
  readonly detected: Pick<DetectedTool, "tool" | "contentRoots" | "projectPath">;
  /** True to read folders of drafts. */
  readonly drafts: boolean;
  /** What the configuration of the tool leaves out. Default: nothing. */
  readonly findExclusion?: FindExclusion | undefined;
}

/** Sorts the files of a folder into content, attachments and those that are left out. */
export function classifyFiles(listing: FileListing, options: ClassifyOptions): ClassifiedFiles {
  const content: string[] = [];
  const attachments: string[] = [];
  const leftOut: LeftOutFile[] = [];
  for (const path of listing.files) {
    const isContentFile = contentFilePattern.test(path);
    const reason = findReason(path, options);
    if (isContentFile && reason === undefined) content.push(path);
    else if (isContentFile) leftOut.push({ path, reason: reason ?? "hidden" });
    else if (otherFormats.test(path) && reason === undefined) leftOut.push({ path, reason: "not-markdown" });
    if (!isContentFile && !isHidden(path) && findExcluded(path, options) === undefined)
      attachments.push(path);
  }
  const { published, linkedTwice } = removeLinkedTwice(content, listing.linkTargets);
  for (const path of listing.skippedFolders) leftOut.push({ path, reason: "hidden" });
  for (const path of listing.outsideLinks) leftOut.push({ path, reason: "outside-link" });
  return { content: published, attachments, leftOut: [...leftOut, ...linkedTwice] };
}

/** A file that can be reached by several paths is published under its own, or under the first. */
function removeLinkedTwice(
  content: readonly string[],
  linkTargets: FileListing["linkTargets"],
): { published: readonly string[]; linkedTwice: readonly LeftOutFile[] } {
  const targets = new Set(content.filter((path) => !linkTargets.has(path)));
  const linkedTwice: LeftOutFile[] = [];
  const published = content.filter((path) => {
    const target = linkTargets.get(path);
    if (target === undefined) return true;
    if (targets.has(target)) {
      linkedTwice.push({ path, reason: "linked-twice" });
      return false;
    }
    targets.add(target);
    return true;
  });
  return { published, linkedTwice };
}

/** Hidden files have a name that starts with a dot, but a file called `..md` is the article about the dot. */
function isHidden(path: string): boolean {
  const name = lastSegment(path);
  return name.startsWith(".") && !/^\.+$/u.test(name.replace(contentFilePattern, ""));
}

/** Parts of pages start with `_`. Among notes it only sorts names, and before words with spaces it is part of a title. */
function isNamedByAuthor(name: string, tool: DetectedTool["tool"]): boolean {
  return isNoteTool(tool) || (tool === "markdown" && name.includes(" "));
}

function findReason(path: string, options: ClassifyOptions): LeftOutReason | undefined {
  const { tool, contentRoots, projectPath = "" } = options.detected;
  const folders = path.split("/").slice(0, -1);
  const fileName = lastSegment(path);
  const stem = fileName.replace(contentFilePattern, "");
  if (isHidden(path)) return "hidden";
  const excluded = findExcluded(path, options);
  if (excluded !== undefined) return excluded;
  for (const folder of folders) {
    const reason = findFolderReason(folder, options);
    if (reason !== undefined) return reason;
  }
  // Also `_index.fa`, the page of a folder in a language.
  const isPage = isFolderPage(stem.replace(/\.[\w-]+$/u, ""));
  if (/^_+[^_]/u.test(stem) && !isPage && !isNamedByAuthor(stem, tool)) return "underscore-name";
  if (tool === "quire" ? quireProjectFiles.test(stem) : projectFiles.test(stem)) return "project-file";
  const inProject =
    projectPath !== "" && path.startsWith(`${projectPath}/`) ? path.slice(projectPath.length + 1) : path;
  // The page that hosts show for unknown URLs.
  if (tool !== "quire" && inProject.replace(contentFilePattern, "") === "404") return "project-file";
  if (tool === "quire" || tool === "markdown") return undefined;
  const { otherFolders, otherFiles } = toolRules[tool];
  if (otherFiles?.test(inProject)) return "project-file";
  if (options.detected.projectPath === undefined) return undefined;
  const isInRoot = contentRoots.some((root) => path.startsWith(`${root}/`));
  if (contentRoots.length > 0 && !isInRoot) return "outside-content";
  if (contentRoots.length > 0 && !contentRoots.includes(projectPath)) return undefined;
  const [topFolder, ...others] = inProject.split("/");
  return others.length > 0 && otherFolders.test(topFolder ?? "") ? "outside-content" : undefined;
}

function findExcluded(path: string, { findExclusion, drafts }: ClassifyOptions): ReturnType<FindExclusion> {
  const reason = findExclusion?.(path);
  return reason === "draft" && drafts ? undefined : reason;
}

function findFolderReason(folder: string, { detected, drafts }: ClassifyOptions): LeftOutReason | undefined {
  if (folder.startsWith(".")) return "hidden";
  const { tool } = detected;
  const hasIncludes = tool !== "quire" && tool !== "markdown" && !isNoteTool(tool);
  if (hasIncludes && includedFolders.test(folder)) return "template-folder";
  if (isNoteTool(tool) && noteTemplateFolders.test(folder)) return "template-folder";
  if (!folder.startsWith("_")) return undefined;
  if (folder === "_drafts") return drafts ? undefined : "draft";
  if (templateFolders.test(folder)) return "template-folder";
  if (isNamedByAuthor(folder, tool)) return undefined;
  // Collections of Jekyll are called like this, and so is nothing else that is content.
  return tool === "jekyll" || folder === "_posts" ? undefined : "underscore-name";
}
