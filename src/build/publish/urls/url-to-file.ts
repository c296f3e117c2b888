/**
 * The output file of a page's URL: `/a/b` is `a/b.html`, `/` is
 * `index.html`. This gives each page one URL without a trailing slash: Netlify, Cloudflare Pages and GitHub
 * Pages serve `a/b.html` for `/a/b` without a redirect, nginx does with `try_files $uri.html`. `a/b/index.html` would make
 * all of them redirect `/a/b` to `/a/b/`. Throws `RangeError` if the path isn't absolute and plain, so that no URL
 * can point outside of the folder.
 */
export function urlToFile(url: string): string {
  if (url === "/") return "index.html";
  const parts = url.split("/").slice(1);
  const isSafe = parts.every((part) => !/^$|^\.|[\\\0]/u.test(part));
  if (!url.startsWith("/") || !isSafe) throw new RangeError(`${url} is not the URL path of a page.`);
  return `${parts.join("/")}.html`;
}
