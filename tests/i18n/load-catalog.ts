import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { messagesPlugin } from "../../src/build/output/app/messages-plugin.ts";
import type { BuildMessages } from "../../src/i18n/build-messages.ts";
import type { FormulaMessages } from "../../src/i18n/formula-messages.ts";
import type { HighlightMessages } from "../../src/i18n/highlight-messages.ts";
import type { LazyMessages } from "../../src/i18n/lazy-messages.ts";
import type { ListingMessages } from "../../src/i18n/listing-messages.ts";
import type { CriticalMessages } from "../../src/i18n/messages.ts";
import type { OfflineMessages } from "../../src/i18n/offline-messages.ts";
import type { StudyMessages } from "../../src/i18n/study-messages.ts";

/** All interface messages of a locale, by the module that they are in. */
export interface Catalog {
  readonly critical: CriticalMessages;
  readonly listing: ListingMessages;
  readonly lazy: LazyMessages;
  readonly offline: OfflineMessages;
  readonly study: StudyMessages;
  readonly formula: FormulaMessages;
  readonly highlight: HighlightMessages;
  readonly build: BuildMessages;
}

/** Loads the messages of a locale. Rejects if one of its modules is missing. */
export async function loadCatalog(locale: string): Promise<Catalog> {
  const [critical, listing, lazy, offline, study, formula, highlight, build] = await Promise.all([
    import(`../../src/i18n/messages/${locale}/critical.ts`) as Promise<Pick<Catalog, "critical">>,
    import(`../../src/i18n/messages/${locale}/listing.ts`) as Promise<Pick<Catalog, "listing">>,
    import(`../../src/i18n/messages/${locale}/lazy.ts`) as Promise<Pick<Catalog, "lazy">>,
    import(`../../src/i18n/messages/${locale}/offline.ts`) as Promise<Pick<Catalog, "offline">>,
    import(`../../src/i18n/messages/${locale}/study.ts`) as Promise<Pick<Catalog, "study">>,
    import(`../../src/i18n/messages/${locale}/formula.ts`) as Promise<Pick<Catalog, "formula">>,
    import(`../../src/i18n/messages/${locale}/highlight.ts`) as Promise<Pick<Catalog, "highlight">>,
    import(`../../src/i18n/messages/${locale}/build.ts`) as Promise<Pick<Catalog, "build">>,
  ]);
  return { ...critical, ...listing, ...lazy, ...offline, ...study, ...formula, ...highlight, ...build };
}

/** Loads the messages of a locale as sites have them that consist of articles. */
export async function loadArticleCatalog(locale: string): Promise<Catalog> {
  const plugin = messagesPlugin({ locale, language: locale, direction: "ltr" }, "article");
  const load = async <Messages>(module: string): Promise<Messages> => {
    const file = fileURLToPath(new URL(`../../src/i18n/${module}`, import.meta.url));
    return (await runnerImport<Messages>(file, { configFile: false, plugins: [plugin], logLevel: "error" }))
      .module;
  };
  // Those that the file `articles.ts` doesn't change are the same.
  const [
    { messages },
    { listingMessages },
    { lazyMessages },
    { studyMessages },
    { highlightMessages },
    { offlineMessages },
    others,
  ] = await Promise.all([
    load<{ messages: CriticalMessages }>("messages.ts"),
    load<{ listingMessages: ListingMessages }>("listing-messages.ts"),
    load<{ lazyMessages: LazyMessages }>("lazy-messages.ts"),
    load<{ studyMessages: StudyMessages }>("study-messages.ts"),
    load<{ highlightMessages: HighlightMessages }>("highlight-messages.ts"),
    load<{ offlineMessages: OfflineMessages }>("offline-messages.ts"),
    loadCatalog(locale),
  ]);
  return {
    ...others,
    critical: messages,
    listing: listingMessages,
    lazy: lazyMessages,
    study: studyMessages,
    highlight: highlightMessages,
    offline: offlineMessages,
  };
}
