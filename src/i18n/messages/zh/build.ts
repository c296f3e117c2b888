import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "此页面需要启用 JavaScript。",
  pageMoved: "页面已移动",
  pageMovedTo: (link) => `此页面已移至 ${link}。`,
  searchSite: (site) => `搜索${site}`,
};
