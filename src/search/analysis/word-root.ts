/** Endings of English word forms, longest first: `introduce`, `introduced`, `introduction` share a root. */
const endings = [
  "ization",
  "isation",
  "ational",
  "ically",
  "ation",
  "ition",
  "ement",
  "ative",
  "ingly",
  "tory",
  "ment",
  "tion",
  "ness",
  "able",
  "ible",
  "ally",
  "ical",
  "ing",
  "ion",
  "ive",
  "ize",
  "ise",
  "ian",
  "ist",
  "ism",
  "ors",
  "ers",
  "ed",
  "er",
  "or",
  "es",
  "ly",
  "al",
  "ic",
  "ty",
  "e",
  "t",
  "y",
  "s",
];

/** A root must keep this many letters, so that short words don't become the same. */
const minRootLength = 4;

/**
 * What a folded English word has in common with its other forms. Coarse: only for searches that find little otherwise.
 * Words of other scripts are their own root.
 */
export function wordToRoot(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= minRootLength);
  const root = ending === undefined ? word : word.slice(0, -ending.length);
  // `programming`, `planned`
  return root.length > minRootLength && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
}
