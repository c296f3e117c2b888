import type { SiteConfig } from "./site-config.ts";

/** Returns the settings as they are: an editor then knows their names and types. */
export function defineConfig(config: SiteConfig): SiteConfig {
  return config;
}
