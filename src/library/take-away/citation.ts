import type { IsoDate } from "../../article/address.ts";
import { laterWords } from "../../words/later-words.ts";

/** What a citation tells of an article. */
export interface Citable {
  readonly question: string;
  /** Empty where none is named. */
  readonly author: string;
  readonly date: IsoDate | null;
  /** The name of the site. */
  readonly site: string;
  /** With scheme and host. */
  readonly url: string;
  /** The article's slug, for the entry's key. */
  readonly slug: string;
  /** The day on which it was read. */
  readonly accessed: IsoDate;
}

/** `Ann Lee. “Why does ice float?” Site, 30 November 2024. https://… (accessed 1 May 2026).` */
export function citeAsText({ question, author, date, site, url, accessed }: Citable): string {
  const by = author === "" ? "" : `${author.replace(/\.$/u, "")}. `;
  const title = /[.?!…]$/u.test(question) ? question : `${question}.`;
  const published = date === null ? site : `${site}, ${laterWords.longDay(date)}`;
  return `${by}${laterWords.quoted(title)} ${published}. ${url} (${laterWords.accessed(laterWords.longDay(accessed))}).`;
}

const specials: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as TeX prints it: what means something there is written out. */
function textToTex(text: string): string {
  return text.replace(/[\\~^{}$&#%_]/gu, (character) => specials[character] ?? `\\${character}`);
}

/** A BibTeX entry: `@online`, with the fields that BibTeX itself and biblatex read. */
export function citeAsBibtex({ question, author, date, site, url, slug, accessed }: Citable): string {
  const key = slug.normalize("NFKD").replace(/[^A-Za-z0-9-]+/gu, "") || "article";
  const fields = [
    ["title", `{${textToTex(question)}}`],
    // Double braces: a name of an organisation is not taken apart.
    ["author", author && `{${textToTex(author)}}`],
    ["organization", textToTex(site)],
    ["year", date?.slice(0, 4)],
    ["date", date],
    // Addresses are taken as they are, but a brace would end the field.
    ["url", url.replace(/[{}\\\s]/gu, encodeURIComponent)],
    ["urldate", accessed],
  ].flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@online{${key},`, ...fields, "}", ""].join("\n");
}
