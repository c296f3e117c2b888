import { truncate } from "./truncate.ts";

/**
 * The beginning of a description that says what kind of text the article is instead of what is in it: "This content
 * discusses …". English only: other languages' descriptions stay as they are.
 */
const openingPattern = new RegExp(
  [
    "^(?:this|the) (?:following |provided |given )?",
    "(?:content|article|answer|text|passage|page|document|post|response|guide|section|summary|explanation|discussion|overview|piece)",
    "(?: (?:also|briefly|comprehensively|further))? ",
    "(?:address|analy[sz]e|answer|cover|define|delve|describe|detail|discuss|elaborate|emphasi[sz]e|examine|explain|explore|focus|give|highlight|illustrate|introduce|investigate|list|offer|outline|present|provide|review|show|summari[sz]e)",
    String.raw`(?:s|es)?(?: (?:in(?:to)?|on|upon|how to)\b)? `,
  ].join(""),
  "iu",
);

/** A sentence and what ends it. A full stop after a single letter or within a number ends none. */
const sentencePattern = /^.*?(?:[^\s\p{Lu}][.!?][”"’)]*(?=\s|$)|[。！？]|$)/u;

/** A shorter sentence says too little to choose an article by: "Yes.", "Let's see." */
const minSentenceLength = 40;

/** The first line of a text that begins with a full sentence; undefined if none does. Headings and list introductions don't. */
function findFirstSentence(text: string): string | undefined {
  for (const line of text.split("\n").slice(0, 6)) {
    const [sentence = ""] = sentencePattern.exec(line.trim()) ?? [];
    if (sentence.length >= minSentenceLength && /[.!?。！？][”"’)]*$/u.test(sentence)) return sentence;
  }
  return undefined;
}

function capitalize(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * What a list says about an article: its description, unless that only announces the answer ("This content discusses …").
 * Then the answer's own first sentence, or, if it begins otherwise, the description without its opening. Has at most
 * `maxLength` UTF-16 code units. `text` is the answer as plain text.
 */
export function createExcerpt(description: string, text: string, maxLength: number): string {
  if (!openingPattern.test(description)) return truncate(description, maxLength);
  const excerpt = findFirstSentence(text) ?? capitalize(description.replace(openingPattern, ""));
  return truncate(excerpt, maxLength);
}
