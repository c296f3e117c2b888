import * as v from "valibot";
import type { Diagnostic } from "../diagnostic.ts";
import { DiagnosticCollector } from "../diagnostic-collector.ts";
import type { SourceFile } from "../source-file.ts";
import type { ToolName } from "../tool.ts";
import { type FrontMatter, fieldHints, frontMatterSchema, isKnownField } from "./front-matter-schema.ts";
import { type Fields, isSynonym, normalizeFields } from "./normalize-fields.ts";
import { parseDate } from "./parse-date.ts";
import { parseFrontMatter, recoverFields } from "./parse-front-matter.ts";
import type { ParsedYaml } from "./parse-yaml.ts";
import type { FieldLineStyle } from "./split-field-lines.ts";
import { type FrontMatterFormat, splitFrontMatter } from "./split-front-matter.ts";
import { readToolFields, type ToolFields, toolFieldNames } from "./tool-fields.ts";

/** The front matter of a content file. */
export interface FileFrontMatter {
  /** All fields under normalized names. */
  readonly raw: Fields;
  /** The fields of Quire's own format. */
  readonly fields: FrontMatter;
  /** What other fields mean in their tool. */
  readonly toolFields: ToolFields;
  /** Names of fields that Quire doesn't know, as written. */
  readonly unknownNames: readonly string[];
  /** Offset of the body in the file. */
  readonly bodyStart: number;
}

/** Front matter, or undefined if it can't be used; `collector` has the diagnostics of either. */
export interface FrontMatterResult {
  readonly collector: DiagnosticCollector;
  readonly frontMatter: FileFrontMatter | undefined;
}

/** Tools that have fields without an opening delimiter of their own. */
const lineStyles: Partial<Readonly<Record<ToolName, FieldLineStyle>>> = {
  hexo: "hexo",
  logseq: "properties",
  mkdocs: "meta",
  pelican: "pelican",
};

/** A delimiter and a field: not the thematic break that a text may begin with. */
const unclosedFields = /^\s*(?:---|\+\+\+)[ \t]*\r?\n[A-Za-z_][\w-]*[ \t]*[:=][ \t]/u;

const nothing: ParsedYaml = { value: {}, errors: [], fields: [], offsetOf: () => 0 };

/**
 * Reads the front matter of a file. In Quire's own format everything that is wrong with it is an error; in those of other
 * tools, whose files may have none, it is a warning, and what can be read counts.
 */
export function readFrontMatter(source: SourceFile, tool: ToolName): FrontMatterResult {
  const isStrict = tool === "quire";
  const split = splitFrontMatter(source.text, isStrict ? undefined : (lineStyles[tool] ?? "any"));
  if (split.kind !== "split") {
    const collector = new DiagnosticCollector(source, 0, nothing);
    if (split.kind === "unclosed" && (isStrict || unclosedFields.test(source.text)))
      addUnclosedFrontMatter(collector, isStrict);
    else if (isStrict) addMissingFrontMatter(collector);
    return { collector, frontMatter: isStrict ? undefined : toFrontMatter(nothing, tool, collector, 0) };
  }
  const parsed = parseFrontMatter(split.format, split.text);
  const isBroken = parsed.errors.length > 0;
  const usable = isBroken && !isStrict ? recoverFields(split.text) : parsed;
  const collector = new DiagnosticCollector(source, split.start, usable);
  // Two thematic breaks at the start of a file are not front matter.
  const isText = isBroken && usable.fields.length === 0;
  if (isText && !isStrict) return { collector, frontMatter: toFrontMatter(nothing, tool, collector, 0) };
  for (const { offset, reason, hint = syntaxErrorToHint(split.format) } of parsed.errors) {
    const rule = "invalid-front-matter";
    collector.addAt(split.start + offset, { ...severityOf(isStrict), rule, reason, hint });
  }
  if (isBroken && isStrict) return { collector, frontMatter: undefined };
  return { collector, frontMatter: toFrontMatter(usable, tool, collector, split.bodyStart) };
}

/** The hint for a syntax error. */
function syntaxErrorToHint(format: FrontMatterFormat): string {
  if (format === "toml") return 'Write each field as TOML: title = "Text", tags = ["one", "two"].';
  if (format === "json") return "Put names and texts in double quotes, and no comma after the last field.";
  return "Put values that contain : # or quotes in quotes.";
}

/** What is an error in Quire's own format is a loss in others: the file is published without what can't be read. */
function severityOf(isStrict: boolean): Pick<Diagnostic, "severity" | "isLoss"> {
  return isStrict ? { severity: "error" } : { severity: "warning", isLoss: true };
}

function addUnclosedFrontMatter(collector: DiagnosticCollector, isStrict: boolean): void {
  collector.addAtStart({
    ...severityOf(isStrict),
    rule: "unclosed-front-matter",
    reason: isStrict
      ? "the front matter is not closed"
      : "the front matter is not closed; it is shown as text",
    hint: "Add a line --- after the last field.",
  });
}

function addMissingFrontMatter(collector: DiagnosticCollector): void {
  const hint = "Start the file with a line ---, then `question: …`, then another line ---.";
  collector.addAtStart({ rule: "missing-front-matter", reason: "missing front matter", hint });
}

function toFrontMatter(
  parsed: ParsedYaml,
  tool: ToolName,
  collector: DiagnosticCollector,
  bodyStart: number,
): FileFrontMatter | undefined {
  const raw = normalizeFields((parsed.value ?? {}) as Fields, isKnownField);
  const fields = parseFields(raw, tool, collector);
  if (fields === undefined) return undefined;
  if (tool !== "quire") checkDate(raw["date"], parsed.fields, collector);
  const isKnown = (name: string): boolean => {
    const lower = name.trim().toLowerCase();
    return isKnownField(name) || isKnownField(lower) || isSynonym(name) || toolFieldNames.has(lower);
  };
  return {
    raw,
    fields,
    toolFields: readToolFields(raw, tool),
    unknownNames: parsed.fields.filter((name) => !isKnown(name)),
    bodyStart,
  };
}

/** Fields that other tools use with other types or meanings: they are read as the tool means them. */
const ambiguousFields: readonly string[] = [
  "aliases",
  "answer",
  "author",
  "date",
  "keywords",
  "lang",
  "seo",
  "url",
];

/** Checks the fields of Quire's own format. Files of other tools lose invalid fields only. */
function parseFields(raw: Fields, tool: ToolName, collector: DiagnosticCollector): FrontMatter | undefined {
  const isStrict = tool === "quire";
  const parsed = v.safeParse(frontMatterSchema, raw);
  const invalidNames = new Set((parsed.issues ?? []).map(({ path }) => String(path?.[0]?.key)));
  for (const issue of parsed.issues ?? []) {
    const isMeantOtherwise = !isStrict && ambiguousFields.includes(String(issue.path?.[0]?.key));
    if (!isMeantOtherwise) addSchemaIssue(issue, isStrict, collector);
  }
  if (parsed.success) return parsed.output;
  if (isStrict) return undefined;
  const valid = Object.entries(raw).filter(([name]) => !invalidNames.has(name));
  return v.parse(frontMatterSchema, Object.fromEntries(valid));
}

/**
 * Other tools write dates in several forms: only what is none of them is reported. A mapping of dates is theirs, too. `names` are
 * those of all fields as written.
 */
function checkDate(value: unknown, names: readonly string[], collector: DiagnosticCollector): void {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  if (text === "" || parseDate(text) !== undefined) return;
  collector.addAtField([names.find((name) => name.trim().toLowerCase() === "date") ?? "date"], {
    ...severityOf(false),
    rule: "invalid-field",
    reason: "date must be a valid date",
    hint: fieldHints.get("date") ?? "",
  });
}

function addSchemaIssue(
  issue: v.BaseIssue<unknown>,
  isStrict: boolean,
  collector: DiagnosticCollector,
): void {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const hint = fieldHints.get(String(path[0] ?? "")) ?? "Put the value in quotes if it is text.";
  const reason = `${path.join(".")} ${issue.message}`;
  collector.addAtField(path, { ...severityOf(isStrict), rule: "invalid-field", reason, hint });
}
