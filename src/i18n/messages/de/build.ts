import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "Diese Seite benötigt JavaScript.",
  pageMoved: "Seite verschoben",
  pageMovedTo: (link) => `Diese Seite ist umgezogen: ${link}`,
  searchSite: (site) => `${site} durchsuchen`,
  languages: "Sprachen",
  leadsToSubject: "Nicht übersetzt: öffnet das Thema",
  leadsToHome: "Nicht übersetzt: öffnet die Startseite",
};
