import type { Plugin } from "vite";

/** Leaves out fonts in old formats: KaTeX offers each in three, and every browser that runs the app reads the smallest. */
export const onlyWoff2Plugin: Plugin = {
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
