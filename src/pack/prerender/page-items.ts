import type { QueryKey } from "@tanstack/react-query";
import type { ArticleUrl } from "../../article/address.ts";
import { entriesPerPage } from "../../bundle/format.ts";
import { mostUsedPart } from "../../bundle/keyword-list.ts";
import { entriesToListPage, listPageToEntries } from "../../bundle/list-page.ts";
import type { Manifest } from "../../bundle/manifest.ts";
import { keywordPartQuery } from "../../library/keyword-query.ts";
import { manifestQuery, subjectQuery, toSubjectHead } from "../../library/manifest-query.ts";
import { sortedPageQuery, subjectKeywordsQuery } from "../../library/subject-queries.ts";
import { articlePath, listPath } from "../../pages/addresses.ts";
import type { AppFiles } from "../build-app.ts";
import { toKey } from "../cache/store.ts";
import { addressToFile } from "../publish/address-to-file.ts";
import { type Shelf, toPages } from "../shelves.ts";
import { memberToLinks, memberToRecord, type RecordSource } from "../subject-files.ts";
import type { WrittenBundle } from "../write-bundle.ts";
import type { PageItem } from "./page-job.ts";
import type { PageFiles } from "./page-template.ts";

/** The files that a page of `src/pages` needs at once. */
export function pageToFiles(app: AppFiles, page: string): PageFiles {
  const module = `src/pages/${page}.tsx`;
  return { scripts: app.scriptsOf(module), styles: app.stylesOf(module) };
}

/** The home page, the subjects, the lists, the search page and the one for status 404. */
export function* listItems(
  manifest: Manifest,
  { shelves, keywords }: Pick<WrittenBundle, "shelves" | "keywords">,
  app: AppFiles,
): Generator<PageItem> {
  const whole: readonly [QueryKey, unknown][] = [[manifestQuery.queryKey, manifest]];
  const other = (
    address: string,
    page: string,
    queries: readonly (readonly [QueryKey, unknown])[],
  ): Extract<PageItem, { kind: "other" }> => {
    const files = pageToFiles(app, page);
    return { kind: "other", file: addressToFile(address), address, files, queries, hydrates: true };
  };
  yield { ...other("/", "home-page", whole), feedsOf: null };
  yield { ...other("/learn", "subjects-page", whole), feedsOf: null };
  yield other("/search", "search-page", []);
  yield other("/saved", "saved-page", []);
  yield other("/shared", "shared-list-page", []);
  yield {
    ...other("/404", "not-found-page", []),
    files: { scripts: [], styles: [] },
    queries: [],
    hydrates: false,
  };
  for (const [part, list] of keywords) {
    const counted = list.keywords.map((keyword, index) => ({ keyword, count: list.counts[index] ?? 0 }));
    yield other(part === mostUsedPart ? "/keywords" : `/keywords/${part}`, "keywords-page", [
      [keywordPartQuery(part).queryKey, counted],
    ]);
  }
  for (const shelf of shelves) {
    const head = toSubjectHead({ slug: shelf.slug, name: shelf.name, count: shelf.newest.length });
    for (const [index, members] of toPages(shelf.newest, entriesPerPage).entries()) {
      const page = index + 1;
      // Through the same form as the bundle's, so that a page and its data never differ.
      const entries = listPageToEntries(entriesToListPage(members));
      const list = other(listPath(shelf.slug, { page }), "subject-page", [
        [subjectQuery(shelf.slug).queryKey, head],
        [subjectKeywordsQuery(shelf.slug).queryKey, shelf.chips],
        [sortedPageQuery(shelf.slug, "newest", page).queryKey, entries],
      ]);
      yield { ...list, feedsOf: shelf.slug };
    }
  }
}

/** A page that is to be written. What it is made from is read when its turn comes. */
export interface PlannedPage {
  readonly file: string;
  /** Says all that it is made from, beside what all pages share; undefined where that isn't known. */
  readonly key: string | undefined;
  readonly toItem: () => PageItem;
}

export function itemToPlannedPage(item: PageItem): PlannedPage {
  return { file: item.file, key: toKey(JSON.stringify(item)), toItem: () => item };
}

/** The articles of a subject. */
export function* articlePages(
  shelf: Shelf,
  source: RecordSource,
  canonicals: ReadonlyMap<ArticleUrl, ArticleUrl>,
): Generator<PlannedPage> {
  const subject = toSubjectHead({ slug: shelf.slug, name: shelf.name, count: shelf.newest.length });
  for (const member of shelf.members) {
    const address = articlePath(shelf.slug, member.slug);
    const file = addressToFile(address);
    const canonical = canonicals.get(member.url) ?? address;
    const { sourceKey } = member;
    const others = JSON.stringify({ subject, canonical, links: memberToLinks(member, shelf, source) });
    yield {
      file,
      key: sourceKey === undefined ? undefined : toKey(sourceKey, others),
      toItem: () => {
        const record = memberToRecord(member, shelf, source);
        return { kind: "article", file, address, subject, record, canonical };
      },
    };
  }
}
