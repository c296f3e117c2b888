import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "このページにはJavaScriptが必要です。",
  pageMoved: "ページが移動しました",
  pageMovedTo: (link: string) => `このページは${link}に移動しました。`,
  searchSite: (site) => `${site}を検索`,
  languages: "言語",
  leadsToSubject: "翻訳がありません。科目を開きます",
  leadsToHome: "翻訳がありません。ホームを開きます",
};
