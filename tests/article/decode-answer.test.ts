import { describe, expect, test } from "vitest";
import { formulaPlaceholder } from "../../src/article/answer.ts";
import { decodeAnswer } from "../../src/article/decode-answer.ts";

/** What is read, in one line of text: inline formulas between ‹ ›, display ones between « »; newlines as ⏎. */
function readAs(raw: string): string {
  const { answer } = decodeAnswer(raw, { newlines: "escaped" });
  return answer.markdown
    .replace(formulaPlaceholder, (_, index: string) => {
      const formula = answer.formulas[Number(index)];
      return formula?.display ? `«${formula.tex}»` : `‹${formula?.tex}›`;
    })
    .replaceAll("\n", "⏎");
}

function rulesOf(raw: string): string[] {
  return decodeAnswer(raw, { newlines: "escaped" }).findings.map(({ rule }) => rule);
}

describe("newlines", () => {
  test.each([
    ["of prose", String.raw`One.\n\nTwo.`, "One.⏎⏎Two."],
    ["before a word that begins like a command", String.raw`First:\neq is not here`, "First:⏎eq is not here"],
    ["of a list", String.raw`- a\n- b\n  - c`, "- a⏎- b⏎  - c"],
    ["real ones stay", "One.\nTwo.", "One.⏎Two."],
    ["of Windows are plain ones", "One.\r\nTwo.", "One.⏎Two."],
    ["around a display formula", String.raw`So\n$$\nx = 1\n$$\nholds`, "So⏎«x = 1»⏎holds"],
    [
      "around a display formula, even before a letter that makes a command",
      String.raw`\[\nu = v\n\]`,
      "«u = v»",
    ],
    ["behind row ends", String.raw`$$\na \\\nb\n$$`, String.raw`«a \\⏎b»`],
  ])("%s", (_, raw, read) => {
    expect(readAs(raw)).toBe(read);
  });

  test("are left alone where the author wrote ordinary text", () => {
    const { answer } = decodeAnswer(String.raw`a\nb $\nu$`, { newlines: "plain" });
    expect([answer.markdown.startsWith(String.raw`a\nb `), answer.formulas]).toEqual([
      true,
      [{ tex: String.raw`\nu`, display: false }],
    ]);
  });
});

describe("commands that begin with n stay commands in formulas", () => {
  test.each([
    "neq",
    "neg",
    "nabla",
    "nu",
    "not",
    "notin",
    "nexists",
    "nmid",
    "ngeq",
    "nsubseteq",
    "nRightarrow",
    "natural",
  ])("\\%s", (name) => {
    expect(readAs(`Let $a \\${name} b$ be.`)).toBe(`Let ‹a \\${name} b› be.`);
    expect(readAs(`Let \\(a \\${name} b\\) be.`)).toBe(`Let ‹a \\${name} b› be.`);
    expect(readAs(`$$a \\${name} b$$`)).toBe(`«a \\${name} b»`);
  });

  test("directly behind another command and before a script", () => {
    expect(readAs(String.raw`$\exists!\nu_1 \neq\nu_2$`)).toBe(String.raw`‹\exists!\nu_1 \neq\nu_2›`);
  });
});

describe("formulas", () => {
  test.each([
    ["between dollars", "$x + 1$", "‹x + 1›"],
    ["between dollars with blanks", "$ x + 1 $", "‹x + 1›"],
    ["between two dollars each", "$$x$$", "«x»"],
    ["between round brackets", String.raw`\(x\)`, "‹x›"],
    ["between square brackets", String.raw`\[ x \]`, "«x»"],
    ["display ones in the middle of a line", "so $$x = 1$$ holds", "so «x = 1» holds"],
    ["two in a sentence", "from $a$ to $b$.", "from ‹a› to ‹b›."],
    ["that are numbers", "the number $100$ and $10^2$", "the number ‹100› and ‹10^2›"],
    ["that begin with a number", "solve $5x + 3 = 0$", "solve ‹5x + 3 = 0›"],
    ["with an escaped dollar", String.raw`$P = \$5 + x$`, String.raw`‹P = \$5 + x›`],
    ["with chemistry", String.raw`$\ce{2H2O -> 2H2 + O2}$`, String.raw`‹\ce{2H2O -> 2H2 + O2}›`],
    ["in bold type", "**$x$**", "**‹x›**"],
    [
      "in a table's cell, with a bar inside",
      String.raw`| a | b |\n|---|---|\n| $|x|$ | 2 |`,
      "| a | b |⏎|---|---|⏎| ‹|x|› | 2 |",
    ],
    [
      "in a list item, set in",
      String.raw`1. So:\n   $$\n   x = 1\n   $$\n2. And`,
      "1. So:⏎   «x = 1»⏎2. And",
    ],
    [
      "with words as text",
      String.raw`$v = \text{distance per time}$`,
      String.raw`‹v = \text{distance per time}›`,
    ],
    [
      "with environments",
      String.raw`$$\begin{aligned} a &= b \\ c &= d \end{aligned}$$`,
      String.raw`«\begin{aligned} a &= b \\ c &= d \end{aligned}»`,
    ],
  ])("%s", (_, raw, read) => {
    expect(readAs(raw)).toBe(read);
  });
});

describe("money stays money", () => {
  test.each([
    "for $9.99 instead of $10",
    "from $148.8 billion in 2023 to $57.4 billion",
    "US$5 and A$7",
    "$2,000/month, or $24,000 a year",
    "It costs $5.",
    "between $1 and $2 million",
    "$20-$30 each",
    "a $5 note, a **$10** note",
    "$1.50, $2.50 and $3.50",
  ])("%s", (raw) => {
    expect(readAs(raw)).toBe(raw);
    expect(rulesOf(raw)).toEqual([]);
  });

  test("beside formulas in one paragraph", () => {
    expect(readAs("With $500 at $r = 4\\%$ you have $520 after $n = 1$ year, not $500.")).toBe(
      "With $500 at ‹r = 4\\%› you have $520 after ‹n = 1› year, not $500.",
    );
  });
});

describe("code", () => {
  test.each([
    [
      "newlines of a fence",
      String.raw`\`\`\`python\nx = 1\nprint(x)\n\`\`\``.replaceAll("\\`", "`"),
      "```python⏎x = 1⏎print(x)⏎```",
    ],
    [
      "a newline in a string of C",
      String.raw`~~~c\nprintf("%d\n", n);\n~~~`,
      String.raw`~~~c⏎printf("%d\n", n);⏎~~~`,
    ],
    [
      "a newline in a string of Python",
      String.raw`~~~python\nprint('a\nb')\nx = "c\n"\n~~~`,
      String.raw`~~~python⏎print('a\nb')⏎x = "c\n"⏎~~~`,
    ],
    [
      "a newline behind an apostrophe in a comment",
      String.raw`~~~python\n# don't stop\nx = 1\n~~~`,
      "~~~python⏎# don't stop⏎x = 1⏎~~~",
    ],
    [
      "a character of C",
      String.raw`~~~c\nputchar('\n');\nputchar('"');\nx();\n~~~`,
      String.raw`~~~c⏎putchar('\n');⏎putchar('"');⏎x();⏎~~~`,
    ],
    [
      "a fence in a list item",
      String.raw`- So:\n  ~~~bash\n  ls $HOME\n  ~~~\n- And`,
      "- So:⏎  ~~~bash⏎  ls $HOME⏎  ~~~⏎- And",
    ],
    ["dollars in a fence", String.raw`~~~bash\necho $A $B\n~~~`, "~~~bash⏎echo $A $B⏎~~~"],
    ["dollars in a line's code", "run `echo $A $B` now", "run `echo $A $B` now"],
    ["a newline in a line's code", "the escape `\\n` ends a line", "the escape `\\n` ends a line"],
    ["a formula's delimiters in code", "write `\\(x\\)` or `$x$`", "write `\\(x\\)` or `$x$`"],
  ])("%s", (_, raw, read) => {
    expect(readAs(raw)).toBe(read);
  });

  test("a fence that lost two backticks is a block again", () => {
    expect(readAs("`bash\\nman ls\\n`")).toBe("```bash⏎man ls⏎```");
    expect(rulesOf("`bash\\nman ls\\n`")).toEqual(["lost-fence"]);
  });
});

describe("what only looks like markup is text", () => {
  test.each(["~5 to ~10 degrees", "a vector<int> holds numbers", "2 * 3 * 4", "snake_case_name"])(
    "%s",
    (raw) => {
      expect(readAs(raw)).toBe(raw);
    },
  );
});

describe("what is doubtful is reported", () => {
  test.each([
    ["a formula that nothing closes", String.raw`so \(x + 1 holds`, ["unbalanced-delimiter"]],
    ["a fence that nothing closes", String.raw`~~~python\nx = 1`, ["fence-unclosed"]],
    ["delimiters that don't match", String.raw`so \(x + 1$ holds`, ["unbalanced-delimiter"]],
  ])("%s", (_, raw, rules) => {
    expect(rulesOf(raw)).toEqual(rules);
  });

  test("with the place and the reading", () => {
    const raw = String.raw`so \(x + 1 holds`;
    const [finding] = decodeAnswer(raw, { newlines: "escaped" }).findings;
    expect(raw.slice(finding?.offset)).toBe(String.raw`\(x + 1 holds`);
  });
});

describe("what TeX people write by mistake is repaired where a reader can still understand it", () => {
  test.each([
    [
      "an unescaped percent sign in a text",
      String.raw`$x = \text{50% of it}$`,
      String.raw`‹x = \text{50\% of it}›`,
    ],
    ["two superscripts in a row", "$x^a^b$", "‹x^a{}^b›"],
  ])("%s", (_, raw, read) => {
    expect(readAs(raw)).toBe(read);
    expect(rulesOf(raw)).toEqual(["repaired-formula"]);
  });
});
