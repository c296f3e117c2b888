import { defineConfig, mergeConfig } from "vitest/config";
import viteConfig from "./vite.config.ts";

/** Tests of the app, which has state in modules, and those that replace modules. */
const isolatedTests = [
  "tests/app/**/*.test.{ts,tsx}",
  "tests/i18n/**/*.test.ts",
  "tests/build/collect/file-hashes.test.ts",
];

/** Unit and page tests. Apart from `vite.config.ts`, which a production install without vitest must be able to read. */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      setupFiles: ["tests/support/property-seed.ts"],
      testTimeout: 60_000,
      // The process that starts the tests has little to do.
      maxWorkers: "100%",
      projects: [
        {
          extends: true,
          test: {
            name: "isolated",
            include: isolatedTests,
          },
        },
        {
          extends: true,
          test: {
            name: "shared",
            include: ["tests/**/*.test.{ts,tsx}"],
            exclude: ["tests/browser/**", "tests/cross-browser/**", ...isolatedTests],
            // Modules are loaded once for all files: loading them took a third of the time.
            isolate: false,
          },
        },
      ],
    },
  }),
);
