/**
 * Prefetches the font of texts. The stylesheet uses it only if it is available immediately
 * (fonts.css), so it has to be loaded before the reader opens an article.
 */
export function loadTextFont(): void {
  const names = getComputedStyle(document.documentElement).getPropertyValue("--font-text");
  // Only the first family is a web font; the fallbacks are local.
  const [name] = names.split(",");
  if (name) document.fonts?.load(`1em ${name}`).catch(() => undefined);
}
