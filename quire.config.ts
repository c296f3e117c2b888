import type { SiteConfig } from "./src/bundle/site.ts";

export default {
  name: "Quire",
  description: "Short, exact answers to questions that students ask.",
} satisfies SiteConfig;
