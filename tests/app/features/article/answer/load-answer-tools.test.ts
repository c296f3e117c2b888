import { afterEach, describe, expect, test, vi } from "vitest";
import { answerToFeatures } from "../../../../../src/app/features/article/answer/answer-features.ts";
import {
  isKnownCodeLanguage,
  languageToGrammar,
  languageToLabel,
} from "../../../../../src/app/features/article/answer/code/code-languages.ts";
import { grammarImports } from "../../../../../src/app/features/article/answer/code/grammar-imports.ts";
import { loadAnswerTools } from "../../../../../src/app/features/article/answer/load-answer-tools.ts";
import { answer, markdownToHtml } from "./support.tsx";

const noFeatures = { formulas: false, chemistry: false, codeLanguages: [] } as const;

describe("the features of an answer", () => {
  test.each([
    ["nothing for prose", answer`a \`b\``, noFeatures],
    ["KaTeX for formulas", answer`${"x"}`, { ...noFeatures, formulas: true }],
    ["mhchem for chemistry", answer`${"\\ce{H2O}"}`, { ...noFeatures, formulas: true, chemistry: true }],
    [
      "no mhchem for commands with the same prefix",
      answer`${"\\cent \\punct"}`,
      { ...noFeatures, formulas: true },
    ],
    [
      "each language of its code once",
      answer`\n~~~py\n~~~\n~~~ C++\n~~~\n~~~py\n~~~`,
      { ...noFeatures, codeLanguages: ["C++", "py"] },
    ],
    [
      "the languages of code in lists and quotes",
      answer`- 1. a\n\n     ~~~~sql\n> ~~~R\n`,
      { ...noFeatures, codeLanguages: ["R", "sql"] },
    ],
    ["nothing for code without a language", answer`~~~\na\n~~~`, noFeatures],
  ])("are %s", (_, answer, features) => {
    expect(answerToFeatures(answer)).toEqual(features);
  });
});

describe("languages", () => {
  test.each([
    ["cpp", "C++", "cpp"],
    ["CMD", "Command Prompt", "dos"],
    ["R", "R", "r"],
    ["html", "HTML", "xml"],
    ["plaintext", "Text", undefined],
    ["brainfog", "brainfog", undefined],
    ["", "", undefined],
    ["constructor", "constructor", undefined],
  ])("%s has the label %s and the grammar %s", (name, label, grammar) => {
    expect([languageToLabel(name), languageToGrammar(name)]).toEqual([label, grammar]);
  });

  test("are known or not", () => {
    expect(["Python", "algol", "brainfog"].map(isKnownCodeLanguage)).toEqual([true, true, false]);
  });

  test("all grammars load", async () => {
    const loaded = await Promise.all(
      Object.entries(grammarImports).map(async ([name, load]) => [name, typeof (await load()).default]),
    );
    expect(loaded).toEqual(Object.keys(grammarImports).map((name) => [name, "function"]));
  });
});

describe("loading tools", () => {
  afterEach(() => {
    vi.doUnmock("../../../../../src/app/features/article/answer/formula/render-formula.ts");
    vi.restoreAllMocks();
    vi.resetModules();
  });

  test("loads only what the features need", async () => {
    expect(await loadAnswerTools(noFeatures)).toEqual({});
    expect(Object.keys(await loadAnswerTools({ ...noFeatures, formulas: true }))).toEqual([
      "formulas",
      "texToText",
    ]);
    expect(Object.keys(await loadAnswerTools({ ...noFeatures, codeLanguages: ["C"] }))).toEqual(["code"]);
    expect(await loadAnswerTools({ ...noFeatures, codeLanguages: ["plaintext", "algol"] })).toEqual({});
  });

  test("highlights the requested languages only", async () => {
    const tools = await loadAnswerTools({ ...noFeatures, codeLanguages: ["css"] });
    expect(markdownToHtml("```css\na{}\n```", tools)).toContain('<span class="hljs-');
    expect(markdownToHtml("```haskell\nmain = a\n```", tools)).toContain("<code>main = a</code>");
  });

  test("leaves out a tool that fails to load", async () => {
    vi.resetModules();
    vi.doMock("../../../../../src/app/features/article/answer/formula/render-formula.ts", () => {
      throw new Error("offline");
    });
    const { loadAnswerTools: load } = await import(
      "../../../../../src/app/features/article/answer/load-answer-tools.ts"
    );
    expect(await load({ ...noFeatures, formulas: true, chemistry: true })).toEqual({});
  });

  test("leaves out a grammar that fails to load and keeps the others", async () => {
    vi.resetModules();
    const { grammarImports: imports } = await import(
      "../../../../../src/app/features/article/answer/code/grammar-imports.ts"
    );
    vi.spyOn(imports, "ruby").mockRejectedValue(new Error("offline"));
    const { loadAnswerTools: load } = await import(
      "../../../../../src/app/features/article/answer/load-answer-tools.ts"
    );
    const { code } = await load({ ...noFeatures, codeLanguages: ["ruby", "go"] });
    expect([code?.("a", "ruby"), code?.("func", "go")?.length]).toEqual([undefined, 1]);
  });
});
