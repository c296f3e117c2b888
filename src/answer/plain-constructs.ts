interface MarkdownSettings {
  /** Extensions of the tokenizer, collected by remark-parse. */
  micromarkExtensions?: unknown[];
}

/**
 * Switches off the parts of markdown that answers don't mean: HTML, so that `<int>` reads as text, and code by
 * indentation, so that a formula or a paragraph set in by four spaces stays what it is.
 */
export function remarkPlainConstructs(this: { data(): object }): void {
  const settings: MarkdownSettings = this.data();
  settings.micromarkExtensions ??= [];
  settings.micromarkExtensions.push({ disable: { null: ["htmlFlow", "htmlText", "codeIndented"] } });
}
