import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** A component that is a class, and the context that it reads. */
const classComponent =
  /^var (?<name>\w+) = (?<body>class extends React\d*\.Component \{.*?^\});(?<context>\n\k<name>\.contextType = \w+;)?/gmsu;

/**
 * React Router's build without warnings for developers; its package has no condition that selects it. Components that the
 * app doesn't use, such as forms and error pages for developers, are marked so that they are left out: their names for
 * developers keep them in, and that a bundler can't know what the class does that they extend.
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
        .replaceAll(/(?<=^var \w+ = )(?=React\d*\.(?:forwardRef|memo)\()/gmu, "/* @__PURE__ */ ")
        .replaceAll(
          classComponent,
          (_, name: string, body: string, context = "") =>
            `var ${name} = /* @__PURE__ */ (() => { const ${name} = ${body};${context} return ${name}; })();`,
        ),
  },
};
