import type { HostName } from "../publish/hosts/hosts.ts";

/**
 * GitHub knows the URL of the site, so the workflow passes it on: it also works for a repository's own folder. It calls
 * Quire itself, since a `package.json` that was there before has no scripts for it.
 */
const githubWorkflow = `name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          # All commits, which say when an article was last changed.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - uses: actions/cache@v4
        with:
          path: |
            .quire/cache
            dist
          key: quire-\${{ github.sha }}
          restore-keys: quire-
      - run: npm install
      - id: pages
        uses: actions/configure-pages@v5
      - run: npx quire build --target github-pages --base "\${{ steps.pages.outputs.base_path }}/" --site-url "\${{ steps.pages.outputs.origin }}"
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
          include-hidden-files: true
      - id: deployment
        uses: actions/deploy-pages@v4
`;

const netlifyConfig = `[build]
  command = "npx quire build --target netlify"
  publish = "dist"

[build.environment]
  NODE_VERSION = "22"
`;

/** The build command is one of Cloudflare's own settings: `npx quire build --target cloudflare-pages`. */
const cloudflareConfig = `name = "questions"
compatibility_date = "2025-01-01"
pages_build_output_dir = "dist"
`;

/** The files that a host needs to build and publish a new site by itself; none for hosts that only get the result. */
export function deploymentFiles(host: HostName): readonly (readonly [path: string, text: string])[] {
  switch (host) {
    case "github-pages":
      return [[".github/workflows/publish.yml", githubWorkflow]];
    case "netlify":
      return [["netlify.toml", netlifyConfig]];
    case "cloudflare-pages":
      return [["wrangler.toml", cloudflareConfig]];
    case "static":
    case "nginx":
      return [];
  }
}
