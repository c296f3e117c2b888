import { createContext, use } from "react";
import type { Manifest } from "../../bundle/manifest.ts";
import type { ShownArticle } from "../../library/article-queries.ts";

/** Attributes that say in which language a text is, and where its lines begin. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl" | "auto";
}

const same: LanguageAttributes = {};

/** The language of the articles, where the interface speaks another. */
export const ContentLanguage = createContext<NonNullable<Manifest["site"]["content"]> | undefined>(undefined);

/** For texts of the site as a whole: its name, its subjects. */
export function useContentLanguage(): LanguageAttributes {
  return use(ContentLanguage) ?? same;
}

/** For a question within the interface: it may run against its surroundings. */
export function useQuestionLanguage(lang: string | undefined): LanguageAttributes {
  const found = lang ?? use(ContentLanguage)?.lang;
  return { ...(found !== undefined && { lang: found }), dir: "auto" };
}

/** For a whole article. One that runs against the site and doesn't say why is in a language that nobody knows. */
export function useArticleLanguage({ lang, dir }: Pick<ShownArticle, "lang" | "dir">): LanguageAttributes {
  const site = useContentLanguage();
  const unknown = dir === undefined ? site.lang : "";
  const found = lang ?? unknown;
  return { ...site, ...(found !== undefined && { lang: found }), ...(dir !== undefined && { dir }) };
}
