import type { SiteFile } from "../../publish/site-file.ts";
import type { Site } from "../../settings/site-schema.ts";

/** The web app manifest, which describes the site's name and icons when it is installed. */
export const webManifestFile = "manifest.webmanifest";

/** The home screen icon of Apple devices, which don't read it from the manifest. In `public`, like the others. */
export const touchIconFile = "icon-180.png";

/** Maximum length of the name below an icon, in characters. */
const maxShortName = 12;

/** The background and icon colors: see `tokens.css` and `favicon.svg`. */
const backgroundColor = "#fbfaf7";
const themeColor = "#2f4a7a";

/** The web app manifest (https://www.w3.org/TR/appmanifest/) of a site with a base path. */
export function createWebManifest({ name, description, language, accent }: Site, base: string): SiteFile {
  const icon = (file: string, sizes: string, type: string, purpose: string) => ({
    src: base + file,
    sizes,
    type,
    purpose,
  });
  const shortName = [...name].length <= maxShortName ? name : (name.split(/\s/u)[0] ?? name);
  const content = {
    id: base,
    name,
    short_name: [...shortName].slice(0, maxShortName).join(""),
    ...(description !== "" && { description }),
    lang: language,
    start_url: base,
    scope: base,
    display: "standalone",
    background_color: backgroundColor,
    theme_color: accent.light ?? themeColor,
    icons: [
      icon("favicon.svg", "any", "image/svg+xml", "any"),
      icon("icon-192.png", "192x192", "image/png", "any"),
      icon("icon-512.png", "512x512", "image/png", "any"),
      icon("icon-maskable-512.png", "512x512", "image/png", "maskable"),
    ],
  };
  return { path: webManifestFile, content: `${JSON.stringify(content, null, 2)}\n` };
}
