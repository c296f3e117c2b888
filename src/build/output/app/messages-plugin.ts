import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { sourcePath } from "../../project.ts";
import type { Site } from "../../settings/site-schema.ts";
import { messagesFolder, type UiLocale } from "../../ui-locale.ts";
import { replaceMessages } from "./replace-messages.ts";

/** The parts of a catalog: each is loaded with what needs it. */
const partPattern = "(?<part>critical|listing|lazy|offline|study|formula|highlight)";

/** The modules that hold the interface messages, and their imports of the English ones. */
const messagesModule = new RegExp(`/src/i18n/(?:${partPattern}-)?messages\\.[jt]s$`, "u");
const englishMessages = new RegExp(`^\\./messages/en/${partPattern}\\.[jt]s$`, "u");

/** The modules of a locale that its file `articles.ts` changes. */
const changedModule = new RegExp(`/src/i18n/messages/[\\w-]+/${partPattern}\\.[jt]s$`, "u");

/**
 * Replaces the English messages in the app with those of one locale, in the words that the site chooses: the app contains no
 * other.
 */
export function messagesPlugin({ locale }: UiLocale, itemName: Site["itemName"] = "question"): Plugin {
  return {
    name: "quire:messages",
    enforce: "pre",
    resolveId(source, importer = "") {
      const part = englishMessages.exec(source)?.groups?.["part"];
      if (part === undefined || !messagesModule.test(importer.replaceAll("\\", "/"))) return undefined;
      return join(messagesFolder, locale, sourcePath(`${part}.ts`));
    },
    transform(code, id) {
      const part = changedModule.exec(id.replaceAll("\\", "/"))?.groups?.["part"];
      if (itemName === "question" || part === undefined) return undefined;
      const wording = readFileSync(join(messagesFolder, locale, sourcePath("articles.ts")), "utf8");
      return { code: replaceMessages(code, wording, part), map: null };
    },
  };
}
