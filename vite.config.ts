import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** KaTeX offers each font in three formats; every browser that runs the app reads the smallest. */
const onlyWoff2: Plugin = {
  name: "quire:only-woff2",
  generateBundle(_, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (/\.(?:woff|ttf)$/u.test(name)) delete bundle[name];
      if (file.type === "asset" && name.endsWith(".css")) {
        file.source = String(file.source).replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/gu, "");
      }
    }
  },
};

/** React Router's build without warnings for developers; its package has no condition that selects it. */
const productionRouter: Plugin = {
  name: "quire:production-router",
  apply: "build",
  config: () => {
    const file = fileURLToPath(import.meta.resolve("react-router").replace("/development/", "/production/"));
    return { resolve: { alias: [{ find: /^react-router$/u, replacement: file }] } };
  },
};

export default defineConfig({
  plugins: [react(), onlyWoff2, productionRouter],
  build: {
    target: "es2022",
    // Scripts name each other by their hashes: a page of an older build never loads half of a newer one.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
