import type { ToolFields, UnpublishedReason } from "./front-matter/tool-fields.ts";
import type { IsoDate } from "./iso-date.ts";
import type { ArticlePath } from "./parse-article-path.ts";

/**
 * What a content file says about its place in the collection. Only the whole collection decides: whether the page of a folder
 * introduces articles or is one itself, and which of two files with the same slug keeps it.
 */
export interface ArticlePlacement {
  /** True for the page of a folder: `README.md` and the like. */
  readonly isFolderPage: boolean;
  /** Smaller ones come first among articles, and among subjects. */
  readonly order?: number;
  /** The URL path that the file's tool publishes it under, or a pattern of it, if the front matter names it. */
  readonly permalink?: string;
  /** Categories that the tool makes URLs from. */
  readonly categories?: readonly string[];
  /** The last segment of its URL, if the front matter names it. */
  readonly slug?: string;
  /** Names for links, besides those of the file and the title. */
  readonly names: readonly string[];
  /** The language that the file's name ends with, as in `x.fa.md` and `README_FA.md`. */
  readonly suffixLang?: string;
  /** What it has in common with its translations besides its path. */
  readonly translationKey?: string;
  /** Why the article is only published if drafts are. */
  readonly unpublished?: UnpublishedReason;
  /** The day after which it is no longer published. */
  readonly expires?: IsoDate;
}

/** The placement that a file's fields and path ask for; fields count first. */
export function createPlacement(
  { order, permalink, categories, slug, names, translationKey, unpublished, expires }: ToolFields,
  { lang, order: orderInName, isFolderPage }: Pick<ArticlePath, "order" | "lang" | "isFolderPage">,
): ArticlePlacement {
  const placeInOrder = order ?? orderInName;
  return {
    isFolderPage,
    ...(placeInOrder !== undefined && { order: placeInOrder }),
    ...(permalink !== "" && { permalink }),
    ...(categories.length > 0 && { categories }),
    ...(slug !== "" && { slug }),
    names,
    ...(lang !== undefined && { suffixLang: lang }),
    ...(translationKey !== "" && { translationKey }),
    ...(unpublished !== null && { unpublished }),
    ...(expires !== undefined && { expires }),
  };
}
