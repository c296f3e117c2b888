/**
 * Loads the font that texts are set in, where the page has none yet. It is shown only where it is there at once
 * (fonts.css): whoever goes on from a list to an article is to find it.
 */
export function loadTextFont(): void {
  const names = getComputedStyle(document.documentElement).getPropertyValue("--font-text");
  // Of the names, that of our own font; what stands in for it need not be loaded.
  const [name] = names.split(",");
  if (name) document.fonts?.load(`1em ${name}`).catch(() => undefined);
}
