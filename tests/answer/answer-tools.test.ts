import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answerToFeatures } from "../../src/answer/answer-features.ts";
import { grammarImports } from "../../src/answer/grammars.ts";
import { isKnownLanguage, languageToGrammar, languageToLabel } from "../../src/answer/languages.ts";
import { loadAnswerTools } from "../../src/answer/load-answer-tools.ts";
import { answerOf, markdownToHtml } from "./support.tsx";

const nothing = { formulas: false, chemistry: false, grammars: [] } as const;

describe("what an answer needs", () => {
  test.each([
    ["nothing for prose", answerOf`a \`b\``, nothing],
    ["KaTeX for formulas", answerOf`${"x"}`, { ...nothing, formulas: true }],
    ["mhchem for chemistry", answerOf`${"\\ce{H2O}"}`, { ...nothing, formulas: true, chemistry: true }],
    [
      "no mhchem for commands that begin alike",
      answerOf`${"\\cent \\punct"}`,
      { ...nothing, formulas: true },
    ],
    [
      "one grammar for each language",
      answerOf`\n~~~py\n~~~\n~~~ C++\n~~~\n~~~python\n~~~`,
      { ...nothing, grammars: ["cpp", "python"] },
    ],
    [
      "grammars of code in lists and quotes",
      answerOf`- 1. a\n\n     ~~~~sql\n> ~~~R\n`,
      { ...nothing, grammars: ["r", "sql"] },
    ],
    ["nothing for languages without one", answerOf`~~~plaintext\n~~~\n~~~algol\n~~~\n~~~\n~~~`, nothing],
  ])("is %s", (_, answer, features) => {
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
  ])("%s is called %s and coloured as %s", (name, label, grammar) => {
    expect([languageToLabel(name), languageToGrammar(name)]).toEqual([label, grammar]);
  });

  test("are known or not", () => {
    expect(["Python", "algol", "brainfog"].map(isKnownLanguage)).toEqual([true, true, false]);
  });

  test("all load and colour", async () => {
    const grammars = Object.values(grammarImports);
    const loaded = await Promise.all(grammars.map((load) => load()));
    expect(loaded.every((grammar) => typeof grammar.default === "function")).toBe(true);
  });
});

describe("loading tools", () => {
  afterEach(() => {
    vi.doUnmock("../../src/answer/formulas.ts");
    vi.doUnmock("highlight.js/lib/languages/ruby");
    vi.resetModules();
  });

  test("brings only what is asked for", async () => {
    expect(await loadAnswerTools(nothing)).toEqual({});
    expect(Object.keys(await loadAnswerTools({ ...nothing, formulas: true }))).toEqual(["formulas"]);
    expect(Object.keys(await loadAnswerTools({ ...nothing, grammars: ["c"] }))).toEqual(["code"]);
  });

  test("colours the languages asked for and leaves the others plain", async () => {
    const tools = await loadAnswerTools({ ...nothing, grammars: ["css"] });
    expect(markdownToHtml("```css\na{}\n```", tools)).toContain('<span class="hljs-');
    expect(markdownToHtml("```haskell\nmain = a\n```", tools)).toContain("<code>main = a</code>");
  });

  test("leaves out a tool that fails, and the answer still reads", async () => {
    vi.resetModules();
    vi.doMock("../../src/answer/formulas.ts", () => {
      throw new Error("offline");
    });
    const { loadAnswerTools: load } = await import("../../src/answer/load-answer-tools.ts");
    expect(await load({ ...nothing, formulas: true, chemistry: true })).toEqual({});
  });

  test("leaves out a language that fails and keeps the others", async () => {
    vi.resetModules();
    vi.doMock("highlight.js/lib/languages/ruby", () => {
      throw new Error("offline");
    });
    const { loadAnswerTools: load } = await import("../../src/answer/load-answer-tools.ts");
    const { code } = await load({ ...nothing, grammars: ["ruby", "go"] });
    expect([code?.("a", "ruby"), code?.("func", "go")?.length]).toEqual([undefined, 1]);
  });
});

test("all of it runs in plain Node, where there is neither a document nor CSS", async () => {
  const script = `
    import { renderAnswer } from "./src/answer/render-answer.tsx";
    import { loadAnswerTools } from "./src/answer/load-answer-tools.ts";
    import "./src/answer/copy-formulas.ts";
    const tools = await loadAnswerTools({ formulas: true, chemistry: true, grammars: ["python"] });
    renderAnswer({ markdown: "a", formulas: [] }, tools);
    console.log(Object.keys(tools).join(), typeof window);`;
  const cwd = fileURLToPath(new URL("../../", import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    { cwd },
  );
  expect(stdout.trim()).toBe("formulas,code undefined");
}, 30_000);
