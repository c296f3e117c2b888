import { defineConfig } from "vite";
import { baseConfig } from "./src/build/output/app/vite-config.ts";

/** For tools that look for it here. Builds add what depends on the site (`createViteConfig`). */
export default defineConfig(baseConfig);
