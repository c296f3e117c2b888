import type { Plugin } from "vite";
import { earlyScript } from "../../publish/inline-scripts.ts";
import { type PolicySite, siteToSecurityPolicyMeta } from "../../publish/security-headers.ts";
import type { UiLocale } from "../../ui-locale.ts";
import { htmlMarkers, replaceMarker } from "./html-markers.ts";
import { touchIconFile, webManifestFile } from "./web-manifest.ts";

const earlyElement = `<script>${earlyScript}</script>`;

/** Inserts what `index.html` can't know: the interface language, the site's base path, and the first elements of the head. */
export function htmlPlugin(
  { language, direction }: UiLocale,
  base: string,
  site: PolicySite,
  head = { everywhere: "", published: "" },
): Plugin {
  const headStart = [
    // For hosts that don't send headers: before anything that it applies to.
    siteToSecurityPolicyMeta(site),
    earlyElement,
    // Vite would try to resolve these files, which it doesn't know.
    `<link rel="manifest" href="${base}${webManifestFile}">`,
    `<link rel="apple-touch-icon" href="${base}${touchIconFile}">`,
    head.everywhere,
    head.published,
  ].join("");
  return {
    name: "quire:html",
    // The policy would block the scripts that the dev server injects, and there is nothing to install.
    transformIndexHtml: (html, { server }) => {
      const localized = replaceMarker(
        html,
        htmlMarkers.rootElement,
        `<html lang="${language}" dir="${direction}" data-base="${base}">`,
      );
      return replaceMarker(
        localized,
        htmlMarkers.headStart,
        server === undefined ? headStart : earlyElement + head.everywhere,
      );
    },
  };
}
