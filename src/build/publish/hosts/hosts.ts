import { cloudflarePages } from "./cloudflare-pages.ts";
import { githubPages } from "./github-pages.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";
import { staticHost } from "./static.ts";

/** The supported hosts, by the name that `--target` accepts. */
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
