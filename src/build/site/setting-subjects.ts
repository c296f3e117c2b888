import { closest } from "fastest-levenshtein";
import type { Diagnostic } from "../../content/diagnostic.ts";
import type { Settings } from "../settings/read-settings.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";
import type { Site } from "../settings/site-schema.ts";

/** The settings that name subjects. */
export type SubjectSettings = Partial<Pick<Site, "featuredSubjects" | "subjectGroups">>;

/** What settings name that is not a subject of the site. `hint` says what to write instead. */
interface UnknownSubject {
  readonly reason: string;
  readonly hint: string;
}

/** At most this many subjects are listed in a hint. */
const maxListed = 20;

/** Finds names of subjects that don't exist. `slugs` are those of all subjects. */
function findUnknownSubjects(
  { featuredSubjects = [], subjectGroups = [] }: SubjectSettings,
  slugs: readonly string[],
): readonly UnknownSubject[] {
  const known = new Set(slugs);
  const named = [
    ...featuredSubjects.map((name) => ({ setting: "featuredSubjects", name })),
    ...subjectGroups.flatMap(({ subjects }) => subjects.map((name) => ({ setting: "subjectGroups", name }))),
  ];
  return named
    .filter(({ name }) => !known.has(name))
    .map(({ setting, name }) => ({
      reason: `${setting}: there is no subject ${name}`,
      hint:
        slugs.length > maxListed
          ? `Did you mean ${closest(name, slugs)}?`
          : `The subjects are ${slugs.join(", ")}.`,
    }));
}

/** Throws `SiteConfigError` if settings name subjects that don't exist. `source` is the file that they come from, if it is known. */
export function assertSubjectsExist(
  settings: SubjectSettings,
  slugs: readonly string[],
  source?: string,
): void {
  const unknown = findUnknownSubjects(settings, slugs).map(({ reason, hint }) => `${reason}. ${hint}`);
  if (unknown.length > 0)
    throw new SiteConfigError(`${source === undefined ? "" : `${source}: `}${unknown.join(" ")}`);
}

/** The same as diagnostics of the config file. */
export function settingSubjectDiagnostics(
  { site, configFile = "the settings" }: Settings,
  slugs: readonly string[],
): Diagnostic[] {
  const location = { file: configFile, line: 1, column: 1 };
  return findUnknownSubjects(site, slugs).map((unknown) => ({
    ...location,
    ...unknown,
    severity: "error",
    rule: "unknown-subject",
  }));
}
