/** What Vite sets in workers. Its own types bring those of the DOM with them. */
interface ImportMeta {
  readonly env: { readonly BASE_URL: string };
}
