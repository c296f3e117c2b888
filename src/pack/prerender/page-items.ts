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
import { shelvesToKeywordParts } from "../keyword-files.ts";
import { addressToFile } from "../publish/address-to-file.ts";
import { type Shelf, toPages } from "../shelves.ts";
import { memberToRecord, type RecordSource, toChips } from "../subject-files.ts";
import type { PageItem } from "./page-job.ts";
import type { PageFiles } from "./page-template.ts";

/** The pages that have text to read, beside lists and the like. */
const textPages: ReadonlySet<string> = new Set(["article-page", "home-page"]);

/** The font of most letters of a text. */
const textFont = "src/ui/fonts/literata-basic.woff2";

/** The files that a page of `src/pages` needs at once. */
export function pageToFiles(app: AppFiles, page: string): PageFiles {
  const module = `src/pages/${page}.tsx`;
  const fonts = textPages.has(page) ? [app.fileOf(textFont)] : [];
  return { scripts: app.scriptsOf(module), styles: app.stylesOf(module), fonts };
}

/** The home page, the subjects, the lists, the search page and the one for status 404. */
export function* listItems(
  manifest: Manifest,
  shelves: readonly Shelf[],
  app: AppFiles,
): Generator<PageItem> {
  const whole: readonly [QueryKey, unknown][] = [[manifestQuery.queryKey, manifest]];
  const other = (
    address: string,
    page: string,
    queries: readonly (readonly [QueryKey, unknown])[],
  ): PageItem => {
    const files = pageToFiles(app, page);
    return { kind: "other", file: addressToFile(address), address, files, queries, hydrates: true };
  };
  yield other("/", "home-page", whole);
  yield other("/learn", "subjects-page", whole);
  yield other("/search", "search-page", []);
  yield other("/saved", "saved-page", []);
  yield other("/shared", "shared-list-page", []);
  yield {
    ...other("/404", "not-found-page", []),
    kind: "other",
    files: { scripts: [], styles: [], fonts: [] },
    queries: [],
    hydrates: false,
  };
  for (const [part, { keywords, counts }] of shelvesToKeywordParts(shelves)) {
    const counted = keywords.map((keyword, index) => ({ keyword, count: counts[index] ?? 0 }));
    yield other(part === mostUsedPart ? "/keywords" : `/keywords/${part}`, "keywords-page", [
      [keywordPartQuery(part).queryKey, counted],
    ]);
  }
  for (const shelf of shelves) {
    const head = toSubjectHead({ slug: shelf.slug, name: shelf.name, count: shelf.newest.length });
    const chips = toChips(shelf.newest);
    for (const [index, members] of toPages(shelf.newest, entriesPerPage).entries()) {
      const page = index + 1;
      // Through the same form as the bundle's, so that a page and its data never differ.
      const entries = listPageToEntries(entriesToListPage(members));
      yield other(listPath(shelf.slug, { page }), "subject-page", [
        [subjectQuery(shelf.slug).queryKey, head],
        [subjectKeywordsQuery(shelf.slug).queryKey, chips],
        [sortedPageQuery(shelf.slug, "newest", page).queryKey, entries],
      ]);
    }
  }
}

/** The articles of a subject. */
export function* articleItems(
  shelf: Shelf,
  source: RecordSource,
  canonicals: ReadonlyMap<ArticleUrl, ArticleUrl>,
): Generator<PageItem> {
  const subject = toSubjectHead({ slug: shelf.slug, name: shelf.name, count: shelf.newest.length });
  for (const member of shelf.members) {
    const address = articlePath(shelf.slug, member.slug);
    const record = memberToRecord(member, shelf, source);
    const canonical = canonicals.get(member.url) ?? address;
    yield { kind: "article", file: addressToFile(address), address, subject, record, canonical };
  }
}
