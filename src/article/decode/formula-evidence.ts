/**
 * What speaks for and against the text between two dollars being a formula, in points. Numbers that belong together:
 * changing one shifts what wins in `resolve-dollars.ts`.
 */
const points = {
  /** `\frac`, `\text`: nobody writes these in prose. */
  command: 6,
  /** `x^2`, `a_{n}`. */
  script: 4,
  /** `x`, ` x + 1 `: blanks at both ends or at none, no words of prose, nothing that runs on behind. */
  even: 3,
  /** `Total Cost`, ` Net Income = Sales - Costs `: words, but even blanks and no digit that could begin an amount. */
  evenWords: 3,
  /** `^{3+}`, `_2` as in `Al$^{3+}$`, `H$_2$O`: a script for what is before the dollar. */
  attachedScript: 8,
  /** The whole of it is `x`, `AB`, `f'`. */
  symbol: 5,
  /** The whole of it is `100`, `-2.5`, `50\%`. */
  number: 3,
  /** `y = 3`, `5x + 3`, `a < b`: a sign between two operands. */
  operation: 4,
  /** `f(x)`, `(1, 2)`, `[0, 1]`, `|x|`, `3x`, `n!`. */
  shape: 3,
  /** `20 in 2023`: each word of a run of prose past the first. */
  proseWord: -3,
  /** `5 and `, ` rises `: a single word of prose. */
  loneWord: -2,
  /** `5 to `, `9.99.`: one end has a blank, the other none. TeX people write both or neither. */
  unevenBlanks: -3,
  /** `$5 to $10`, `$ 5, $ 10`, `$A$1`: a digit behind the closing dollar makes it an amount's or a cell's own. */
  digitBehind: -8,
  /** `$5 for$ x`: a letter behind the closing dollar. */
  letterBehind: -3,
  /** A script behind the closing dollar: it belongs to the next formula. */
  scriptBehind: -8,
  /** `US$5`, `A$5`: a letter or digit before the opening dollar. */
  letterBefore: -3,
  /** `5$-10$`, `5$ to 10$`: a digit before the dollar and a number behind it. */
  digitBefore: -6,
  /** `5** or **`, `5. The`: bold type or a sentence's end inside. */
  sentence: -4,
  /** `148.8 billion in `, `2,000/month`: an amount with its unit. */
  amount: -5,
  /** `5-`, `5/`: an operator that lacks its second operand. */
  openOperator: -3,
} as const;

/** Longest text, in UTF-16 units, that is weighed as an inline formula; longer ones are none. */
export const maxInlineLength = 2000;

/** Longest stretch of blanks, commas and digits between two words that still read as one run of prose. */
const maxWordGap = 20;

/** Groups whose content is words by design, and commands. */
const textGroup =
  /\\(?:text[a-z]*|math[a-z]+|operatorname\*?|mbox|hbox|ce|pu|tag|label|begin|end|color|textcolor)\s*\{[^{}]*\}/gu;
const command = /\\[A-Za-z]+/gu;
const scriptGroup = /[_^]\s*\{[^{}]*\}/gu;

const mathWords =
  /^(?:a?(?:sin|cos|tan|cot|sec|csc)h?|arc(?:sin|cos|tan)|log|ln|exp|lim|max|min|mod|gcd|lcm|det|dim|ker|arg|deg|sup|inf|var|cov|std|sgn|abs|sqrt|rank|span|tr|div|curl|grad|mol|kg|cm|mm|km|Hz|kHz|MHz|eV|kJ|rad|Pa|kPa|atm)$/u;

const shortWords = /^(?:[Aa][nst]|[Bb]y|[Ii][fnst]|[Oo][fnr]|[Ss]o|[Tt]o|[Uu]p|[Ww]e|[Nn]o|[Dd]o|[Bb]e)$/u;

/** True for a word that is prose's rather than a function's or a quantity's name: `price`, `of`; not `sin`, `NPV`. */
function isProseWord(word: string): boolean {
  if (mathWords.test(word)) return false;
  if (shortWords.test(word)) return true;
  // Three small letters or more, at most the first a capital: `NPV`, `kx` and `mA` are names of quantities.
  return /^\p{L}\p{Ll}{2,}$/u.test(word);
}

/** Words of prose: how many there are, how many follow another with only blanks or a comma between, the longest run. */
interface ProseCount {
  readonly words: number;
  readonly following: number;
  readonly longestRun: number;
}

function countProse(text: string): ProseCount {
  let words = 0;
  let following = 0;
  let run = 0;
  let longestRun = 0;
  let lastEnd = -1;
  for (const match of text.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)) {
    if (!isProseWord(match[0])) continue;
    words += 1;
    const isNear = lastEnd >= 0 && match.index - lastEnd <= maxWordGap;
    if (isNear && /^[\s,]*(?:[\d.,]+\s+)?$/u.test(text.slice(lastEnd, match.index))) {
      following += 1;
      run += 1;
    } else run = 1;
    longestRun = Math.max(longestRun, run);
    lastEnd = match.index + match[0].length;
  }
  return { words, following, longestRun };
}

/** The text without what may hold words in a formula. */
function withoutTexWords(text: string): string {
  return text.replace(textGroup, " 0 ").replace(command, " \\ ").replace(scriptGroup, "_");
}

/** The first two or more words of prose in a row that stand in a formula as if they were variables, if there are any. */
export function proseWordsIn(tex: string): string | undefined {
  const runs = withoutTexWords(tex).matchAll(/\p{L}+(?:[ \t]+\p{L}+)+/gu);
  for (const [run] of runs) if (run.split(/[ \t]+/u).every(isProseWord)) return run;
  return undefined;
}

/** Longest run of words that a display formula spells out, as in `Cost of Goods Sold at Year End`. */
const longestName = 7;

/** True where words run on as only prose does: no formula, whatever its delimiters say. */
export function readsAsProse(text: string): boolean {
  const bare = withoutTexWords(text);
  const { following, longestRun } = countProse(bare);
  return longestRun > longestName || (following >= 4 && sentenceEnd.test(bare));
}

const sentenceEnd = /\p{Ll}{2,}[.!?;]\s+\p{Lu}/u;
const operand = "[\\p{L}\\p{N})\\]}|'!\\\\]";
const operation = new RegExp(
  `${operand}\\s*(?:[=<>+*/×÷·≤≥≠≈→∈±-]|\\\\)\\s*[\\p{L}\\p{N}(\\[{|.+"'\\\\-]`,
  "u",
);
const symbol = /^\s*[-+±]?(?:[A-Za-zΑ-Ωα-ω∞]{1,3}|\p{L})'*\s*$/u;
const number = /^\s*[-+±]?(?:\d[\d.,]*|\.\d+)\s*(?:\\?%|°)?\s*$/u;
const shape =
  /^\s*(?:[-+]?\p{L}{1,3}'*\s*[([{].*[)\]}]|[([{|].*[)\]}|]|[-+]?\d[\d.,]*\s?\p{L}|[\p{L}\d]+!|\\[{|].*\\[}|]|\p{L}(?:\s*,\s*\p{L})+)\s*$/su;
const script = /[\p{L}\p{N})\]}|\\'\s]\s?[\^_]\s?[\p{L}\p{N}{(\\+*'-]/u;
const amount =
  /^\s?\d[\d.,]*\s?(?:(?:million|billion|trillion|thousand|hundred|mn|bn|tn|USD|dollars?|cents?|per|each|(?<=\s)an?)\b|[kKMBT]\b\s+\p{L}|\/\s?\p{L}{2,}|\+?\s+\p{L}{2,}\s)/u;

/**
 * The points for `text`, what stands between two dollars, being a formula, given the two characters on either side.
 * Positive speaks for a formula; -Infinity excludes one.
 */
export function formulaEvidence(text: string, before: string, behind: string): number {
  if (text.trim() === "" || text.length > maxInlineLength) return Number.NEGATIVE_INFINITY;
  const bare = withoutTexWords(text);
  const hasCommand = /\\[A-Za-z]{2,}|\\[,;:!{}|%]/u.test(text);
  const { words, following } = countProse(bare);
  let sum = 0;
  if (hasCommand) sum += points.command;
  if (script.test(text)) sum += points.script;
  if (symbol.test(text) && words === 0) sum += points.symbol;
  if (number.test(text)) sum += points.number;
  if (operation.test(text)) sum += points.operation;
  if (shape.test(text)) sum += points.shape;
  if (words > 0) sum += points.loneWord + following * points.proseWord;
  const isEven = /^\s/u.test(text) === /\s$/u.test(text);
  if (!isEven) sum += points.unevenBlanks;
  if (/^[\^_]/u.test(behind)) sum += points.scriptBehind;
  if (/^\s*[\^_]/u.test(text)) sum += points.attachedScript;
  else {
    const runsOn = /^[\p{L}\d]/u.test(behind);
    if (isEven && words === 0 && !runsOn) sum += points.even;
    if (isEven && words > 0 && !runsOn && !/^\s*[\d.]/u.test(text)) sum += points.evenWords;
    if (/\d$/u.test(before) && number.test(text)) sum += points.digitBefore;
    if (/^\d/u.test(behind) || (/^\s\d/u.test(behind) && /^\s\d/u.test(text))) sum += points.digitBehind;
    if (/^\p{L}/u.test(behind)) sum += points.letterBehind;
    if (/[\p{L}\d]$/u.test(before)) sum += points.letterBefore;
  }
  if (/\*\*|\p{Ll}{2,}[.!?;]\s/u.test(bare)) sum += points.sentence;
  if (amount.test(text)) sum += points.amount;
  if (/\S(?:[-+/*=<>~–—]|(?<!\\)\\)$/u.test(text.replace(/\s/gu, "")) && !hasCommand)
    sum += points.openOperator;
  return sum;
}

/**
 * The points for a dollar being just that, given what stands on either side: none where an amount follows or a sign is
 * quoted, so that any good formula wins over it; fewer where nothing explains a lone dollar.
 */
export function literalEvidence(before: string, behind: string): number {
  if (/^\s?[\d.]/u.test(behind) || /[\d\p{L}]$/u.test(before)) return 0;
  // `the $ sign`, `("$")`, `$,`: the sign itself is meant. `$HOME`: a name with a dollar before it.
  if (/^\s(?:sign|symbol|char)/u.test(behind)) return 0;
  if (/^[)"'”’\].,;:]/u.test(behind) || /^[A-Za-z_]{3,}/u.test(behind)) return -1;
  return -2;
}
