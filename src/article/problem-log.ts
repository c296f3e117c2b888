import type { ParsedYaml } from "./parse-yaml.ts";
import type { Place, Problem, Severity } from "./problem.ts";
import type { SourceText } from "./source-text.ts";

/** What a problem says, without where it is. */
export type Complaint = Pick<Problem, "rule" | "reason" | "hint"> & { readonly severity?: Severity };

/** Collects what is wrong with one file, each with its place. */
export class ProblemLog {
  readonly problems: Problem[] = [];
  readonly #source: SourceText;
  readonly #yamlStart: number;
  readonly #yaml: Pick<ParsedYaml, "offsetOf">;

  /** `yamlStart` is where the front matter begins in the file. */
  constructor(source: SourceText, yamlStart: number, yaml: Pick<ParsedYaml, "offsetOf">) {
    this.#source = source;
    this.#yamlStart = yamlStart;
    this.#yaml = yaml;
  }

  /** Notes a problem at an offset of the file; an error unless it says otherwise. */
  at(offset: number, { severity = "error", rule, reason, hint }: Complaint): void {
    this.problems.push({ ...this.#source.placeAt(offset), severity, rule, reason, hint });
  }

  /** Notes a problem with the file as a whole. */
  atStart(complaint: Complaint): void {
    this.at(0, complaint);
  }

  /** Notes a problem at the value of a field. */
  atField(path: readonly (string | number)[], complaint: Complaint): void {
    this.at(this.offsetOf(path), complaint);
  }

  /** Where a field's value begins in the file. */
  offsetOf(path: readonly (string | number)[]): number {
    return this.#yamlStart + this.#yaml.offsetOf(path);
  }

  placeOf(path: readonly (string | number)[]): Place {
    return this.#source.placeAt(this.offsetOf(path));
  }
}
