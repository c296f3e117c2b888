import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "Esta página necesita JavaScript.",
  pageMoved: "Página trasladada",
  pageMovedTo: (link) => `Esta página se ha trasladado a ${link}.`,
  searchSite: (site) => `Buscar en ${site}`,
  languages: "Idiomas",
  leadsToSubject: "Sin traducir: abre el tema",
  leadsToHome: "Sin traducir: abre la página de inicio",
};
