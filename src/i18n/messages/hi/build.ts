import type { BuildMessages } from "../../build-messages.ts";

export const build: BuildMessages = {
  javaScriptRequired: "इस पेज के लिए JavaScript ज़रूरी है।",
  pageMoved: "पेज की जगह बदल गई है",
  pageMovedTo: (link) => `यह पेज अब यहाँ है: ${link}`,
  searchSite: (site) => `${site} में खोजें`,
  languages: "भाषाएँ",
  leadsToSubject: "अनुवाद नहीं हुआ है: विषय खुलेगा",
  leadsToHome: "अनुवाद नहीं हुआ है: होम खुलेगा",
};
