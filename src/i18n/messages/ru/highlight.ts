import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "Выделения и заметки",
  tab: "Выделения",
  empty: "Пока ничего не выделено. Выберите текст в ответе, чтобы выделить его или добавить заметку.",

  // The toolbar of selected text.
  selectedText: "Выбранный текст",
  highlightIn: { yellow: "Выделить жёлтым", green: "Выделить зелёным", blue: "Выделить синим" },
  note: "Заметка",
  noteOn: (passage) => `Заметка к тексту: ${passage}`,
  tooLong: "Слишком длинный фрагмент для выделения",
  highlighted: "Выделено",
  colorChanged: "Цвет изменён",
  delete: "Удалить выделение",
  deleted: "Выделение удалено",

  // Lists of highlights.
  colors: { yellow: "Жёлтый", green: "Зелёный", blue: "Синий" },
  textChanged: "Текст изменился: этих слов больше нет в ответе.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "Выделить выбранный текст",
    "add-note": "Добавить заметку к выбранному тексту",
  },

  // Export and import.
  exportMarkdown: "Экспорт в Markdown",
  exported: "Списки, выделения и заметки экспортированы.",
  imported: (count) => `Выделения: ${number(count)}`,
};
