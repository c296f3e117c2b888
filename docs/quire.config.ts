import { defineConfig } from "../src/build/settings/define-config.ts";

export default defineConfig({
  name: "Quire guide",
  description: "How to publish questions and answers with Quire.",
  homeTitle: "How do I publish with Quire?",
  featuredSubjects: ["getting-started"],
});
