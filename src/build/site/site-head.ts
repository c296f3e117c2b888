import { escapeMarkup } from "../publish/seo/escape-markup.ts";
import type { HeadScriptSetting } from "../settings/setting-schemas.ts";
import type { Site } from "../settings/site-schema.ts";
import type { SiteAssets } from "./site-assets.ts";
import { siteToTokens } from "./site-styles.ts";

/** The elements that settings add to the head of every page: colors and fonts, own CSS, meta elements. */
export function siteToHead(
  site: Pick<Site, "accent" | "fonts" | "headMeta" | "base">,
  { css }: Pick<SiteAssets, "css">,
): string {
  const tokens = siteToTokens(site);
  return [
    tokens && `<style>${tokens}</style>`,
    css === undefined ? "" : `<link rel="stylesheet" href="${site.base}${css}">`,
    ...Object.entries(site.headMeta).map(
      ([name, content]) => `<meta name="${name}" content="${escapeMarkup(content)}">`,
    ),
  ].join("");
}

/** The publisher's scripts of other sites, which don't delay the page. */
export function siteToHeadScripts({ headScripts }: Pick<Site, "headScripts">): string {
  return headScripts.map(renderScript).join("");
}

function renderScript({ src, attributes }: HeadScriptSetting): string {
  const others = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  return `<script src="${src}" defer${others.join("")}></script>`;
}
