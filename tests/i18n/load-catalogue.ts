import type { BuildMessages } from "../../src/i18n/build-messages.ts";
import type { FormulaMessages } from "../../src/i18n/formula-messages.ts";
import type { HighlightMessages } from "../../src/i18n/highlight-messages.ts";
import type { LazyMessages } from "../../src/i18n/lazy-messages.ts";
import type { CriticalMessages } from "../../src/i18n/messages.ts";
import type { OfflineMessages } from "../../src/i18n/offline-messages.ts";
import type { StudyMessages } from "../../src/i18n/study-messages.ts";

/** All interface messages of a locale, by the module that they are in. */
export interface Catalogue {
  readonly critical: CriticalMessages;
  readonly lazy: LazyMessages;
  readonly offline: OfflineMessages;
  readonly study: StudyMessages;
  readonly formula: FormulaMessages;
  readonly highlight: HighlightMessages;
  readonly build: BuildMessages;
}

/** Loads the messages of a locale. Rejects if one of its modules is missing. */
export async function loadCatalogue(locale: string): Promise<Catalogue> {
  const [critical, lazy, offline, study, formula, highlight, build] = await Promise.all([
    import(`../../src/i18n/messages/${locale}/critical.ts`) as Promise<Pick<Catalogue, "critical">>,
    import(`../../src/i18n/messages/${locale}/lazy.ts`) as Promise<Pick<Catalogue, "lazy">>,
    import(`../../src/i18n/messages/${locale}/offline.ts`) as Promise<Pick<Catalogue, "offline">>,
    import(`../../src/i18n/messages/${locale}/study.ts`) as Promise<Pick<Catalogue, "study">>,
    import(`../../src/i18n/messages/${locale}/formula.ts`) as Promise<Pick<Catalogue, "formula">>,
    import(`../../src/i18n/messages/${locale}/highlight.ts`) as Promise<Pick<Catalogue, "highlight">>,
    import(`../../src/i18n/messages/${locale}/build.ts`) as Promise<Pick<Catalogue, "build">>,
  ]);
  return { ...critical, ...lazy, ...offline, ...study, ...formula, ...highlight, ...build };
}
