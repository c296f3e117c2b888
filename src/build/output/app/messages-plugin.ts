import { join } from "node:path";
import type { Plugin } from "vite";
import { sourcePath } from "../../project.ts";
import { messagesFolder, type UiLocale } from "../../ui-locale.ts";

/** The modules that hold the interface messages, and their imports of the English ones. */
const messagesModule = /\/src\/i18n\/(?:lazy-|offline-|study-|formula-|highlight-)?messages\.[jt]s$/u;
const englishMessages = /^\.\/messages\/en\/(?<part>critical|lazy|offline|study|formula|highlight)\.[jt]s$/u;

/** Replaces the English messages in the app with those of one locale: the app contains no other. */
export function messagesPlugin({ locale }: UiLocale): Plugin {
  return {
    name: "quire:messages",
    enforce: "pre",
    resolveId(source, importer = "") {
      const part = englishMessages.exec(source)?.groups?.["part"];
      if (part === undefined || !messagesModule.test(importer.replaceAll("\\", "/"))) return undefined;
      return join(messagesFolder, locale, sourcePath(`${part}.ts`));
    },
  };
}
