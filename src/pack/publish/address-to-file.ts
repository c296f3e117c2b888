/**
 * The file in which a host finds the page of an address, from the output folder on: `/a/b` is `a/b.html`, `/` is
 * `index.html`. That form gives each page one address without a slash at its end: Netlify, Cloudflare Pages and GitHub
 * Pages send `a/b.html` for `/a/b` without a redirect, nginx does by `try_files $uri.html`. `a/b/index.html` would make
 * all of them redirect `/a/b` to `/a/b/`. Throws `RangeError` for what is no plain path from `/` on, so that no address
 * leads out of the folder.
 */
export function addressToFile(address: string): string {
  if (address === "/") return "index.html";
  const parts = address.split("/").slice(1);
  const isPlain = parts.every((part) => !/^$|^\.|[\\\0]/u.test(part));
  if (!address.startsWith("/") || !isPlain) throw new RangeError(`${address} is not the URL path of a page.`);
  return `${parts.join("/")}.html`;
}
