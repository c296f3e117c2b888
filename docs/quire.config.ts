import { defineConfig } from "../src/build/settings/define-config.ts";

export default defineConfig({
  name: "Quire guide",
  description: "How to publish questions and answers with Quire.",
  homeTitle: "How do I publish with Quire?",
  homeIntroduction:
    "[Make a site](/learn/getting-started/questions/how-do-i-make-a-site), or [bring the folder that you have](/learn/coming-from/questions/which-folders-can-i-bring). Each page answers one question, the short answer first.",
  featuredSubjects: [
    "getting-started",
    "coming-from",
    "writing",
    "settings",
    "deploying",
    "upgrading",
    "limits",
  ],
});
