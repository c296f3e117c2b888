import { type PathLayout, quireLayout } from "./parse-article-path.ts";
import type { SubjectSlug } from "./url.ts";

/** How dates are written. */
export interface DateStyle {
  /** BCP 47 tag of the site's language. */
  readonly language: string;
  readonly month: "short" | "long";
}

/** What is known about all files of a content folder before they are read. */
export interface SourceContext {
  readonly layout: PathLayout;
  /** True if the tool is known by its configuration, and not by what its files look like. */
  readonly isConfigured?: boolean;
  /** True if links by name have their text first: `[[text|page]]`. */
  readonly isTextFirst?: boolean;
  /** Headings that several pages begin with, such as the name of a book above those of its chapters. Default: none. */
  readonly sharedHeadings?: readonly string[];
  /** The subject of files that are in no folder: the site itself. */
  readonly rootSubject: { readonly slug: SubjectSlug; readonly name: string };
  /** Default: in English, with short months. */
  readonly dateStyle?: DateStyle;
  /** Values in the configuration of the tool that pages may name, by the names that they use. Default: none. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where MkDocs looks for texts that pages include, and the texts that it adds to all pages. Default: nothing. */
  readonly snippets?: { readonly paths: readonly string[]; readonly appended: readonly string[] };
}

/** What other files say about one. */
export interface SourceHints {
  /** Its title in the publisher's table of contents. */
  readonly title?: string;
  /** The language of its folder. */
  readonly lang?: string;
  /** True if it is the page of its folder although its name doesn't say so. */
  readonly isFolderPage?: boolean;
  /** Its language if it is the translation of another file in its folder that has the same slug. */
  readonly suffixLang?: string;
}

/** The context of files in Quire's own format. */
export const quireContext: SourceContext = {
  layout: quireLayout,
  rootSubject: { slug: "questions" as SubjectSlug, name: "Questions" },
};
