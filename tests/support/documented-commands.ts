import { loadCommands } from "../../src/build/cli/load-commands.ts";
import { createProgram, exitCodes } from "../../src/build/cli/program.ts";

const commands = await loadCommands();

/** The texts in backticks of a document in markdown, and the lines of its code blocks. */
function codeTexts(markdown: string): string[] {
  const fences = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^\1[ \t]*$/gmu;
  const blocks = [...markdown.matchAll(fences)].flatMap(([, , code = ""]) => code.split("\n"));
  const prose = markdown.replace(fences, "");
  const indented = [...prose.matchAll(/^ {4}(.*)$/gmu)].map(([, line = ""]) => line);
  const spans = [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, text = ""]) => text);
  return [...blocks, ...indented, ...spans].map((text) => text.trim());
}

/** The calls of Quire in a document: `npx quire build --out x`, `npm run build -- --out x`, `npm start && npm test`. */
export function documentedCalls(markdown: string): string[] {
  return codeTexts(markdown)
    .flatMap((text) => text.replace(/\s#\s.*$/u, "").split(" && "))
    .map((text) => text.trim())
    .filter((text) => /^(?:(?:npx )?quire |npm (?:run |start\b|test\b))/u.test(text));
}

function splitArguments(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** The arguments of Quire's command line that a call leads to; undefined if it leads to another program. */
function callToArguments(call: string, scripts: Readonly<Record<string, string>>): string[] | undefined {
  const [, quire] = /^(?:npx )?quire (.*)$/u.exec(call) ?? [];
  if (quire !== undefined) return splitArguments(quire);
  const [, name = "", flags = ""] = /^npm (?:run )?([\w:-]+)(?:\s+--\s+(.*))?/u.exec(call) ?? [];
  const script = scripts[name];
  if (script === undefined) return [name];
  const [, own] = /^tsx src\/build\/cli\/main\.ts (.*)$/u.exec(script) ?? [];
  return own === undefined ? undefined : splitArguments(`${own} ${flags}`);
}

/**
 * The flags that a document names: `--out`. Variables of CSS are none, and calls of scripts with flags of their own
 * (`npm run bench:grow -- --count 10`) are left out.
 */
export function documentedFlags(markdown: string, scripts: Readonly<Record<string, string>>): string[] {
  return codeTexts(markdown)
    .filter((text) => !/^npm run /u.test(text) || callToArguments(text, scripts) !== undefined)
    .flatMap((text) => [...text.matchAll(/(?<!\S)--[a-z][a-z-]*(?![a-z-]*:)/gu)].map(([flag]) => flag));
}

/** True if a call would run: the script or the command exists, and has these flags. */
export async function isValidCall(call: string, scripts: Readonly<Record<string, string>>): Promise<boolean> {
  const args = callToArguments(call, scripts);
  if (args === undefined) return true;
  // A command that is only named: `quire import`.
  const [name = "", ...others] = args;
  if (others.length === 0 && !name.startsWith("-")) return name in commands;
  const options = { name: "quire", separator: "", version: "1.2.3" };
  return (await createProgram(commands, async () => 0, options)(args)) !== exitCodes.usage;
}

/** All flags of all commands that the help shows: `--out`. */
export const knownFlags: ReadonlySet<string> = new Set([
  "--help",
  "--version",
  ...Object.values(commands).flatMap(({ flags }) => flags.map((flag) => `--${flag}`)),
]);
