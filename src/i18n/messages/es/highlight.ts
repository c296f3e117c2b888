import type { HighlightMessages } from "../../highlight-messages.ts";
import { critical } from "./critical.ts";

const { number } = critical;

export const highlight: HighlightMessages = {
  heading: "Subrayados y notas",
  tab: "Subrayados",
  empty: "Aún no has subrayado nada. Selecciona texto en una respuesta para subrayarlo o añadir una nota.",

  // The toolbar of selected text.
  selectedText: "Texto seleccionado",
  highlightIn: { yellow: "Subrayar en amarillo", green: "Subrayar en verde", blue: "Subrayar en azul" },
  note: "Nota",
  noteOn: (passage) => `Nota sobre: ${passage}`,
  tooLong: "Demasiado largo para subrayarlo",
  highlighted: "Subrayado",
  colorChanged: "Color cambiado",
  delete: "Eliminar subrayado",
  deleted: "Subrayado eliminado",

  // Lists of highlights.
  colors: { yellow: "Amarillo", green: "Verde", blue: "Azul" },
  textChanged: "El texto ha cambiado: estas palabras ya no están en la respuesta.",

  // In the list of keyboard shortcuts.
  actions: {
    highlight: "Subrayar el texto seleccionado",
    "add-note": "Añadir una nota al texto seleccionado",
  },

  // Export and import.
  exportMarkdown: "Exportar como Markdown",
  exported: "Se han exportado tus listas, subrayados y notas.",
  imported: (count) => `Subrayados: ${number(count)}`,
};
