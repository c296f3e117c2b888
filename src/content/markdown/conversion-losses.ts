import type { Diagnostic, SourceLocation } from "../diagnostic.ts";

/** What is left out of a page, by kind: the rule of its diagnostic, and what to tell about it. */
const lossRules = {
  "unknown-shortcode": {
    reason: (name: string) =>
      `the shortcode "${name}" is unknown; its tags are left out and its content is kept`,
    hint: "Write its content as markdown.",
  },
  "unknown-template-tag": {
    reason: (name: string) => `the template tag "${name}" is not executed and left out`,
    hint: "Write what it should produce as markdown.",
  },
  "unknown-template-value": {
    reason: (name: string) => `the value "${name}" is not known and left out`,
    hint: "Write what it should produce as markdown.",
  },
  "unknown-component": {
    reason: (name: string) =>
      `the component "${name}" is unknown; its tags are left out and its content is kept`,
    hint: "Write its content as markdown.",
  },
  "unknown-container": {
    reason: (name: string) => `the container "${name}" is unknown; its content is shown without a box`,
    hint: "Use note, tip, warning, danger, details or tabs.",
  },
  "unknown-directive": {
    reason: (name: string) => `the directive "${name}" is unknown; its source is shown`,
    hint: "Write its content as markdown.",
  },
  "missing-include": {
    reason: (name: string) => `the included file "${name}" was not found and is left out`,
    hint: "Put the file into the content folder, or remove the include.",
  },
  "removed-element": {
    reason: (name: string) => `<${name}> is not allowed in articles and left out`,
    hint: "Use a picture or a link instead.",
  },
  "frame-as-link": {
    reason: (name: string) => `<${name}> is not allowed in articles; a link to what it shows takes its place`,
    hint: "Nothing has to be done if the link is enough.",
  },
  "embedded-picture": {
    reason: () => "pictures whose data is in the text are left out",
    hint: "Save them as files, and write their paths in place of their data.",
  },
  "too-deep": {
    reason: () => "too many elements are nested in each other; the text is shown without other tools' syntax",
    hint: "Look for tags or quotes that are opened again and again.",
  },
  "too-much-included": {
    reason: () => "with what it includes, the text is too long; it is shown without other tools' syntax",
    hint: "Divide it into several articles, or link to what it includes.",
  },
  "diagram-as-source": {
    reason: () => "diagrams are not drawn; their source is shown",
    hint: "Put a picture of the diagram beside its source.",
  },
  "query-block": {
    reason: (name: string) => `the ${name} block is not executed; its source is shown`,
    hint: "Write its result as a list or a table.",
  },
} as const;

export type LossRule = keyof typeof lossRules;

interface Loss {
  readonly rule: LossRule;
  readonly name: string;
  readonly source: string;
  count: number;
}

/** Collects what a conversion leaves out: one diagnostic for each kind and name, at its first occurrence. */
export class ConversionLosses {
  readonly #losses = new Map<string, Loss>();

  /** `source` is how the construct begins in the file, to find its place. */
  add(rule: LossRule, name: string, source: string): void {
    const key = `${rule} ${name}`;
    const loss = this.#losses.get(key) ?? { rule, name, source, count: 0 };
    loss.count += 1;
    this.#losses.set(key, loss);
  }

  /** `locate` finds the first occurrence of a source text, or of the name if the source was rewritten. */
  toDiagnostics(locate: (source: string, name: string) => SourceLocation): Diagnostic[] {
    return [...this.#losses.values()].map(({ rule, name, source, count }) => ({
      ...locate(source, name),
      severity: "warning",
      rule,
      reason: `${lossRules[rule].reason(name)}${count > 1 ? ` (${count} times)` : ""}`,
      hint: lossRules[rule].hint,
      isLoss: true,
    }));
  }
}
