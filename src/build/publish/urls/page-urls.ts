import { entriesPerPage } from "../../../bundle/format.ts";
import { fixedPages } from "../../../bundle/pages/fixed-pages.ts";
import {
  keywordsPath,
  mostUsedPart,
  ownPagePath,
  subjectPagePath,
  subjectPath,
  topicPagePath,
} from "../../../bundle/pages/route-paths.ts";
import type { SubjectIndex } from "../../collect/subject-index.ts";
import type { BundleOutput } from "../../output/bundle/write-bundle.ts";
import { noOwnPages, type OwnPages } from "../../site/own-pages.ts";

/** URLs that must keep working because others link to them. List pages and topics aren't among them: they change with the articles. */
export function* collectPermanentUrls(
  subjects: readonly SubjectIndex[],
  ownPages: OwnPages = noOwnPages,
): Generator<string> {
  for (const { path, isErrorPage } of Object.values(fixedPages)) if (!isErrorPage) yield path;
  yield* ownPagesToUrls(ownPages);
  for (const subject of subjects) {
    yield subjectPath(subject.slug);
    for (const { url } of subject.articles) yield url;
  }
}

/** The URLs of the publisher's own pages. */
export function ownPagesToUrls(ownPages: OwnPages): string[] {
  return [...ownPages.keys()].map(ownPagePath);
}

/** The URL of every page, prerendered or not. */
export function* collectPageUrls(
  { subjects, keywords }: Pick<BundleOutput, "subjects" | "keywords">,
  ownPages: OwnPages = noOwnPages,
): Generator<string> {
  yield* collectPermanentUrls(subjects, ownPages);
  yield fixedPages.missing.path;
  for (const part of keywords.keys()) if (part !== mostUsedPart) yield keywordsPath(part);
  for (const { slug, newest, topics } of subjects) {
    const pages = Math.ceil(newest.length / entriesPerPage);
    for (let page = 2; page <= pages; page += 1) yield subjectPagePath(slug, page);
    for (const topic of topics.all) {
      for (let page = 1; page <= Math.ceil(topic.articles.length / entriesPerPage); page += 1)
        yield topicPagePath(slug, topic.slug, page);
    }
  }
}
