import { join } from "node:path";
import { closest, distance } from "fastest-levenshtein";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { frontMatterSchema } from "../../content/front-matter/front-matter-schema.ts";
import { toolFieldNames } from "../../content/front-matter/tool-fields.ts";
import type { UnknownField } from "../../content/source-to-article.ts";
import { compareText } from "../compare-text.ts";
import type { ArticleFile } from "./article-entry.ts";
import type { PlacedFile } from "./place-files.ts";

/** One warning for each field that Quire doesn't know, however often it is used. */
export function unknownFieldDiagnostics(placed: readonly PlacedFile<ArticleFile>[]): Diagnostic[] {
  const unknownFields = new Map<string, { count: number; first: UnknownField }>();
  const files = placed.map(({ file }) => file).sort((one, other) => compareText(one.path, other.path));
  for (const field of files.flatMap((file) => file.unknownFields)) {
    const counted = unknownFields.get(field.name);
    unknownFields.set(field.name, { count: (counted?.count ?? 0) + 1, first: counted?.first ?? field });
  }
  return [...unknownFields.values()].map(({ first, count }) => unknownFieldDiagnostic(first, count));
}

/** One warning for all pictures of the folder that have no alternative text. */
export function unnamedPictureDiagnostics(
  placed: readonly PlacedFile<ArticleFile>[],
  folder: string,
): Diagnostic[] {
  const files = placed
    .map(({ file }) => file)
    .filter(({ unnamedPictures }) => unnamedPictures > 0)
    .sort((one, other) => compareText(one.path, other.path));
  const [first] = files;
  if (first === undefined) return [];
  const count = files.reduce((sum, { unnamedPictures }) => sum + unnamedPictures, 0);
  return [
    {
      file: join(folder, first.path),
      line: 1,
      column: 1,
      severity: "warning",
      rule: "missing-alt-text",
      reason: `${count} ${count === 1 ? "picture has" : "pictures have"} no alternative text, in ${files.length} ${files.length === 1 ? "file" : "files"} from this one on`,
      hint: "Describe each picture for readers who don't see it: ![a red apple](apple.png).",
    },
  ];
}

/** Fields that misspelled ones may be meant as. */
const fieldNames = [...Object.keys(frontMatterSchema.entries), ...toolFieldNames];

/** The known field that differs from an unknown one in a quarter of its letters at most. Others are the publisher's own. */
function suggestField(name: string): string | undefined {
  const lower = name.toLowerCase();
  const suggestion = closest(lower, fieldNames);
  return distance(lower, suggestion) <= lower.length / 4 ? suggestion : undefined;
}

function unknownFieldDiagnostic({ name, location }: UnknownField, count: number): Diagnostic {
  const repetition = count === 1 ? "" : `, also in ${count - 1} other ${count === 2 ? "file" : "files"}`;
  const reason = `unknown field "${name}"${repetition}`;
  const suggestion = suggestField(name);
  return {
    ...location,
    severity: "warning",
    rule: "unknown-field",
    reason,
    hint: suggestion
      ? `Did you mean ${suggestion}?`
      : "Check the spelling, or ignore this if the field is not meant for Quire.",
  };
}
