import type { Manifest } from "../../../../bundle/manifest.ts";
import {
  homePath,
  mostUsedPart,
  offlinePagePath,
  savedPath,
  searchPagePath,
  sharedListPath,
  studyPagePath,
  subjectsPath,
} from "../../../../bundle/pages/route-paths.ts";
import {
  introductionPath,
  keywordPartPath,
  listPagePath,
  subjectKeywordsPath,
  topicListPath,
  topicsPath,
} from "../../../../bundle/paths.ts";
import { findSubject } from "../../../../bundle/subject-tree.ts";
import { type ArticleUrl, parseArticleUrl, parseSubjectSlug } from "../../../../content/url.ts";
import { articleToFilePath } from "./data-file-paths.ts";

/** Pages that show nothing but the manifest, or what is on the device. Not from `fixedPages`: every byte of the worker counts. */
const pagesWithoutFiles: ReadonlySet<string> = new Set([
  homePath,
  subjectsPath,
  savedPath,
  searchPagePath,
  sharedListPath,
  studyPagePath,
  offlinePagePath,
]);

/** Groups: subject, page of its list, topic. */
const subjectPage = /^\/learn\/(.+?)(?:\/page\/([1-9]\d*)|\/topics\/(.+))?$/u;

type Subjects = Pick<Manifest, "subjects" | "keywords">;

/**
 * The data files that the app needs to show a page, besides the manifest; undefined for a page of which that isn't known. `path`
 * is without the site's base. Of a topic's list it is known which subject it belongs to, but not which page of its lists it is.
 */
export function pageToDataFiles(manifest: Subjects, path: string): string[] | undefined {
  if (pagesWithoutFiles.has(path)) return [];
  if (parseArticleUrl(path)) {
    const file = articleToFilePath(manifest, path as ArticleUrl);
    return file === undefined ? undefined : [file];
  }
  const keywords = /^\/keywords(?:\/([^/]+))?$/u.exec(path);
  if (keywords) return [keywordPartPath(manifest.keywords.version, keywords[1] ?? mostUsedPart)];
  return subjectToDataFiles(manifest, path);
}

function subjectToDataFiles(manifest: Subjects, path: string): string[] | undefined {
  const [, name, page = "1", topic] = subjectPage.exec(path) ?? [];
  const slug = parseSubjectSlug(name ?? "");
  const subject = slug && findSubject(manifest, slug);
  if (subject === undefined) return undefined;
  const { version, topicPages = 0 } = subject;
  if (topic !== undefined) {
    const lists = Array.from({ length: topicPages }, (_, index) =>
      topicListPath(subject.slug, version, index + 1),
    );
    return [topicsPath(subject.slug, version), ...lists];
  }
  const order = subject.isOrdered ? "publisher" : "newest";
  return [
    subjectKeywordsPath(subject.slug, version),
    ...(subject.hasIntroduction ? [introductionPath(subject.slug, version)] : []),
    ...(topicPages > 0 && page === "1" ? [topicsPath(subject.slug, version)] : []),
    ...(subject.count > 0 ? [listPagePath(subject.slug, version, order, Number(page))] : []),
  ];
}
