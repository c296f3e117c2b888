import type { Diagnostic, Severity, SourceLocation } from "./diagnostic.ts";
import type { ParsedYaml } from "./front-matter/parse-yaml.ts";
import type { SourceFile } from "./source-file.ts";

/** A diagnostic without its location; its severity defaults to `error`. */
export type DiagnosticMessage = Pick<Diagnostic, "rule" | "reason" | "hint" | "isLoss"> & {
  readonly severity?: Severity;
};

/** Collects the diagnostics of one file. */
export class DiagnosticCollector {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: SourceFile;
  readonly #yamlStart: number;
  readonly #yaml: Pick<ParsedYaml, "offsetOf">;

  /** `yamlStart` is the offset of the front matter's YAML in the file. */
  constructor(source: SourceFile, yamlStart: number, yaml: Pick<ParsedYaml, "offsetOf">) {
    this.#source = source;
    this.#yamlStart = yamlStart;
    this.#yaml = yaml;
  }

  /** Adds a diagnostic at an offset of the file. */
  addAt(offset: number, { severity = "error", ...message }: DiagnosticMessage): void {
    this.diagnostics.push({ ...this.#source.locationAt(offset), severity, ...message });
  }

  /** Adds a diagnostic about the file as a whole. */
  addAtStart(message: DiagnosticMessage): void {
    this.addAt(0, message);
  }

  /** Adds a diagnostic at a field's value. */
  addAtField(path: readonly (string | number)[], message: DiagnosticMessage): void {
    this.addAt(this.offsetOf(path), message);
  }

  /** The offset of a field's value in the file. */
  offsetOf(path: readonly (string | number)[]): number {
    return this.#yamlStart + this.#yaml.offsetOf(path);
  }

  locationOf(path: readonly (string | number)[]): SourceLocation {
    return this.#source.locationAt(this.offsetOf(path));
  }
}
