import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "Cette page nécessite JavaScript.",
  pageMoved: "Page déplacée",
  pageMovedTo: (link) => `Cette page se trouve maintenant à l’adresse ${link}.`,
  searchSite: (site) => `Rechercher sur ${site}`,
  languages: "Langues",
  leadsToSubject: "Non traduite : ouvre le thème",
  leadsToHome: "Non traduite : ouvre la page d’accueil",
};
