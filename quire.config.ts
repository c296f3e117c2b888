import { defineConfig } from "./src/build/settings/define-config.ts";

export default defineConfig({
  name: "Quire",
  description: "Short, exact answers to questions that students ask.",
});
