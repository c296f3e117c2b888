import { describe, expect, test } from "vitest";
import { formulaPlaceholderPattern } from "../../../src/content/answer.ts";
import { decodeAnswer } from "../../../src/content/decode/decode-answer.ts";

/** The decoded answer in one line: inline formulas between ‹ ›, display formulas between « », newlines as ⏎. */
function decodeToLine(raw: string): string {
  const { answer } = decodeAnswer(raw, { newlines: "escaped" });
  return answer.markdown
    .replace(formulaPlaceholderPattern, (_, index: string) => {
      const formula = answer.formulas[Number(index)];
      return formula?.display ? `«${formula.tex}»` : `‹${formula?.tex}›`;
    })
    .replaceAll("\n", "⏎");
}

function rulesOf(raw: string): string[] {
  return decodeAnswer(raw, { newlines: "escaped" }).diagnostics.map(({ rule }) => rule);
}

describe("newlines", () => {
  test.each([
    ["of prose", String.raw`One.\n\nTwo.`, "One.⏎⏎Two."],
    ["before a word that begins like a command", String.raw`First:\neq is not here`, "First:⏎eq is not here"],
    ["of a list", String.raw`- a\n- b\n  - c`, "- a⏎- b⏎  - c"],
    ["real ones are kept", "One.\nTwo.", "One.⏎Two."],
    ["of Windows are plain ones", "One.\r\nTwo.", "One.⏎Two."],
    ["around a display formula", String.raw`So\n$$\nx = 1\n$$\nholds`, "So⏎«x = 1»⏎holds"],
    [
      "around a display formula, even before a letter that makes a command",
      String.raw`\[\nu = v\n\]`,
      "«u = v»",
    ],
    ["after row ends", String.raw`$$\na \\\nb\n$$`, String.raw`«a \\⏎b»`],
    [
      "after row ends, before letters that make a command, if other rows have newlines",
      String.raw`$$\begin{cases}\nx = 1 \\\nu = 2\n\end{cases}$$`,
      String.raw`«\begin{cases}⏎x = 1 \\⏎u = 2⏎\end{cases}»`,
    ],
    ["before a variable with a script", String.raw`$$a =\ne^{x}$$`, "«a =⏎e^{x}»"],
    ["real ones within a formula", "$$\nx =\r\n1\n$$", "«x =⏎1»"],
    ["blank lines within a display formula", String.raw`$$\nx = 1\n\ny = 2\n$$`, "«x = 1⏎⏎y = 2»"],
    ["two characters that are a hard line break", String.raw`One\\nTwo`, "One\\⏎Two"],
    ["of a quote that holds a display formula", String.raw`> So\n> $$\n> x\n> $$\n> and`, "> So⏎> «x»⏎> and"],
  ])("%s", (_, raw, decoded) => {
    expect(decodeToLine(raw)).toBe(decoded);
  });

  test("are not decoded in plain style", () => {
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
    expect(decodeToLine(`Let $a \\${name} b$ be.`)).toBe(`Let ‹a \\${name} b› be.`);
    expect(decodeToLine(`Let \\(a \\${name} b\\) be.`)).toBe(`Let ‹a \\${name} b› be.`);
    expect(decodeToLine(`$$a \\${name} b$$`)).toBe(`«a \\${name} b»`);
  });

  test.each([
    [
      "after the newline that opens a display block",
      String.raw`$$\n\nu = \lambda f\n$$`,
      String.raw`«\nu = \lambda f»`,
    ],
    ["in a display block on one line", String.raw`$$\nu = 1$$`, String.raw`«\nu = 1»`],
    ["after a row end in a formula on one line", String.raw`$$a \\\nu$$`, String.raw`«a \\\nu»`],
    ["after a newline within the formula", String.raw`$$\na\n\neq b\n$$`, String.raw`«a⏎\neq b»`],
  ])("%s", (_, raw, decoded) => {
    expect(decodeToLine(raw)).toBe(decoded);
  });

  test("directly after another command and before a script", () => {
    expect(decodeToLine(String.raw`$\exists!\nu_1 \neq\nu_2$`)).toBe(String.raw`‹\exists!\nu_1 \neq\nu_2›`);
  });
});

describe("formulas", () => {
  test.each([
    ["between dollars", "$x + 1$", "‹x + 1›"],
    ["between dollars with spaces", "$ x + 1 $", "‹x + 1›"],
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
    ["between backslashes that were escaped twice", String.raw`\\(x\\) and \\[y\\]`, "‹x› and «y»"],
    ["beside each other", "$a$$b$ ($x$,$y$)", "‹a›‹b› (‹x›,‹y›)"],
    ["with letters directly after", "the $x$-axis, the $n$th, $i$'s", "the ‹x›-axis, the ‹n›th, ‹i›'s"],
    ["that are scripts attached to the text before them", "Al$^{3+}$ and H$_2$O", "Al‹^{3+}› and H‹_2›O"],
    ["over two lines of a paragraph", String.raw`so $a +\nb$ is`, "so ‹a +⏎b› is"],
    [
      "that are environments with no delimiters around them",
      String.raw`So\n\begin{align}\na &= b\n\end{align}\nholds`,
      String.raw`So⏎«\begin{align}⏎a &= b⏎\end{align}»⏎holds`,
    ],
    [
      "with a formula in their text",
      String.raw`\(a \text{ if $x_1 > 0$}\)`,
      String.raw`‹a \text{ if $x_1 > 0$}›`,
    ],
    [
      "in a table's cell, with a bar inside",
      String.raw`| a | b |\n|---|---|\n| $|x|$ | 2 |`,
      "| a | b |⏎|---|---|⏎| ‹|x|› | 2 |",
    ],
    [
      "in a list item, indented",
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
  ])("%s", (_, raw, decoded) => {
    expect(decodeToLine(raw)).toBe(decoded);
  });
});

describe("escaped brackets around words stay brackets", () => {
  test.each([
    String.raw`he wrote "teh \[sic\] end"`,
    String.raw`\[citation needed\]`,
    String.raw`run \(see the appendix\) again`,
  ])("%s", (raw) => {
    expect(decodeToLine(raw)).toBe(raw);
  });

  test.each([
    [String.raw`the triangle \(ABC\)`, "the triangle ‹ABC›"],
    [
      String.raw`so \(\sin x\) and \[ speed = distance / time \]`,
      "so ‹\\sin x› and «speed = distance / time»",
    ],
  ])("but %s is a formula", (raw, decoded) => {
    expect(decodeToLine(raw)).toBe(decoded);
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
    "at $60,000-$80,000 (+$5,000 bonus)",
    "a loss of -$500, or ($500)",
    "$10 × 100 = $1,000, and $5 * 10 + $20 = $70",
    "between $ 5 and $ 10",
    "$5k, $2M or $1.5bn",
    "| soap | $2 | $3 |",
    "**Fee: $5**, *$10*",
    "CA$50 and $50 USD",
  ])("%s", (raw) => {
    expect(decodeToLine(raw)).toBe(raw);
    expect(rulesOf(raw)).toEqual([]);
  });

  test.each([
    [
      "If $p$ costs $5 and $q$ costs $7 then $p + q = 12$.",
      "If ‹p› costs $5 and ‹q› costs $7 then ‹p + q = 12›.",
    ],
    ["$100$ marks, $200 in prizes", "‹100› marks, $200 in prizes"],
    [
      "A fare of $9 and $0.15 per mile is $y = 0.15x + 9$",
      "A fare of $9 and $0.15 per mile is ‹y = 0.15x + 9›",
    ],
    [String.raw`the cost $C = 5x + \$100$, not $300`, String.raw`the cost ‹C = 5x + \$100›, not $300`],
    ["| $x$ | $5 |", "| ‹x› | $5 |"],
  ])("beside formulas: %s", (raw, decoded) => {
    expect(decodeToLine(raw)).toBe(decoded);
  });

  test("beside formulas in one paragraph", () => {
    expect(decodeToLine("With $500 at $r = 4\\%$ you have $520 after $n = 1$ year, not $500.")).toBe(
      "With $500 at ‹r = 4\\%› you have $520 after ‹n = 1› year, not $500.",
    );
  });
});

describe("other dollars stay dollars", () => {
  test.each([
    "use $HOME and $PATH",
    'the "$" sign',
    String.raw`\$10 and \$20`,
    "a sum of $A$1 and $B$2",
    "$$$",
    "costs $ 5\n\nand $ x",
  ])("%s", (raw) => {
    expect(decodeToLine(raw)).toBe(raw.replaceAll("\n", "⏎"));
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
      "a fence in a list item",
      String.raw`- So:\n  ~~~bash\n  ls $HOME\n  ~~~\n- And`,
      "- So:⏎  ~~~bash⏎  ls $HOME⏎  ~~~⏎- And",
    ],
    ["attributes of a language", String.raw`- ~~~rust,ignore\nf()\n~~~`, "- ~~~rust ,ignore⏎f()⏎~~~"],
    ["a language in other letters", String.raw`~~~伪代码\nx\n~~~`, "~~~伪代码⏎x⏎~~~"],
    ["dollars in a fence", String.raw`~~~bash\necho $A $B\n~~~`, "~~~bash⏎echo $A $B⏎~~~"],
    ["dollars in a line's code", "run `echo $A $B` now", "run `echo $A $B` now"],
    ["a newline in a line's code", "the escape `\\n` ends a line", "the escape `\\n` ends a line"],
    [
      "a fence within a fence of markdown",
      "```markdown\\n```js\\n1\\n```\\n```",
      "`````markdown⏎```js⏎1⏎```⏎`````",
    ],
    ["backticks that nothing closes", "a ` and $x$", "a ` and ‹x›"],
    ["longer runs of backticks", "``a ` $b$`` and $c$", "``a ` $b$`` and ‹c›"],
    ["a formula's delimiters in code", "write `\\(x\\)` or `$x$`", "write `\\(x\\)` or `$x$`"],
  ])("%s", (_, raw, decoded) => {
    expect(decodeToLine(raw)).toBe(decoded);
  });

  test.each([
    ["`bash\\nman ls\\n`", "```bash⏎man ls⏎```"],
    ["Run `bash\\nls\\npwd\\n` now", "Run ⏎⏎```bash⏎ls⏎pwd⏎```⏎⏎ now"],
    ["- `python\\nx = 1\\n`\\n- b", "- ```python⏎  x = 1⏎  ```⏎- b"],
    ["- Run `bash\\nls\\n`", "- Run ⏎⏎  ```bash⏎  ls⏎  ```"],
    ["  `bash\\nls\\n`", "  ```bash⏎  ls⏎  ```"],
    ["`\\nx = 1\\n`", "```⏎x = 1⏎```"],
  ])("a code block between single backticks becomes a fenced block: %s", (raw, decoded) => {
    expect(decodeToLine(raw)).toBe(decoded);
    expect(rulesOf(raw)).toEqual(["malformed-fence"]);
  });

  test("a code span about a newline is not a malformed fence", () => {
    expect(decodeToLine("`a\\nb`, `\\n`, `split('\\n')`")).toBe("`a\\nb`, `\\n`, `split('\\n')`");
  });
});

describe("what only looks like markup is text", () => {
  test.each([
    "~5 to ~10 degrees",
    "a vector<int> holds numbers",
    "#include <stdio.h>",
    "2 * 3 * 4",
    "snake_case_name",
    "x^2 and P_i",
    "50\\% of it",
    "(a) [b] {c}",
  ])("%s", (raw) => {
    expect(decodeToLine(raw)).toBe(raw);
    expect(rulesOf(raw)).toEqual([]);
  });
});

describe("reports ambiguous and malformed input", () => {
  test.each([
    ["a formula that nothing closes", String.raw`so \(x + 1 holds`, ["unbalanced-delimiter"]],
    ["a fence that nothing closes", String.raw`~~~python\nx = 1`, ["unclosed-fence"]],
    ["delimiters that don't match", String.raw`so \(x + 1$ holds`, ["unbalanced-delimiter"]],
    ["a dollar that a backslash closes", String.raw`at $y = 0\ is the axis`, ["unbalanced-delimiter"]],
    ["a dollar that nothing explains", "so $x + is odd", ["unbalanced-delimiter"]],
    [
      "a display formula that a heading cuts",
      String.raw`$$x\n# So\n$$`,
      ["unbalanced-delimiter", "unbalanced-delimiter"],
    ],
    ["dollars that could be either", "twice $5 $ and", ["ambiguous-dollar"]],
  ])("%s", (_, raw, rules) => {
    expect(rulesOf(raw)).toEqual(rules);
  });

  test("with its location", () => {
    const raw = String.raw`so \(x + 1 holds`;
    const [diagnostic] = decodeAnswer(raw, { newlines: "escaped" }).diagnostics;
    expect(raw.slice(diagnostic?.offset)).toBe(String.raw`\(x + 1 holds`);
  });
});
