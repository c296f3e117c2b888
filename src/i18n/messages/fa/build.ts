import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "این صفحه به JavaScript نیاز دارد.",
  pageMoved: "صفحه جابه‌جا شده است",
  pageMovedTo: (link) => `این صفحه به ${link} منتقل شده است.`,
  searchSite: (site) => `جستجو در ${site}`,
  languages: "زبان‌ها",
  leadsToSubject: "ترجمه نشده است: موضوع را باز می‌کند",
  leadsToHome: "ترجمه نشده است: خانه را باز می‌کند",
};
