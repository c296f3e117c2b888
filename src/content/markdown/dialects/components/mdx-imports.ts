import { splitFrontMatter } from "../../../front-matter/split-front-matter.ts";
import type { ReadInclude } from "../../expand-includes.ts";

const partialImport = /^import\s+([A-Z]\w*)\s+from\s+["']([^"'\n]+\.mdx?)["'];?[ \t]*$/gmu;

const pictureImport =
  /^import\s+(\w+)\s+from\s+["']([^"'\n]+\.(?:avif|gif|jpe?g|png|svg|webp))(?:\?\w+)?["'];?[ \t]*$/gmu;

/** Puts the paths of imported pictures where their names stand. */
export function inlinePictures(text: string): string {
  let output = text;
  for (const [, name = "", path = ""] of text.matchAll(pictureImport))
    output = output.replace(new RegExp(`=\\{\\s*${name}(?:\\.src)?\\s*\\}`, "gu"), () => `="${path}"`);
  return output;
}

/** Partials within partials end here. */
const maxPartialDepth = 3;

function indentLines(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line))
    .join("\n");
}

/** Puts the text of imported markdown files where their components stand. */
export function expandPartials(text: string, readInclude: ReadInclude, depth = 0): string {
  if (depth >= maxPartialDepth || !/^import\s/mu.test(text)) return text;
  let output = text;
  for (const [, name = "", path = ""] of text.matchAll(partialImport)) {
    // Formatters of markdown escape underscores outside of code.
    const partial = readInclude(path.replaceAll("\\_", "_"));
    if (partial === undefined) continue;
    const split = splitFrontMatter(partial);
    const body = expandPartials(
      split.kind === "split" ? partial.slice(split.bodyStart) : partial,
      readInclude,
      depth + 1,
    );
    output = output.replace(
      new RegExp(`^([ \\t]*)<${name}(?=[\\s/>])[^<>]*?/?>(?:[ \\t]*</${name}>)?[ \\t]*$`, "gmu"),
      (_, indent: string) => indentLines(body.trim(), indent),
    );
  }
  return output;
}

const codeImport = /^import\s+(\w+)\s+from\s+["'](?:!!raw-loader!)?([^"'?\n]+?)(?:\?raw)?["'];?[ \t]*$/gmu;
const codeConstant =
  /^export\s+const\s+(\w+)\s*=\s*(?:`((?:[^`\\]|\\.)*)`|"([^"\n]*)"|'([^'\n]*)');?[ \t]*$/gmu;

/** A component that shows code: as its only child, `{name}` or a literal between braces, or in its attribute `code`. */
const codeComponent =
  /^([ \t]*)<(?:Code|CodeBlock)(?=\s)((?:[^<>{}"'`]|"[^"]*"|'[^']*'|\{(?:[^{}`]|`(?:[^`\\]|\\.)*`)*\})*?)(?:\/>|>\s*(?:\{\s*(?:(\w+)|`((?:[^`\\]|\\.)*)`)\s*\}|([^<{][^<]*))\s*<\/(?:Code|CodeBlock)>)/gmu;
const codeAttribute = /\scode=(?:\{\s*(?:(\w+)|`((?:[^`\\]|\\.)*)`)\s*\}|"([^"]*)")/u;

/** What the names of a file stand for: texts, and files that are imported as text. */
function readConstants(text: string, readInclude: ReadInclude): Map<string, string> {
  const constants = new Map<string, string>();
  for (const [, name = "", template, double, single] of text.matchAll(codeConstant))
    constants.set(name, template ?? double ?? single ?? "");
  for (const [line, name = "", path = ""] of text.matchAll(codeImport)) {
    const content = /raw/u.test(line) ? readInclude(path) : undefined;
    if (content !== undefined) constants.set(name, content);
  }
  return constants;
}

/** Writes components that show code as code blocks, where their code is plain to see. */
export function inlineCode(text: string, readInclude: ReadInclude): string {
  if (!/<Code(?:Block)?\s/u.test(text)) return text;
  const constants = readConstants(text, readInclude);
  return text.replace(
    codeComponent,
    (source, indent: string, attributes: string, name?: string, template?: string, plain?: string) => {
      const given = codeAttribute.exec(attributes);
      const key = name ?? given?.[1];
      const literal = template ?? plain ?? given?.[2] ?? given?.[3];
      const code = literal ?? (key === undefined ? undefined : constants.get(key));
      if (code === undefined) return source;
      const language = /\s(?:lang|language)=\{?["']([\w+#-]+)/u.exec(attributes)?.[1] ?? "";
      const title = /\stitle="([^"\n]*)"/u.exec(attributes)?.[1];
      const info = title === undefined ? language : `${language} title="${title}"`;
      const lines = code.replace(/^\n|\s+$/gu, "").replace(/\\([`$\\])/gu, "$1");
      return indentLines(`~~~~~~${info}\n${lines}\n~~~~~~`, indent);
    },
  );
}
