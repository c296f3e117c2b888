import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "تحتاج هذه الصفحة إلى JavaScript.",
  pageMoved: "تم نقل الصفحة",
  pageMovedTo: (link: string) => `انتقلت هذه الصفحة إلى ${link}.`,
  searchSite: (site) => `ابحث في ${site}`,
  languages: "اللغات",
  leadsToSubject: "غير مترجمة: تفتح المادة",
  leadsToHome: "غير مترجمة: تفتح الصفحة الرئيسية",
};
