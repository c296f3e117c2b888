import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/**
 * React Router's build without warnings for developers; its package has no condition that selects it. Components that the
 * app doesn't use, such as forms, are marked so that they are left out: their names for developers keep them in.
 */
export const productionRouterPlugin: Plugin = {
  name: "quire:production-router",
  apply: "build",
  config: () => {
    const folder = dirname(createRequire(import.meta.url).resolve("react-router/package.json"));
    const replacement = join(folder, "dist", "production", "index.mjs");
    return { resolve: { alias: [{ find: /^react-router$/u, replacement }] } };
  },
  transform: {
    filter: { id: /\/react-router\/dist\/production\/[\w-]+\.mjs$/u },
    handler: (code) =>
      code
        .replaceAll(/^\w+\.displayName = "[\w.]+";$/gmu, "")
        .replaceAll(/(?<=^var \w+ = )(?=React\d*\.forwardRef\()/gmu, "/* @__PURE__ */ "),
  },
};
