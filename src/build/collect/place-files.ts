import { lastSegment } from "../../content/file-path.ts";
import { isFolderPage } from "../../content/parse-article-path.ts";
import { nameToSlug } from "../../content/slug/name-to-slug.ts";
import { textToSlug } from "../../content/slug/text-to-slug.ts";
import {
  type ArticleUrl,
  articleUrl,
  parentSubject,
  parseSlug,
  type Slug,
  type SubjectSlug,
  subjectToAncestors,
} from "../../content/url.ts";
import { compareText } from "../compare-text.ts";
import type { ArticleMetadata } from "./read-source.ts";

/** A file whose place is to be decided. */
export interface PlaceableFile {
  readonly path: string;
  readonly metadata: Pick<ArticleMetadata, "subject" | "slug" | "question" | "placement">;
}

/** A file with its place on the site. */
export type PlacedFile<File extends PlaceableFile> =
  | {
      readonly kind: "article";
      readonly file: File;
      readonly subject: SubjectSlug;
      readonly slug: Slug;
      readonly url: ArticleUrl;
      /** The URL that this file would have, and the file that has it already; undefined if it has its own. */
      readonly collision?: { readonly url: ArticleUrl; readonly with: File };
    }
  | { readonly kind: "folder-page"; readonly file: File; readonly subject: SubjectSlug };

interface ArticlePlace<File> {
  readonly file: File;
  readonly subject: SubjectSlug;
  readonly slug: Slug;
}

/**
 * Decides what the page of each folder is: the introduction of the subject if the folder holds articles, else an article of
 * the folder above. Then gives each article a URL of its own: of those with the same slug in a subject the first in order
 * of paths keeps it, others get a number, and translations of it their language.
 */
export function placeFiles<File extends PlaceableFile>(
  files: readonly File[],
  rootSubject: SubjectSlug,
): PlacedFile<File>[] {
  const pages = new Map<SubjectSlug, File>();
  const translations: File[] = [];
  const articles: ArticlePlace<File>[] = [];
  for (const file of [...files].sort(comparePagePreference)) {
    const { subject, slug, placement } = file.metadata;
    if (placement.isFolderPage && !pages.has(subject)) pages.set(subject, file);
    else if (placement.isFolderPage && placement.suffixLang !== undefined) translations.push(file);
    else articles.push({ file, subject, slug: placement.isFolderPage ? pathToOwnSlug(file) : slug });
  }
  const subjects = new Set(articles.flatMap(({ subject }) => [subject, ...subjectToAncestors(subject)]));
  const introductions: PlacedFile<File>[] = [];
  for (const [subject, file] of [...pages].sort(([one], [other]) => depth(other) - depth(one))) {
    if (subjects.has(subject)) {
      introductions.push({ kind: "folder-page", file, subject });
      continue;
    }
    const parent = subject === rootSubject ? rootSubject : (parentSubject(subject) ?? rootSubject);
    articles.push({ file, subject: parent, slug: pageToSlug(file, subject, rootSubject) });
    // The site's own page stays an article if there are only such folders beside it.
    if (parent !== rootSubject)
      for (const each of [parent, ...subjectToAncestors(parent)]) subjects.add(each);
  }
  const introduced = new Set(introductions.map(({ subject }) => subject));
  for (const file of translations) {
    const { subject } = file.metadata;
    const parent = introduced.has(subject) ? subject : (parentSubject(subject) ?? rootSubject);
    articles.push({ file, subject: parent, slug: pageToSlug(file, subject, rootSubject) });
  }
  return [...introductions, ...assignUrls(articles)];
}

function depth(subject: SubjectSlug): number {
  return subject.split("/").length;
}

/** Of several pages of one folder the tool's own (`_index`, `index`) comes before a readme file, and translations last. */
function comparePagePreference(one: PlaceableFile, other: PlaceableFile): number {
  const rank = ({ path, metadata: { placement } }: PlaceableFile): number =>
    (/(?:^|\/)_?index\.[^/]+$/iu.test(path) ? 0 : 1) + (placement.suffixLang === undefined ? 0 : 2);
  return rank(one) - rank(other);
}

function pathToOwnSlug({ path }: PlaceableFile): Slug {
  return nameToSlug(lastSegment(path).replace(/\.[^.]+$/u, ""));
}

/** The page of the site itself has no folder to be named after. */
function pageToSlug(file: PlaceableFile, subject: SubjectSlug, rootSubject: SubjectSlug): Slug {
  if (subject !== rootSubject || !isFolderPage(file.path)) return file.metadata.slug;
  return parseSlug(textToSlug(file.metadata.question)) ?? file.metadata.slug;
}

function assignUrls<File extends PlaceableFile>(articles: readonly ArticlePlace<File>[]): PlacedFile<File>[] {
  const taken = new Map<ArticleUrl, File>();
  const isTranslation = ({ file }: ArticlePlace<File>): number =>
    Number(file.metadata.placement.suffixLang !== undefined);
  const inOrder = articles.toSorted(
    (one, other) => isTranslation(one) - isTranslation(other) || comparePaths(one, other),
  );
  const placed = inOrder.map(({ file, subject, slug: pathSlug }): PlacedFile<File> => {
    const { slug: givenSlug, suffixLang } = file.metadata.placement;
    const lastSegment = givenSlug?.split("/").findLast((segment) => segment.trim() !== "");
    const slug = lastSegment === undefined ? pathSlug : nameToSlug(lastSegment);
    const wantedUrl = articleUrl(subject, slug);
    const first = taken.get(wantedUrl);
    const variant = suffixLang === undefined ? undefined : nameToSlug(`${slug}-${suffixLang}`);
    const isVariant =
      first !== undefined && variant !== undefined && !taken.has(articleUrl(subject, variant));
    const ownSlug = isVariant ? variant : findFreeSlug(slug, (each) => taken.has(articleUrl(subject, each)));
    const url = articleUrl(subject, ownSlug);
    taken.set(url, file);
    const isCollision = first !== undefined && !isVariant;
    return {
      kind: "article",
      file,
      subject,
      slug: ownSlug,
      url,
      ...(isCollision && { collision: { url: wantedUrl, with: first } }),
    };
  });
  return placed.sort(comparePaths);
}

function comparePaths(
  { file: one }: { readonly file: PlaceableFile },
  { file: other }: { readonly file: PlaceableFile },
): number {
  return compareText(one.path, other.path);
}

function findFreeSlug(slug: Slug, isTaken: (slug: Slug) => boolean): Slug {
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(nameToSlug(`${slug}-${number}`))) number += 1;
  return nameToSlug(`${slug}-${number}`);
}
