/**
 * Weights of the features of a formula between two dollars. They are tuned together: changing one shifts which reading
 * wins in `pair-dollars.ts`.
 */
const weights = {
  /** `\frac`, `\text`: these don't occur in prose. */
  command: 6,
  /** `x^2`, `a_{n}`. */
  script: 4,
  /** `x`, ` x + 1 `: spaces at both ends or at neither, no prose, no letter or digit directly after it. */
  balancedSpaces: 3,
  /** `Total Cost`, ` Net Income = Sales - Costs `: words, but balanced spaces and no digit that could start an amount. */
  balancedSpacesWithWords: 3,
  /** `^{3+}`, `_2` as in `Al$^{3+}$`, `H$_2$O`: a script attached to the text before the dollar. */
  attachedScript: 8,
  /** The whole of it is `x`, `AB`, `f'`. */
  symbol: 5,
  /** The whole of it is `100`, `-2.5`, `50\%`. */
  number: 3,
  /** `y = 3`, `5x + 3`, `a < b`: an operator between two operands. */
  operation: 4,
  /** `f(x)`, `(1, 2)`, `[0, 1]`, `|x|`, `3x`, `n!`. */
  shape: 3,
  /** `20 in 2023`: each word of a run of prose after the first. */
  proseWord: -3,
  /** `5 and `, ` rises `: a single word of prose. */
  singleProseWord: -2,
  /** `5 to `, `9.99.`: a space at only one end. TeX authors write both or neither. */
  unbalancedSpaces: -3,
  /** `$5 to $10`, `$ 5, $ 10`, `$A$1`: with a digit after it, the closing dollar belongs to an amount or a cell name. */
  digitAfter: -8,
  /** `$5 for$ x`: a letter after the closing dollar. */
  letterAfter: -3,
  /** A script after the closing dollar: the dollar belongs to the next formula. */
  scriptAfter: -8,
  /** `US$5`, `A$5`: a letter or digit before the opening dollar. */
  letterBefore: -3,
  /** `5$-10$`, `5$ to 10$`: a digit before the dollar and a number after it. */
  digitBefore: -6,
  /** `5** or **`, `5. The`: contains strong emphasis or the end of a sentence. */
  sentence: -4,
  /** `148.8 billion in `, `2,000/month`: an amount of money with a unit. */
  moneyAmount: -5,
  /** `5-`, `5/`: an operator without its second operand. */
  danglingOperator: -3,
} as const;

/** Longest inline formula, in UTF-16 code units. */
export const maxInlineLength = 2000;

/** Longest gap of spaces, commas and digits between two words of one run of prose, in UTF-16 code units. */
const maxWordGap = 20;

/** Commands whose argument consists of words by design. */
const textGroupPattern =
  /\\(?:text[a-z]*|math[a-z]+|operatorname\*?|mbox|hbox|ce|pu|tag|label|begin|end|color|textcolor)\s*\{[^{}]*\}/gu;
const commandPattern = /\\[A-Za-z]+/gu;
const scriptGroupPattern = /[_^]\s*\{[^{}]*\}/gu;

const mathWordPattern =
  /^(?:a?(?:sin|cos|tan|cot|sec|csc)h?|arc(?:sin|cos|tan)|log|ln|exp|lim|max|min|mod|gcd|lcm|det|dim|ker|arg|deg|sup|inf|var|cov|std|sgn|abs|sqrt|rank|span|tr|div|curl|grad|mol|kg|cm|mm|km|Hz|kHz|MHz|eV|kJ|rad|Pa|kPa|atm)$/u;

const shortWordPattern =
  /^(?:[Aa][nst]|[Bb]y|[Ii][fnst]|[Oo][fnr]|[Ss]o|[Tt]o|[Uu]p|[Ww]e|[Nn]o|[Dd]o|[Bb]e)$/u;

/** True for a word of prose, not the name of a function or a quantity: `price`, `of`; not `sin`, `NPV`. */
function isProseWord(word: string): boolean {
  if (mathWordPattern.test(word)) return false;
  if (shortWordPattern.test(word)) return true;
  // At least three letters, lower case except the first: `NPV`, `kx` and `mA` are names of quantities.
  return /^\p{L}\p{Ll}{2,}$/u.test(word);
}

/** Words of prose: their number, how many directly follow another one, and the longest run of them. */
interface ProseCount {
  readonly words: number;
  readonly consecutive: number;
  readonly longestRun: number;
}

function countProseWords(text: string): ProseCount {
  let words = 0;
  let consecutive = 0;
  let run = 0;
  let longestRun = 0;
  let lastEnd = -1;
  for (const match of text.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)) {
    if (!isProseWord(match[0])) continue;
    words += 1;
    const isNear = lastEnd >= 0 && match.index - lastEnd <= maxWordGap;
    if (isNear && /^[\s,]*(?:[\d.,]+\s+)?$/u.test(text.slice(lastEnd, match.index))) {
      consecutive += 1;
      run += 1;
    } else run = 1;
    longestRun = Math.max(longestRun, run);
    lastEnd = match.index + match[0].length;
  }
  return { words, consecutive, longestRun };
}

/** The text without everything that may contain words in a formula. */
function stripTexWords(text: string): string {
  return text
    .replace(textGroupPattern, " 0 ")
    .replace(commandPattern, " \\ ")
    .replace(scriptGroupPattern, "_");
}

/** The first run of two or more words of prose that a formula contains as if they were variables; undefined if none. */
export function findProseWords(tex: string): string | undefined {
  const runs = stripTexWords(tex).matchAll(/\p{L}+(?:[ \t]+\p{L}+)+/gu);
  for (const [run] of runs) if (run.split(/[ \t]+/u).every(isProseWord)) return run;
  return undefined;
}

/** Longest run of words in a display formula that spells out its quantities: `Cost of Goods Sold at Year End`. */
const maxSpelledOutWords = 7;

/** True for running prose: not a formula, whatever its delimiters. */
export function looksLikeProse(text: string): boolean {
  const stripped = stripTexWords(text);
  const { consecutive, longestRun } = countProseWords(stripped);
  return longestRun > maxSpelledOutWords || (consecutive >= 4 && sentenceEndPattern.test(stripped));
}

const sentenceEndPattern = /\p{Ll}{2,}[.!?;]\s+\p{Lu}/u;
const operand = "[\\p{L}\\p{N})\\]}|'!\\\\]";
const operationPattern = new RegExp(
  `${operand}\\s*(?:[=<>+*/×÷·≤≥≠≈→∈±-]|\\\\)\\s*[\\p{L}\\p{N}(\\[{|.+"'\\\\-]`,
  "u",
);
const symbolPattern = /^\s*[-+±]?(?:[A-Za-zΑ-Ωα-ω∞]{1,3}|\p{L})'*\s*$/u;
const numberPattern = /^\s*[-+±]?(?:\d[\d.,]*|\.\d+)\s*(?:\\?%|°)?\s*$/u;
const shapePattern =
  /^\s*(?:[-+]?\p{L}{1,3}'*\s*[([{].*[)\]}]|[([{|].*[)\]}|]|[-+]?\d[\d.,]*\s?\p{L}|[\p{L}\d]+!|\\[{|].*\\[}|]|\p{L}(?:\s*,\s*\p{L})+)\s*$/su;
const scriptPattern = /[\p{L}\p{N})\]}|\\'\s]\s?[\^_]\s?[\p{L}\p{N}{(\\+*'-]/u;
const moneyAmountPattern =
  /^\s?\d[\d.,]*\s?(?:(?:million|billion|trillion|thousand|hundred|mn|bn|tn|USD|dollars?|cents?|per|each|(?<=\s)an?)\b|[kKMBT]\b\s+\p{L}|\/\s?\p{L}{2,}|\+?\s+\p{L}{2,}\s)/u;

/**
 * The score of `text`, found between two dollars, as a formula, given the two characters on either side.
 * Positive scores indicate a formula; -Infinity excludes one.
 */
export function scoreFormula(text: string, before: string, after: string): number {
  if (text.trim() === "" || text.length > maxInlineLength) return Number.NEGATIVE_INFINITY;
  const stripped = stripTexWords(text);
  const hasCommand = /\\[A-Za-z]{2,}|\\[,;:!{}|%]/u.test(text);
  const { words, consecutive } = countProseWords(stripped);
  let score = 0;
  if (hasCommand) score += weights.command;
  if (scriptPattern.test(text)) score += weights.script;
  if (symbolPattern.test(text) && words === 0) score += weights.symbol;
  if (numberPattern.test(text)) score += weights.number;
  if (operationPattern.test(text)) score += weights.operation;
  if (shapePattern.test(text)) score += weights.shape;
  if (words > 0) score += weights.singleProseWord + consecutive * weights.proseWord;
  const hasBalancedSpaces = /^\s/u.test(text) === /\s$/u.test(text);
  if (!hasBalancedSpaces) score += weights.unbalancedSpaces;
  if (/^[\^_]/u.test(after)) score += weights.scriptAfter;
  if (/^\s*[\^_]/u.test(text)) score += weights.attachedScript;
  else {
    const continuesAsWord = /^[\p{L}\d]/u.test(after);
    if (hasBalancedSpaces && words === 0 && !continuesAsWord) score += weights.balancedSpaces;
    if (hasBalancedSpaces && words > 0 && !continuesAsWord && !/^\s*[\d.]/u.test(text))
      score += weights.balancedSpacesWithWords;
    if (/\d$/u.test(before) && numberPattern.test(text)) score += weights.digitBefore;
    if (/^\d/u.test(after) || (/^\s\d/u.test(after) && /^\s\d/u.test(text))) score += weights.digitAfter;
    if (/^\p{L}/u.test(after)) score += weights.letterAfter;
    if (/[\p{L}\d]$/u.test(before)) score += weights.letterBefore;
  }
  if (/\*\*|\p{Ll}{2,}[.!?;]\s/u.test(stripped)) score += weights.sentence;
  if (moneyAmountPattern.test(text)) score += weights.moneyAmount;
  if (/\S(?:[-+/*=<>~–—]|(?<!\\)\\)$/u.test(text.replace(/\s/gu, "")) && !hasCommand)
    score += weights.danglingOperator;
  return score;
}

/**
 * The score of a dollar as a literal character, given the text on either side: 0 if an amount follows or the sign is
 * quoted, so that any good formula beats it; negative if nothing explains a single dollar.
 */
export function scoreLiteralDollar(before: string, after: string): number {
  if (/^\s?[\d.]/u.test(after) || /[\d\p{L}]$/u.test(before)) return 0;
  // `the $ sign`, `("$")`, `$,`: the character itself is meant. `$HOME`: a variable name.
  if (/^\s(?:sign|symbol|char)/u.test(after)) return 0;
  if (/^[)"'”’\].,;:]/u.test(after) || /^[A-Za-z_]{3,}/u.test(after)) return -1;
  return -2;
}
