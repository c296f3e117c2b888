import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "Destaques e notas",
  tab: "Destaques",
  empty: "Nada destacado ainda. Selecione um texto em uma resposta para destacá-lo ou adicionar uma nota.",

  // The toolbar of selected text.
  selectedText: "Texto selecionado",
  highlightIn: { yellow: "Destacar em amarelo", green: "Destacar em verde", blue: "Destacar em azul" },
  note: "Nota",
  noteOn: (passage) => `Nota sobre: ${passage}`,
  tooLong: "Longo demais para destacar",
  highlighted: "Destacado",
  colorChanged: "Cor alterada",
  delete: "Excluir destaque",
  deleted: "Destaque excluído",

  // Lists of highlights.
  colors: { yellow: "Amarelo", green: "Verde", blue: "Azul" },
  textChanged: "O texto mudou: estas palavras não estão mais na resposta.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "Destacar o texto selecionado",
    "add-note": "Adicionar uma nota ao texto selecionado",
  },

  // Export and import.
  exportMarkdown: "Exportar como Markdown",
  exported: "Suas listas, destaques e notas foram exportados.",
  imported: (count) => `Destaques: ${number(count)}`,
};
