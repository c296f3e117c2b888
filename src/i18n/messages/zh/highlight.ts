import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "标注和笔记",
  tab: "标注",
  empty: "还没有标注。在回答中选中文字即可标注或添加笔记。",

  // The toolbar of selected text.
  selectedText: "选中的文字",
  highlightIn: { yellow: "用黄色标注", green: "用绿色标注", blue: "用蓝色标注" },
  note: "笔记",
  noteOn: (passage) => `笔记：${passage}`,
  tooLong: "文字太长，无法标注",
  highlighted: "已标注",
  colorChanged: "颜色已更改",
  delete: "删除标注",
  deleted: "标注已删除",

  // Lists of highlights.
  colors: { yellow: "黄色", green: "绿色", blue: "蓝色" },
  textChanged: "正文已更改，回答中已没有这段文字。",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "标注选中的文字",
    "add-note": "给选中的文字添加笔记",
  },

  // Export and import.
  exportMarkdown: "导出为 Markdown",
  exported: "列表、标注和笔记已导出。",
  imported: (count) => `标注：${number(count)}`,
};
