import { shorten } from "../../article/answer-to-text.ts";
import type { OwnRecord } from "../read-source.ts";
import { addressToUrl } from "./address-to-url.ts";

/** Data for search engines, in the terms of https://schema.org. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What an article's data are made from. */
export interface ArticleFacts {
  readonly record: Pick<OwnRecord, "question" | "description" | "date" | "author" | "keywords" | "words">;
  /** The answer as plain text. */
  readonly answerText: string;
  readonly subject: { readonly slug: string; readonly name: string };
  /** Its canonical address. */
  readonly canonical: string;
}

/** What all pages of a site share. */
export interface LinkedDataSetup {
  readonly siteName: string;
  /** BCP 47. */
  readonly language: string;
  /** Where the site is reached, with its base path, without a slash at its end; empty where nobody has said. */
  readonly root: string;
  /**
   * True to call a page a `QAPage`. Google means that type for pages where anyone can add an answer
   * (https://developers.google.com/search/docs/appearance/structured-data/qapage), hence not by default.
   */
  readonly qaPage?: boolean;
}

/** Longest answer text in the data, in characters: enough to tell what it is, and little beside the page itself. */
const maxAnswerLength = 600;

/** The way from the subjects to a page, as search engines show it above a result. */
function toBreadcrumbs({ record, subject, canonical }: ArticleFacts, root: string): LinkedData {
  const crumbs = [
    { name: "Subjects", address: "/learn" },
    { name: subject.name, address: `/learn/${subject.slug}` },
    { name: record.question, address: canonical },
  ];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, address }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(root !== "" && { item: addressToUrl(address, root) }),
    })),
  };
}

function toQuestion(
  { record, answerText, canonical }: ArticleFacts,
  { root, qaPage }: LinkedDataSetup,
): LinkedData {
  const published = record.date !== null && { datePublished: record.date };
  const author = record.author !== "" && { author: { "@type": "Organization", name: record.author } };
  const url = root !== "" && { url: addressToUrl(canonical, root) };
  return {
    "@type": "Question",
    name: record.question,
    ...(qaPage === true && { text: record.question, answerCount: 1, ...published, ...author }),
    acceptedAnswer: {
      "@type": "Answer",
      text: shorten(answerText, maxAnswerLength) || record.description,
      ...(qaPage === true && { ...url, ...published, ...author, upvoteCount: 0 }),
    },
  };
}

/** An article's data: the way to it, and the question with its answer. */
export function toLinkedData(facts: ArticleFacts, setup: LinkedDataSetup): readonly LinkedData[] {
  const { record, canonical } = facts;
  const { root, siteName, language, qaPage } = setup;
  const question = toQuestion(facts, setup);
  const crumbs = toBreadcrumbs(facts, root);
  if (qaPage === true) {
    return [
      crumbs,
      { "@context": "https://schema.org", "@type": "QAPage", inLanguage: language, mainEntity: question },
    ];
  }
  const article: LinkedData = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: record.question,
    description: record.description,
    inLanguage: language,
    wordCount: record.words,
    ...(record.keywords.length > 0 && { keywords: record.keywords }),
    ...(record.date !== null && { datePublished: record.date }),
    ...(record.author !== "" && { author: { "@type": "Organization", name: record.author } }),
    publisher: { "@type": "Organization", name: siteName },
    ...(root !== "" && { mainEntityOfPage: addressToUrl(canonical, root) }),
    mainEntity: question,
  };
  return [crumbs, article];
}
