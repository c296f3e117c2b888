import type { RenderedPage } from "../../app/entry-server.tsx";
import { type PageData, pageDataId, pageDataToText } from "../../library/page-data.ts";
import { laterWords } from "../../words/later-words.ts";
import type { FrameLanguage } from "../site-language.ts";

/** What stands around every page: the shell that Vite made, cut where pages differ. Plain text: threads share it. */
export interface PageTemplate {
  readonly untilHead: string;
  /** Stylesheets of every page. */
  readonly styles: string;
  readonly untilRoot: string;
  readonly afterRoot: string;
}

const headEnd = "</head>";
const emptyRoot = '<div id="root"></div>';

const stylesheet = /\s*<link rel="stylesheet"[^>]*>/gu;

/** Cuts a shell into a template for pages. Throws where it isn't one. */
export function shellToTemplate(shell: string): PageTemplate {
  const head = shell.indexOf(headEnd);
  const root = shell.indexOf(emptyRoot, head);
  if (head < 0 || root < 0) throw new Error("index.html has no <head> or no root element.");
  const withoutNotice = shell
    .slice(root + emptyRoot.length)
    .replace(/\s*<noscript>[\s\S]*?<\/noscript>/u, "");
  const untilHead = shell.slice(0, head);
  return {
    untilHead: untilHead.replace(stylesheet, ""),
    styles: (untilHead.match(stylesheet) ?? []).join(""),
    untilRoot: shell.slice(head, root),
    afterRoot: withoutNotice,
  };
}

/** A page that says in which language it is, also to those who see nothing else of it. */
export function withFrame(page: string, { language, direction }: FrameLanguage): string {
  return page
    .replace(/<html lang="[^"]*"/u, `<html lang="${language}" dir="${direction}"`)
    .replace(/(?<=<noscript>)[^<]*/u, () => laterWords.needsScripts);
}

/** Files that a page needs at once, from the site's base on. */
export interface PageFiles {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /**
   * Styles of the page's first screen. Where there are some the stylesheets of every page stand behind the page's
   * content, which is painted without them.
   */
  readonly criticalStyles?: string;
  /** Fonts that move the text when they are late. */
  readonly fonts?: readonly string[];
}

/** Puts a page together. Without data it is a page that is shown and not taken over, such as that for status 404. */
export function toPage(
  { untilHead, styles: sharedStyles, untilRoot, afterRoot }: PageTemplate,
  rendered: Pick<RenderedPage, "head" | "body">,
  base: string,
  { scripts, styles, criticalStyles, fonts = [] }: PageFiles,
  data?: PageData,
): string {
  const links = [
    ...fonts.map(
      (file) => `<link rel="preload" as="font" type="font/woff2" href="${base}${file}" crossorigin>`,
    ),
    criticalStyles === undefined ? sharedStyles : `<style>${criticalStyles}</style>`,
    ...styles.map((file) => `<link rel="stylesheet" href="${base}${file}" crossorigin>`),
    ...scripts.map((file) => `<link rel="modulepreload" href="${base}${file}" crossorigin>`),
  ];
  const inert = data
    ? `<script type="application/json" id="${pageDataId}">${pageDataToText(data)}</script>`
    : "";
  const late = criticalStyles === undefined ? "" : sharedStyles;
  return `${untilHead}${rendered.head}${links.join("")}${untilRoot}<div id="root">${rendered.body}</div>${late}${inert}${afterRoot}`;
}
