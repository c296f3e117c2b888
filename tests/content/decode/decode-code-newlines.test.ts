import { describe, expect, test } from "vitest";
import { decodeAnswer } from "../../../src/content/decode/decode-answer.ts";

/** A decoded code block, with real newlines as ⏎; the remaining `\n` are escapes of the program. */
function decodeCode(language: string, code: string, newlines: "escaped" | "plain" = "escaped"): string {
  const raw = newlines === "escaped" ? `~~~${language}\\n${code}\\n~~~` : `~~~${language}\n${code}\n~~~`;
  const { markdown } = decodeAnswer(raw, { newlines }).answer;
  return markdown.slice(`~~~${language}\n`.length, -"\n~~~".length).replaceAll("\n", "⏎");
}

describe("in a block of code a \\n is a newline, except in strings:", () => {
  const r = String.raw;
  test.each([
    // Strings.
    ["c", r`printf("%d\n", n);\nreturn 0;`, r`printf("%d\n", n);⏎return 0;`],
    ["c", r`puts("a\nb");\nputs("\n");`, r`puts("a\nb");⏎puts("\n");`],
    ["cpp", r`cout << "sum: " << s << "\n";\nreturn s;`, r`cout << "sum: " << s << "\n";⏎return s;`],
    ["c", r`puts("say \"hi\"\n");\nx();`, r`puts("say \"hi\"\n");⏎x();`],
    ["python", r`print('a\nb')\nprint("c\n")`, r`print('a\nb')⏎print("c\n")`],
    ["python", r`parts = text.split('\n')\nfirst = parts[0]`, r`parts = text.split('\n')⏎first = parts[0]`],
    ["javascript", r`const a = 'x\ny';\nlet b = "z\n";`, r`const a = 'x\ny';⏎let b = "z\n";`],
    ["bash", r`printf "one\ntwo\n" > out\ncat out`, r`printf "one\ntwo\n" > out⏎cat out`],
    ["bash", r`sed 's/;/\n/' in\nls`, r`sed 's/;/\n/' in⏎ls`],
    ["java", r`System.out.print("a\n");\nint i;`, r`System.out.print("a\n");⏎int i;`],
    ["sql", r`SELECT 'a' FROM t\nWHERE b = 'c'`, "SELECT 'a' FROM t⏎WHERE b = 'c'"],
    // Character literals.
    ["c", r`if (c == '\n')\n  line++;`, r`if (c == '\n')⏎  line++;`],
    ["c", r`putchar('"');\nputs("\n");`, r`putchar('"');⏎puts("\n");`],
    ["c", r`putchar('\'');\nx();`, r`putchar('\'');⏎x();`],
    ["rust", r`fn f<'a>(s: &'a str) {}\nfn g() {}`, r`fn f<'a>(s: &'a str) {}⏎fn g() {}`],
    // Comments, and apostrophes in them.
    ["c", r`// don't\nx();\n// can't\ny();`, "// don't⏎x();⏎// can't⏎y();"],
    ["python", r`# it's "one\nx = 1\ny = "2"`, `# it's "one⏎x = 1⏎y = "2"`],
    ["javascript", r`f(); // say "hi\ng();\nh("b");`, `f(); // say "hi⏎g();⏎h("b");`],
    ["sql", r`-- Bob's\nSELECT 1\n-- Ann's\nSELECT 2`, "-- Bob's⏎SELECT 1⏎-- Ann's⏎SELECT 2"],
    ["matlab", r`x = A';\ny = B';`, "x = A';⏎y = B';"],
    ["python", r`# ends with "\n"\nx = 1`, r`# ends with "\n"⏎x = 1`],
    ["python", r`"""Adds.\n\nIt's sums."""\nx = 1`, `"""Adds.⏎⏎It's sums."""⏎x = 1`],
    // A quote that is left open ends with its line at most.
    ["python", r`x = "open\ny = 1`, `x = "open⏎y = 1`],
    ["scheme", r`(define x 'a)\n(define y 'b)`, "(define x 'a)⏎(define y 'b)"],
  ])("%s: %s", (language, code, decoded) => {
    expect(decodeCode(language, code)).toBe(decoded);
  });
});

describe("in code without a known language", () => {
  const r = String.raw;
  test.each([
    ["newlines are newlines", r`one\ntwo`, "one⏎two"],
    ["a quotation spans lines", r`she said "one\ntwo" and\nleft`, `she said "one⏎two" and⏎left`],
    ["a \\n next to a quote is an escape", r`print("sum\n")\nend`, r`print("sum\n")⏎end`],
    ["a \\n alone between quotes, too", r`split on "\n"\nend`, r`split on "\n"⏎end`],
    ["apostrophes within words open nothing", r`it's one\nit's two`, "it's one⏎it's two"],
  ])("%s", (_, code, decoded) => {
    expect(decodeCode("", code)).toBe(decoded);
    expect(decodeCode("nonesuch", code)).toBe(decoded);
  });
});

test("in plain style a \\n in code is never decoded", () => {
  expect(decodeCode("c", 'puts("a\\n");\nx = \\n;', "plain")).toBe('puts("a\\n");⏎x = \\n;');
});
