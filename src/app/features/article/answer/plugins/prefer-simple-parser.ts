import { parseSimpleMarkdown } from "../../../../../content/simple-markdown/parse-simple-markdown.ts";

/** A processor of markdown while its plugins are attached. */
interface Processor {
  parser?: ((document: string, file: never) => unknown) | undefined;
}

/**
 * A remark plugin: the same tree, but for its positions, without the parser where markdown is simple. To be used last, as it replaces
 * the parser.
 */
export function preferSimpleParser(this: Processor): void {
  const { parser } = this;
  if (parser === undefined) throw new Error("There is no parser yet.");
  this.parser = (document, file) => parseSimpleMarkdown(document) ?? parser(document, file);
}
