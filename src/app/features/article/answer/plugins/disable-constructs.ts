interface ProcessorData {
  /** micromark extensions, collected by remark-parse. */
  micromarkExtensions?: unknown[];
}

/**
 * A remark plugin that disables markdown constructs which answers don't use: HTML, so that `<int>` is text, and indented
 * code, so that a formula or a paragraph indented by four spaces is not taken for code.
 */
export function remarkDisableConstructs(this: { data(): object }): void {
  const data: ProcessorData = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ["htmlFlow", "htmlText", "codeIndented"] } });
}
