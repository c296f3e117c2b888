import { createContext, use } from "react";

/** HTML attributes for the language and direction of a text. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl" | "auto";
}

const noAttributes: LanguageAttributes = {};

/** Language of the articles if it differs from that of the interface. */
export const ContentLanguageContext = createContext<LanguageAttributes | undefined>(undefined);

/** Attributes for texts of the site itself: its name, its subjects. */
export function useContentLanguage(): LanguageAttributes {
  return use(ContentLanguageContext) ?? noAttributes;
}

/** Attributes for a question within the interface, whose direction may differ. */
export function useQuestionLanguage(lang: string | undefined): LanguageAttributes {
  const language = lang ?? use(ContentLanguageContext)?.lang;
  return { ...(language !== undefined && { lang: language }), dir: "auto" };
}

/** The language and direction of a text, as far as they differ from those of the site. */
interface OwnLanguage {
  readonly lang?: string | undefined;
  readonly dir?: "ltr" | "rtl" | undefined;
}

/** Attributes for a whole article. If its direction differs and it names no language, the language is unknown (`lang=""`). */
export function useArticleLanguage({ lang, dir }: OwnLanguage): LanguageAttributes {
  const site = useContentLanguage();
  const fallback = dir === undefined ? site.lang : "";
  const language = lang ?? fallback;
  return { ...site, ...(language !== undefined && { lang: language }), ...(dir !== undefined && { dir }) };
}
