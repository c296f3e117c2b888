import { FenceTracker } from "../fences.ts";

/** The line that opens code which is executed, `{r setup, echo=FALSE}`; not `{.r}`, which is only shown. */
const opening = /^[ \t>]*(`{3,}|~{3,})[ \t]*\{([A-Za-z]\w*)(?:[\s,]([^}\n]*))?\}[ \t]*$/u;
/** The line that opens text in another format, `{=html}`. */
const rawOpening = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*\{=(\w+)\}[ \t]*$/u;
/** An option of Quarto in a comment at the start of the code. */
const optionLine = /^[ \t>]*(?:#|\/\/|%%|--)\|[ \t]*([^\n]*)$/u;
const hiddenArgument = /(?:^|[\s,])(?:echo|include)\s*=\s*(?:F|FALSE|false)(?=[\s,]|$)/u;
const hiddenOption = /^(?:echo|include):[ \t]*false\b/iu;
/** Names of code whose result text may refer to, as an option or as an argument. */
const labelOption = /^label:[ \t]*["']?((?:fig|lst|tbl)-[\w-]+)/u;
const labelArgument = /^((?:fig|lst|tbl)-[\w-]+)/u;
/** Code that draws what readers see: it takes the place of its result. */
const drawingLanguages: ReadonlySet<string> = new Set(["dot", "mermaid"]);

/**
 * Removes the code that R Markdown and Quarto execute without showing it (`include=FALSE`, `#| echo: false`), and from other code
 * the lines with options. Its label becomes an anchor. Of texts in other formats, those in HTML are shown.
 */
export function rewriteCodeChunks(text: string): string {
  if (!/(?:```|~~~)[ \t]*\{=?[A-Za-z]/u.test(text)) return text;
  const lines = text.split("\n");
  const output: string[] = [];
  const fences = new FenceTracker();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    const format = fences.isOpen ? undefined : rawOpening.exec(line)?.[1];
    if (format !== undefined) {
      const content: string[] = [];
      fences.isCode(line);
      while (index + 1 < lines.length && fences.isOpen) {
        index += 1;
        content.push(lines[index] ?? "");
        fences.isCode(lines[index] ?? "");
      }
      output.push("", ...(format === "html" ? content.slice(0, fences.isOpen ? undefined : -1) : []), "");
      continue;
    }
    const [, marker = "", language = "", settings = ""] = (fences.isOpen ? null : opening.exec(line)) ?? [];
    fences.isCode(line);
    if (marker === "") {
      output.push(line);
      continue;
    }
    let isHidden = hiddenArgument.test(settings);
    let label = labelArgument.exec(settings)?.[1];
    for (;;) {
      const option = optionLine.exec(lines[index + 1] ?? "")?.[1];
      if (option === undefined) break;
      isHidden ||= hiddenOption.test(option);
      label ??= labelOption.exec(option)?.[1];
      index += 1;
    }
    if (label !== undefined) output.push(line.replace(/(?<=^[ \t>]*)[`~].*$/u, `<a id="${label}"></a>\n`));
    if (!isHidden || drawingLanguages.has(language)) {
      output.push(line);
      continue;
    }
    while (index + 1 < lines.length && fences.isOpen) {
      index += 1;
      fences.isCode(lines[index] ?? "");
    }
  }
  return output.join("\n");
}
