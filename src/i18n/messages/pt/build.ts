import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "Esta página precisa de JavaScript.",
  pageMoved: "Página movida",
  pageMovedTo: (link) => `Esta página mudou para ${link}.`,
  searchSite: (site) => `Buscar em ${site}`,
  languages: "Idiomas",
  leadsToSubject: "Não traduzida: abre o assunto",
  leadsToHome: "Não traduzida: abre a página inicial",
};
