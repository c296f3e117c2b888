import type { Plugin, ViteDevServer } from "vite";
import { must } from "../../../content/must.ts";
import { isTranslationPath } from "../../dev/dev-groups.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import { pathToMimeType } from "../../publish/hosts/mime-types.ts";
import type { DevEdition } from "./dev-edition.ts";

/** Serves an edition's files. `openOthers` reads the other languages, which only translations need. */
export function editionFilesPlugin(edition: DevEdition, openOthers: () => Promise<unknown>): Plugin {
  return {
    name: "quire:dev-files",
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = urlToPath(request.url ?? "/", server.config.base);
        const send = (): void => {
          const file = edition.readFile(path);
          if (file.kind === "none") {
            next();
            return;
          }
          response.statusCode = file.body === undefined ? 404 : 200;
          response.setHeader("Content-Type", pathToMimeType(path));
          response.setHeader("Cache-Control", "no-store");
          response.end(file.body ?? "null");
        };
        (isTranslationPath(path) ? openOthers() : Promise.resolve()).then(send).catch(next);
      });
    },
  };
}

/** The path of a file below the base; one that isn't encoded well is that of no file. */
function urlToPath(url: string, base: string): string {
  const [path = "/"] = url.split("?");
  try {
    return decodeURI(path.startsWith(base) ? path.slice(base.length) : path.slice(1));
  } catch {
    return "";
  }
}

/** Hides the advice below Vite's error messages: to change its configuration, which a publisher doesn't have. */
export const errorOverlayPlugin: Plugin = {
  name: "quire:dev-error-overlay",
  transformIndexHtml: () => [
    { tag: "style", children: "vite-error-overlay::part(tip) { display: none }", injectTo: "head" },
  ],
};

/** Adds the menu of languages to each page, as builds do. */
export function languageMenuPlugin(renderMenu: () => Promise<string>): Plugin {
  return {
    name: "quire:dev-language-menu",
    transformIndexHtml: async (html) => {
      const menu = await renderMenu();
      return html.replace("</body>", () => `${menu}</body>`);
    },
  };
}

/** Routes requests below the base of another language than the main one to its server, which the first of them opens. */
export function languageServersPlugin(
  editions: readonly SiteEdition[],
  servers: ReadonlyMap<string, () => Promise<ViteDevServer>>,
): Plugin {
  const opened = new Set<string>();
  const others = editions.filter(({ settings }) => settings.site.base !== "/");
  return {
    name: "quire:dev-language-servers",
    configureServer: ({ middlewares, httpServer }) => {
      const urlToSite = (
        url = "/",
      ): { readonly site: SiteEdition["settings"]["site"] | undefined; readonly path: string } => {
        const [path = "/"] = url.split("?");
        return {
          path,
          site: others.find(({ settings }) => `${path}/`.startsWith(settings.site.base))?.settings.site,
        };
      };
      const open = async (language: string): Promise<ViteDevServer> => {
        const server = await must(servers.get(language), `server of ${language}`)();
        opened.add(language);
        return server;
      };
      // A page that has lost its connection asks for it until the server of its language answers.
      httpServer?.on("upgrade", ({ url }, socket) => {
        const { site } = urlToSite(url);
        if (site === undefined || opened.has(site.language)) return;
        socket.destroy();
        open(site.language).catch((error: unknown) => console.error(error));
      });
      middlewares.use((request, response, next) => {
        const { site, path } = urlToSite(request.url);
        if (site === undefined) {
          next();
        } else if (`${path}/` === site.base) {
          response.writeHead(302, { Location: site.base });
          response.end();
        } else {
          open(site.language).then((server) => server.middlewares(request, response, next), next);
        }
      });
    },
  };
}
