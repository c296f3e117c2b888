import { securityHeaders } from "../../security-headers.ts";
import { baseToRoot } from "../../site-files/address-to-url.ts";
import {
  immutableCaching,
  immutablePatterns,
  patternToExpression,
  revalidatedCaching,
} from "../cache-rules.ts";
import type { Host, HostSetup } from "./host.ts";
import { toHashSizes, toRedirectAnswers, toRedirectMaps } from "./nginx-redirects.ts";
import { escapeExpression, indent, quote } from "./nginx-text.ts";

/** Where nginx's files lie in the output folder: below a dot, which the configuration never sends. */
export const nginxFolder = ".nginx";

/** Types of the files that a site has, so that nothing depends on the server's own list. */
const types: Readonly<Record<string, string>> = {
  "text/html": "html",
  "text/css": "css",
  "text/javascript": "js mjs",
  "text/plain": "txt",
  "text/xml": "xml",
  "application/json": "json map",
  "application/atom+xml": "atom",
  "application/manifest+json": "webmanifest",
  "application/octet-stream": "bin",
  "image/svg+xml": "svg",
  "image/png": "png",
  "image/jpeg": "jpg jpeg",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/avif": "avif",
  "image/x-icon": "ico",
  "font/woff2": "woff2",
};

/** Types that are compressed where no compressed file lies beside them; HTML always is. */
const compressed = Object.keys(types).filter(
  (type) => type !== "text/html" && /^text\/|json$|xml$|octet-stream$/u.test(type),
);

/** The maps, at the level of `http`: variables that the server decides by. */
function toMaps(setup: HostSetup): string {
  const root = baseToRoot(setup.base);
  const folders = immutablePatterns.map((pattern) => patternToExpression(pattern).slice(2)).join("|");
  return `# The path below the site's base, without a trailing slash. Paths outside the base match no file.
map $uri $quire_path {
  default "/.";
  ${quote(`~^${escapeExpression(root)}(?<quire_below>/.*?)/*$`)} $quire_below;
}

# Versioned files are cached forever, unless they are missing. Everything else is revalidated on each request.
map "$status:$quire_path" $quire_cache {
  default ${quote(revalidatedCaching)};
  ${quote(`~^(?:200|206|304):/(?:${folders})`)} ${quote(immutableCaching)};
}

${toRedirectMaps(setup)}`;
}

/** The headers of every answer. They stand at the server alone: a location with one of its own would drop them all. */
function toHeaders(): string {
  const lines = Object.entries(securityHeaders).map(
    ([name, value]) => `add_header ${name} ${quote(value)} always;\n`,
  );
  return `add_header Cache-Control $quire_cache always;\n${lines.join("")}`;
}

function toLocations(base: string): string {
  const root = baseToRoot(base);
  const start = escapeExpression(root);
  const outside =
    base === "/" ? "" : `location = ${root} { return 301 ${base}; }\nlocation / { return 404; }\n`;
  return `${outside}location = ${base} { try_files /index.html =404; }
location = ${root}/index.html { return 301 ${base}; }
location = ${root}/404.html { internal; try_files /404.html =404; }
location = ${root}/opensearch.xml {
  types { }
  default_type application/opensearchdescription+xml;
  try_files /opensearch.xml =404;
}

# Hidden files of tools.
location ~ "/\\.(?!well-known/)" { return 404; }

# Missing data and scripts get a plain 404: an HTML page would be read as data or as a script.
location ~ "^${start}/(?:assets|data|search)/" {
  error_page 404 @missing_file;
  try_files $quire_path =404;
}
location @missing_file {
  types { }
  default_type text/plain;
  return 404 "Not found\\n";
}

# The canonical URL of a page has no .html ending.
location ~ "^${start}/.+\\.html$" { try_files $quire_path.html @without_html; }
location @without_html { rewrite "^(/.+)\\.html$" $1 permanent; }

location ${base} { try_files $quire_path.html $quire_path =404; }
`;
}

/** One site's server and what it needs: for \`include\` at the level of \`http\`. */
function toSiteConfig(setup: HostSetup): string {
  const { base, server } = setup;
  const root = baseToRoot(base);
  const typeLines = Object.entries(types).map(([type, endings]) => `  ${type} ${endings};\n`);
  const body = `listen ${server.port};
server_name _;
root ${quote(server.root)};
server_tokens off;
# Relative redirects, which also work behind a proxy.
absolute_redirect off;

types {
${typeLines.join("")}}
default_type application/octet-stream;
charset utf-8;
charset_types text/css text/javascript text/plain text/xml application/atom+xml;

# Serves the precompressed .gz files. With the package libnginx-mod-http-brotli-static, add this for the .br files:
# brotli_static on;
gzip_static on;
gzip on;
gzip_vary on;
gzip_min_length 1024;
gzip_comp_level 5;
gzip_types ${compressed.join(" ")};

${toHeaders()}
error_page 404 ${root}/404.html;

${toRedirectAnswers(setup)}# The canonical URL of a page has no trailing slash.
rewrite "^(${escapeExpression(root)}/.+?)/+$" $1 permanent;

${toLocations(base)}`;
  const sizes = toHashSizes(setup).replace(/^/gmu, "#   ").replace(/#\s*$/u, "");
  const needs =
    sizes === "" ? "" : `# These lines must come before the first map in that configuration:\n${sizes}`;
  return `# Written by Quire. The next build overwrites this file. Include it in the http block, e.g. from /etc/nginx/conf.d/.
${needs}
${toMaps(setup)}
server {
${indent(body)}}
`;
}

/** A whole configuration around it, for a server that does nothing else: its paths are relative to nginx's prefix. */
function toServerConfig(setup: HostSetup): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `  ${name}_temp_path ${nginxFolder}/temp-${name};\n`,
  );
  return `# Written by Quire. Start it with: nginx -p OUTPUT_FOLDER -c ${nginxFolder}/nginx.conf
worker_processes auto;
pid ${nginxFolder}/nginx.pid;
error_log stderr warn;
events {
  worker_connections 1024;
}
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
${temporary.join("")}${indent(toHashSizes(setup))}  include site.conf;
}
`;
}

/**
 * nginx 1.20 or newer with its module gzip_static, which Debian's package has. Deep links, status 404, redirects,
 * caching, types, compression and the base path are all in its configuration.
 */
export const nginx: Host = {
  summary: "nginx: a complete configuration in .nginx, precompressed .gz and .br files",
  sendsHeaders: true,
  encodings: ["gz", "br"],
  limits: {},
  *files(setup) {
    yield { path: `${nginxFolder}/nginx.conf`, content: toServerConfig(setup) };
    yield { path: `${nginxFolder}/site.conf`, content: toSiteConfig(setup) };
  },
  notices: ({ server }) => [
    `To serve the site on port ${server.port}, run: nginx -p OUTPUT_FOLDER -c ${nginxFolder}/nginx.conf. To add it to an existing nginx server, include ${nginxFolder}/site.conf.`,
  ],
};
