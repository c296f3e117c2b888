import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "ハイライトとメモ",
  tab: "ハイライト",
  empty: "ハイライトはまだありません。回答のテキストを選択すると、ハイライトしたりメモを付けたりできます。",

  // The toolbar of selected text.
  selectedText: "選択したテキスト",
  highlightIn: { yellow: "黄色でハイライト", green: "緑でハイライト", blue: "青でハイライト" },
  note: "メモ",
  noteOn: (passage) => `メモの対象：${passage}`,
  tooLong: "長すぎてハイライトできません",
  highlighted: "ハイライトしました",
  colorChanged: "色を変更しました",
  delete: "ハイライトを削除",
  deleted: "ハイライトを削除しました",

  // Lists of highlights.
  colors: { yellow: "黄色", green: "緑", blue: "青" },
  textChanged: "本文が変更され、この部分は回答に見つかりません。",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "選択したテキストをハイライト",
    "add-note": "選択したテキストにメモを付ける",
  },

  // Export and import.
  exportMarkdown: "Markdownで書き出す",
  exported: "リスト、ハイライト、メモを書き出しました。",
  imported: (count) => `ハイライト：${number(count)}`,
};
