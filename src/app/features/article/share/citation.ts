import type { IsoDate } from "../../../../content/iso-date.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";

/** The data of a citation. */
export interface Citable {
  readonly question: string;
  /** Empty if unknown. */
  readonly author: string;
  readonly date: IsoDate | null;
  /** The site's name. */
  readonly site: string;
  /** Absolute. */
  readonly url: string;
  /** The article's slug, for the entry's key. */
  readonly slug: string;
  /** The day on which it was read. */
  readonly accessed: IsoDate;
}

/** `Ann Lee. “Why does ice float?” Site, 30 November 2024. https://… (accessed 1 May 2026).` */
export function articleToCitation({ question, author, date, site, url, accessed }: Citable): string {
  const authorPart = author === "" ? "" : `${author.replace(/\.$/u, "")}. `;
  const title = /[.?!…]$/u.test(question) ? question : `${question}.`;
  const publication = date === null ? site : `${site}, ${lazyMessages.longDay(date)}`;
  return `${authorPart}${lazyMessages.quoted(title)} ${publication}. ${url} (${lazyMessages.accessedOn(lazyMessages.longDay(accessed))}).`;
}

const texEscapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes the characters that have a meaning in TeX. */
function escapeTex(text: string): string {
  return text.replace(/[\\~^{}$&#%_]/gu, (character) => texEscapes[character] ?? `\\${character}`);
}

/** A BibTeX entry of type `@online`, with the fields of both BibTeX and biblatex. */
export function articleToBibtex({ question, author, date, site, url, slug, accessed }: Citable): string {
  const key = slug.normalize("NFKD").replace(/[^A-Za-z0-9-]+/gu, "") || "article";
  const fields = [
    ["title", `{${escapeTex(question)}}`],
    // Double braces: an organization's name is not split into parts.
    ["author", author && `{${escapeTex(author)}}`],
    ["organization", escapeTex(site)],
    ["year", date?.slice(0, 4)],
    ["date", date],
    // URLs are used verbatim, but a brace would end the field.
    ["url", url.replace(/[{}\\\s]/gu, encodeURIComponent)],
    ["urldate", accessed],
  ].flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@online{${key},`, ...fields, "}", ""].join("\n");
}
