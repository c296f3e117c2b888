import {
  homePath,
  keywordsPath,
  offlinePagePath,
  savedPath,
  searchPagePath,
  sharedListPath,
  studyPagePath,
  subjectsPath,
} from "./route-paths.ts";

/** A page that every site has, at the same path. */
export interface FixedPage {
  /** Relative to the site's base. */
  readonly path: string;
  /** The page that hosts send for unknown paths: nobody links to it. */
  readonly isErrorPage?: true;
  /** It has no counterpart in other languages: a link to a list that was shared contains articles of one language. */
  readonly isOfOneLanguage?: true;
}

const pages = {
  home: { path: homePath },
  subjects: { path: subjectsPath },
  search: { path: searchPagePath },
  saved: { path: savedPath },
  shared: { path: sharedListPath, isOfOneLanguage: true },
  study: { path: studyPagePath },
  offline: { path: offlinePagePath },
  keywords: { path: keywordsPath() },
  missing: { path: "/404", isErrorPage: true },
} as const satisfies Record<string, FixedPage>;

/** The name of a page that every site has. */
export type FixedPageName = keyof typeof pages;

/** All pages that every site has: what is built, permanent, reserved and the same in other languages follows from this list. */
export const fixedPages: Readonly<Record<FixedPageName, FixedPage>> = pages;
