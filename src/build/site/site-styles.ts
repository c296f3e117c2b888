import { transform } from "lightningcss";
import { decodeOrKeep } from "../../content/text/decode-or-keep.ts";
import type { Place } from "../explain-json-error.ts";
import { accentToTint } from "../settings/accent-color.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";
import type { Site } from "../settings/site-schema.ts";

/** Quire's own accent colors, of `tokens.css`. */
const defaultAccent = { light: "oklch(0.45 0.13 262)", dark: "oklch(0.8 0.09 255)" };
const defaultTint = { light: "oklch(0.95 0.025 262)", dark: "oklch(0.28 0.045 262)" };

/**
 * The design tokens that a site changes, as CSS; empty if it changes none. They are in the layer of the other tokens, so
 * that themes of readers and their wish for more contrast still win.
 */
export function siteToTokens({ accent, fonts }: Pick<Site, "accent" | "fonts">): string {
  const { light, dark } = accent;
  const tint = {
    light: light === undefined ? defaultTint.light : accentToTint(light, "light"),
    dark: dark === undefined ? defaultTint.dark : accentToTint(dark, "dark"),
  };
  const hasAccent = light !== undefined || dark !== undefined;
  const colors = hasAccent
    ? [
        `--color-accent:light-dark(${light ?? defaultAccent.light},${dark ?? defaultAccent.dark})`,
        `--color-accent-surface:light-dark(${tint.light},${tint.dark})`,
      ]
    : [];
  const families = [
    fonts.text === undefined ? [] : `--font-serif:${fonts.text}`,
    fonts.interface === undefined ? [] : `--font-sans:${fonts.interface}`,
    fonts.code === undefined ? [] : `--font-mono:${fonts.code}`,
  ].flat();
  // More specific than the tokens of the stylesheet, which comes later.
  const rule = (declarations: readonly string[]): string =>
    declarations.length === 0 ? "" : `html:root{${declarations.join(";")}}`;
  const colorRule = rule(colors);
  const rules = rule(families) + (colorRule && `@media not (prefers-contrast:more){${colorRule}}`);
  return rules && `@layer tokens{${rules}}`;
}

/** True for a path in the folder `static`, relative to the site's base. */
export type HasStaticFile = (path: string) => boolean;

/** Icons that Quire writes beside the publisher's files. */
const iconPattern = /^(?:favicon|icon-[\w-]+)\.(?:svg|png)$/u;

/**
 * The publisher's own CSS, smaller and with the site's base before the paths of its files. Throws `SiteConfigError` if it
 * isn't CSS, or refers to files that aren't the site's or don't exist.
 */
export function preparePublisherCss(
  css: string,
  file: string,
  base: string,
  hasStaticFile: HasStaticFile,
): string {
  const fail = (location: Place, message: string, cause?: unknown): never => {
    throw new SiteConfigError(`${file}:${location.line}:${location.column}: ${message}`, { cause });
  };
  try {
    const { code } = transform({
      filename: file,
      code: Buffer.from(css),
      minify: true,
      visitor: {
        Url: (url) => {
          if (/^(?:data:|#)/u.test(url.url)) return url;
          if (!/^\/(?!\/)/u.test(url.url))
            return fail(
              url.loc,
              `url(${url.url}) must be the path of a file in the folder static, such as url(/font.woff2)`,
            );
          const path = urlToPath(url.url);
          if (!hasStaticFile(path) && !iconPattern.test(path))
            return fail(url.loc, `url(${url.url}): there is no file static/${path}`);
          return { ...url, url: base + url.url.slice(1) };
        },
        Rule: {
          import: ({ value }) =>
            fail(value.loc, `@import of ${value.url} is not possible: copy its rules here`),
        },
      },
    });
    return Buffer.from(code).toString();
  } catch (error) {
    if (error instanceof SiteConfigError) throw error;
    const { loc } = error as { readonly loc?: Place | null };
    const reason = error instanceof Error ? error.message : String(error);
    const hint = "Look for a missing } or ; before this place";
    return fail(loc ?? { line: 1, column: 1 }, `this is not CSS (${reason}). ${hint}`, error);
  }
}

/** The path that a URL of CSS has in the folder `static`. */
function urlToPath(url: string): string {
  const [path = ""] = url.slice(1).split(/[?#]/u);
  return decodeOrKeep(path);
}
