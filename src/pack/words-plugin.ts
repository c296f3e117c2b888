import { join } from "node:path";
import type { Plugin } from "vite";
import { withFrame } from "./prerender/page-template.ts";
import { type FrameLanguage, localesFolder } from "./site-language.ts";

/** The modules that hold the words of the site's language, and what they import of the English ones. */
const wordsModule = /\/src\/words\/(?:later-)?words\.ts$/u;
const englishPart = /^\.\/locales\/en\/(?<part>first|later)\.ts$/u;

/** Puts one language's words into the app in the place of the English ones: no other is any part of it. */
export function siteWords(frame: FrameLanguage): Plugin {
  return {
    name: "quire:site-words",
    enforce: "pre",
    resolveId(source, importer = "") {
      const part = englishPart.exec(source)?.groups?.["part"];
      if (part === undefined || !wordsModule.test(importer.replaceAll("\\", "/"))) return undefined;
      return join(localesFolder, frame.locale, `${part}.ts`);
    },
    transformIndexHtml: (page) => withFrame(page, frame),
  };
}
