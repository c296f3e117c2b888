import { baseToRoot } from "../urls/url-to-href.ts";
import {
  immutableCacheControl,
  immutablePatterns,
  patternToRegExpSource,
  revalidateCacheControl,
} from "./cache-control.ts";
import type { Host, HostOptions } from "./host.ts";
import { mimeTypes } from "./mime-types.ts";
import { renderHashSizes, renderRedirectMaps, renderRedirectRules } from "./nginx-redirects.ts";
import { escapeRegExp, indent, quote } from "./nginx-text.ts";

/** nginx's config folder in the output: a dot folder, which the configuration never serves. */
const nginxFolder = ".nginx";

/** Types that are compressed on the fly if there is no precompressed file; HTML always is. */
const compressibleTypes = Object.keys(mimeTypes).filter(
  (type) => type !== "text/html" && /^text\/|json$|xml$|octet-stream$/u.test(type),
);

/** The maps at `http` level, whose variables the server uses. */
function renderMaps(options: HostOptions): string {
  const root = baseToRoot(options.base);
  const folders = immutablePatterns.map((pattern) => patternToRegExpSource(pattern).slice(2)).join("|");
  return `# The path below the site's base, without a trailing slash. Paths outside the base match no file.
map $uri $quire_path {
  default "/.";
  ${quote(`~^${escapeRegExp(root)}(?<quire_below>/.*?)/*$`)} $quire_below;
}

# Versioned files are cached forever, unless they are missing. Everything else is revalidated on each request.
map "$status:$quire_path" $quire_cache {
  default ${quote(revalidateCacheControl)};
  ${quote(`~^(?:200|206|304):${languagesToRegExp(options)}/(?:${folders})`)} ${quote(immutableCacheControl)};
}

${renderRedirectMaps(options)}`;
}

/** The headers of every response. They are set only at server level: a location with its own would drop them all. */
function renderHeaders({ headers }: Pick<HostOptions, "headers">): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `add_header ${name} ${quote(value)} always;\n`,
  );
  return `add_header Cache-Control $quire_cache always;\n${lines.join("")}`;
}

/** An optional folder of a language; empty for a site in one. */
function languagesToRegExp({ languagePaths = [] }: Pick<HostOptions, "languagePaths">): string {
  return languagePaths.length === 0 ? "" : `(?:/(?:${languagePaths.map(escapeRegExp).join("|")}))?`;
}

/** A look-ahead for paths that aren't the home page of a language: only those end with a slash. */
function exceptLanguageHomes({ languagePaths = [] }: Pick<HostOptions, "languagePaths">): string {
  return languagePaths.length === 0 ? "" : `(?!(?:${languagePaths.map(escapeRegExp).join("|")})/$)`;
}

/** Home page, 404 page and search description of a language besides the main one. */
function renderLanguageLocations(root: string, path: string): string {
  const folder = `${root}/${path}`;
  return `location = ${folder} { return 301 ${folder}/; }
location = ${folder}/ { try_files /${path}/index.html =404; }
location = ${folder}/index.html { return 301 ${folder}/; }
location = ${folder}/404.html { internal; try_files /${path}/404.html =404; }
location = ${folder}/opensearch.xml {
  types { }
  default_type application/opensearchdescription+xml;
  try_files /${path}/opensearch.xml =404;
}
location ${folder}/ {
  error_page 404 ${folder}/404.html;
  try_files $quire_path.html $quire_path =404;
}
`;
}

function renderLocations({ base, languagePaths = [] }: Pick<HostOptions, "base" | "languagePaths">): string {
  const root = baseToRoot(base);
  const start = escapeRegExp(root);
  const outsideBase =
    base === "/" ? "" : `location = ${root} { return 301 ${base}; }\nlocation / { return 404; }\n`;
  return `${outsideBase}location = ${base} { try_files /index.html =404; }
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
location ~ "^${start}${languagesToRegExp({ languagePaths })}/(?:assets|attachments|data|search)/" {
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
${languagePaths.map((path) => renderLanguageLocations(root, path)).join("")}`;
}

/** The server block of one site with its maps, to be included at \`http\` level. */
function renderSiteConfig(options: HostOptions): string {
  const { base, server } = options;
  const root = baseToRoot(base);
  const typeLines = Object.entries(mimeTypes).map(([type, extensions]) => `  ${type} ${extensions};\n`);
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
gzip_types ${compressibleTypes.join(" ")};

${renderHeaders(options)}
error_page 404 ${root}/404.html;

${renderRedirectRules(options)}# The canonical URL of a page has no trailing slash.
rewrite "^(${escapeRegExp(root)}/${exceptLanguageHomes(options)}.+?)/+$" $1 permanent;

${renderLocations(options)}`;
  const sizes = renderHashSizes(options).replace(/^/gmu, "#   ").replace(/#\s*$/u, "");
  const httpDirectives =
    sizes === "" ? "" : `# These lines must come before the first map in that configuration:\n${sizes}`;
  return `# Written by Quire. The next build overwrites this file. Include it in the http block, e.g. from /etc/nginx/conf.d/.
${httpDirectives}
${renderMaps(options)}
server {
${indent(body)}}
`;
}

/** A complete configuration for a standalone nginx: its paths are relative to nginx's prefix. */
function renderServerConfig(options: HostOptions): string {
  const tempPaths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
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
${tempPaths.join("")}${indent(renderHashSizes(options))}  include site.conf;
}
`;
}

/**
 * nginx 1.20 or newer with its gzip_static module, which Debian's package has. Deep links, status 404, redirects,
 * caching, types, compression and the base path are all part of its configuration.
 */
export const nginx: Host = {
  sendsHeaders: true,
  encodings: ["gz", "br"],
  limits: {},
  *files(options) {
    yield { path: `${nginxFolder}/nginx.conf`, content: renderServerConfig(options) };
    yield { path: `${nginxFolder}/site.conf`, content: renderSiteConfig(options) };
  },
  notices: ({ server }) => [
    `To serve the site on port ${server.port}, run: nginx -p OUTPUT_FOLDER -c ${nginxFolder}/nginx.conf. To add it to an existing nginx server, include ${nginxFolder}/site.conf.`,
  ],
};
