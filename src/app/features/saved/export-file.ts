import * as v from "valibot";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { updateUserData } from "../../data/user-data/user-data.ts";
import { type UserData, userDataSchema } from "../../data/user-data/user-data-schema.ts";
import { type ArticleHighlight, highlightsSchema } from "../highlights/storage/highlight-schema.ts";
import { updateHighlights } from "../highlights/storage/highlight-store.ts";
import { mergeHighlights } from "../highlights/storage/merge-highlights.ts";
import { mergeStudy } from "../study/storage/merge-study.ts";
import { emptyStudy, isEmptyStudy, type Study, studySchema } from "../study/storage/study-schema.ts";
import { updateStudy } from "../study/storage/study-store.ts";
import { mergeLists, mergeReadMarks, mergeVisits } from "./merge-user-data.ts";

/** Identifies an export file. */
const fileKind = "quire-user-data";

/** Incremented with every change that an older app could misread: one that knows no `study` or `highlights` leaves them out. */
const formatVersion = 1;

/** Larger files can't be exports: a thousand lists of a thousand articles take less. In characters. */
const maxFileLength = 50_000_000;

/** The part that all versions have in common. */
const headerSchema = v.looseObject({ kind: v.literal(fileKind), version: v.number() });

/** Files of earlier versions don't say what is studied or highlighted. */
const fileSchema = v.object({
  ...userDataSchema.entries,
  study: v.optional(studySchema),
  highlights: v.optional(highlightsSchema),
});

/** Everything that a file holds. */
export interface ExportedData {
  readonly userData: UserData;
  readonly study: Study;
  readonly highlights: readonly ArticleHighlight[];
}

/** The result of reading a file: the data in it, or why it can't be read. */
export type ParsedExportFile =
  | { readonly kind: "valid"; readonly data: ExportedData }
  | { readonly kind: "damaged"; readonly reason: string };

/** Exports all data as the text of a JSON file. */
export function dataToExportFile({ userData, study, highlights }: ExportedData, now: Date): string {
  const header = { kind: fileKind, version: formatVersion, exported: now.toISOString() };
  return `${JSON.stringify({ ...header, ...userData, study, highlights }, null, 1)}\n`;
}

function damagedFile(reason: string): ParsedExportFile {
  return { kind: "damaged", reason };
}

/** Parses the text of an export file. Validates all of it before anything is imported. */
export function parseExportFile(text: string): ParsedExportFile {
  if (text.length > maxFileLength) return damagedFile(lazyMessages.importErrors.tooLarge);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return damagedFile(lazyMessages.importErrors.invalidJson);
  }
  const header = v.safeParse(headerSchema, data);
  if (!header.success) return damagedFile(lazyMessages.importErrors.notAnExport);
  if (header.output.version !== formatVersion) {
    return damagedFile(lazyMessages.importErrors.newerVersion);
  }
  const checked = v.safeParse(fileSchema, data);
  if (checked.success) {
    const { study = emptyStudy, highlights = [], ...userData } = checked.output;
    return { kind: "valid", data: { userData, study, highlights } };
  }
  const [issue] = checked.issues;
  return damagedFile(lazyMessages.importErrors.invalidAt(v.getDotPath(issue) ?? ""));
}

/** Merges imported data into the stored data. Rejects if storage is blocked or full. */
export async function importData({ userData, study, highlights }: ExportedData): Promise<void> {
  await updateUserData("lists", (current) => mergeLists(current, userData.lists));
  await updateUserData("read", (current) => mergeReadMarks(current, userData.read));
  await updateUserData("visits", (current) => mergeVisits(current, userData.visits));
  // A file without them must not create any.
  if (!isEmptyStudy(study)) await updateStudy((current) => mergeStudy(current, study));
  if (highlights.length > 0) await updateHighlights((current) => mergeHighlights(current, highlights));
}
