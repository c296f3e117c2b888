import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

/** Unit and page tests. Apart from `vite.config.ts`, which a production install without vitest must be able to read. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      include: ["tests/**/*.test.{ts,tsx}"],
      exclude: ["tests/browser/**", "tests/browsers/**"],
      setupFiles: ["tests/support/property-seed.ts"],
      testTimeout: 60_000,
    },
  }),
);
