import react from "@vitejs/plugin-react";
import { type InlineConfig, mergeConfig, type UserConfig } from "vite";
import type { PolicySite } from "../../publish/security-headers.ts";
import type { Site } from "../../settings/site-schema.ts";
import type { UiLocale } from "../../ui-locale.ts";
import { placeholderFamilies } from "./formulas/placeholder-fonts.ts";
import { htmlPlugin } from "./html-plugin.ts";
import { languagesPlugin } from "./languages-plugin.ts";
import { messagesPlugin } from "./messages-plugin.ts";
import { onlyWoff2Plugin } from "./only-woff2-plugin.ts";
import { productionRouterPlugin } from "./production-router-plugin.ts";
import { queriesOnlyPlugin } from "./queries-only-plugin.ts";
import { srgbColors } from "./srgb-colors.ts";

/** What the app is built or served for. */
export interface AppOptions {
  readonly projectFolder: string;
  /** The base path of the site. */
  readonly base: string;
  readonly site: PolicySite;
  /** The interface language. */
  readonly uiLocale: UiLocale;
  /** What the interface calls the pages of content. Default question. */
  readonly itemName?: Site["itemName"];
  /** Elements that settings add to the head: of every page, and of published pages alone. Default none. */
  readonly head?: { readonly everywhere: string; readonly published: string };
  /** True for a site in several languages. Default false. */
  readonly hasLanguages?: boolean;
}

/** What doesn't depend on the site. */
export const baseConfig: UserConfig = {
  plugins: [react(), onlyWoff2Plugin, productionRouterPlugin, queriesOnlyPlugin],
  css: { postcss: { plugins: [placeholderFamilies, srgbColors] } },
  // The search worker loads some of its code only when it is needed.
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Scripts name each other by their hashes: a page of an older build never loads half of a newer one.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
};

/** The Vite configuration that the client build, the server build and the dev server have in common. */
export function createViteConfig({
  projectFolder,
  base,
  site,
  uiLocale,
  itemName,
  head,
  hasLanguages = false,
}: AppOptions): InlineConfig {
  return mergeConfig<InlineConfig, InlineConfig>(baseConfig, {
    root: projectFolder,
    // Nor does Vite look for one where the command runs: an installed package has none, and the publisher's is not ours.
    configFile: false,
    base,
    plugins: [
      messagesPlugin(uiLocale, itemName),
      languagesPlugin(hasLanguages),
      htmlPlugin(uiLocale, base, site, head),
    ],
  });
}
