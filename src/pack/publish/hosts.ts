import { cloudflarePages } from "./hosts/cloudflare-pages.ts";
import { githubPages } from "./hosts/github-pages.ts";
import type { Host } from "./hosts/host.ts";
import { netlify } from "./hosts/netlify.ts";
import { nginx } from "./hosts/nginx.ts";
import { staticHost } from "./hosts/static.ts";

/** The hosts that a site can be made for, by the name that `--host` takes. */
export const hosts = {
  static: staticHost,
  nginx,
  netlify,
  "cloudflare-pages": cloudflarePages,
  "github-pages": githubPages,
} as const satisfies Readonly<Record<string, Host>>;

export type HostName = keyof typeof hosts;

/** True for the name of a host. */
export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name);
}
