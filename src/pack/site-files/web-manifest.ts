import type { Site } from "../../bundle/site.ts";
import type { SiteFile } from "./site-file.ts";

/** The file by which a browser learns what the site is called and looks like where it is installed. */
export const webManifestFile = "manifest.webmanifest";

/** The icon of an Apple device's home screen, which reads no manifest for it. In `public`, as are the others. */
export const touchIconFile = "icon-180.png";

/** Longest name that fits below an icon, in characters. */
const maxShortName = 12;

/** The colours of the paper and of the icon: see `tokens.css` and `favicon.svg`. */
const paperColour = "#fbfaf7";
const iconColour = "#2f4a7a";

/** What an installed site needs (https://www.w3.org/TR/appmanifest/), for a site below a base path. */
export function toWebManifest({ name, description, language }: Site, base: string): SiteFile {
  const icon = (file: string, sizes: string, type: string, purpose: string) => ({
    src: base + file,
    sizes,
    type,
    purpose,
  });
  const short = [...name].length <= maxShortName ? name : (name.split(/\s/u)[0] ?? name);
  const content = {
    id: base,
    name,
    short_name: [...short].slice(0, maxShortName).join(""),
    description,
    lang: language,
    start_url: base,
    scope: base,
    display: "standalone",
    background_color: paperColour,
    theme_color: iconColour,
    icons: [
      icon("favicon.svg", "any", "image/svg+xml", "any"),
      icon("icon-192.png", "192x192", "image/png", "any"),
      icon("icon-512.png", "512x512", "image/png", "any"),
      icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
    ],
  };
  return { path: webManifestFile, content: `${JSON.stringify(content, null, 2)}\n` };
}
