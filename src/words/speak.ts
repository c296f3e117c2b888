import { type LaterWords, setLaterWords } from "./later-words.ts";
import { setWords, type Words } from "./words.ts";

/** Where a language's catalogue lies, from this folder on: the folder is named like the language. */
async function loadCatalogue(locale: string): Promise<{ first: Words; later: LaterWords }> {
  const [{ first }, { later }] = (await Promise.all([
    import(`./locales/${locale}/first.ts`),
    import(`./locales/${locale}/later.ts`),
  ])) as [{ first: Words }, { later: LaterWords }];
  return { first, later };
}

let spoken = "en";

/** Makes this process speak the language of a catalogue, named like its folder. Rejects where there is none. */
export async function speak(locale: string): Promise<void> {
  if (locale === spoken) return;
  const { first, later } = await loadCatalogue(locale);
  setWords(first);
  setLaterWords(later);
  spoken = locale;
}
