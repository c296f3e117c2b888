import type { Plugin } from "vite";

const mainStyles = /\/src\/app\/styles\/main\.css$/u;
const buttonStyles = '@import "../features/languages/languages.css" layer(features);\n';

/** Adds the button and the menu of languages to the app of a site in several: that of any other site contains nothing of them. */
export function languagesPlugin(hasLanguages: boolean): Plugin {
  return {
    name: "quire:languages",
    enforce: "pre",
    config: () => ({ define: { "import.meta.env.QUIRE_LANGUAGES": JSON.stringify(hasLanguages) } }),
    transform: (code, id) =>
      hasLanguages && mainStyles.test(id.replaceAll("\\", "/"))
        ? // Imports must come before everything else but the order of layers.
          code.replace(/(?=^@import .*layer\(features\))/mu, buttonStyles)
        : undefined,
  };
}
