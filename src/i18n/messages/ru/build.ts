import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "Для этой страницы нужен JavaScript.",
  pageMoved: "Страница перемещена",
  pageMovedTo: (link) => `Эта страница теперь находится по адресу ${link}.`,
  searchSite: (site) => `Поиск по сайту ${site}`,
  languages: "Языки",
  leadsToSubject: "Не переведено: открывает тему",
  leadsToHome: "Не переведено: открывает главную страницу",
};
