import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "此页面需要启用 JavaScript。",
  pageMoved: "页面已移动",
  pageMovedTo: (link) => `此页面已移至 ${link}。`,
  searchSite: (site) => `搜索${site}`,
  languages: "语言",
  leadsToSubject: "尚未翻译：打开主题",
  leadsToHome: "尚未翻译：打开首页",
};
