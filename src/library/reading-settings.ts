import * as v from "valibot";

/** What may be chosen, in the order in which it is offered. Sizes and widths are shares of the design's own. */
export const readingChoices = {
  theme: ["auto", "light", "dark", "sepia"],
  font: ["serif", "sans"],
  /** 1 is 17 to 19 px, as the screen is wide. */
  size: [0.85, 0.925, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2],
  /** 1 is 41 rem: about 70 letters of the serif. */
  width: [0.7, 0.85, 1, 1.2, 1.45],
  /** Of the letters' size. */
  leading: [1.4, 1.5, 1.6, 1.75, 1.9, 2.1],
} as const;

/** How a reader wants texts to look. */
export interface ReadingSettings {
  readonly theme: (typeof readingChoices.theme)[number];
  readonly font: (typeof readingChoices.font)[number];
  readonly size: number;
  readonly width: number;
  readonly leading: number;
}

export const defaultReading: ReadingSettings = {
  theme: "auto",
  font: "serif",
  size: 1,
  width: 1,
  leading: 1.6,
};

/** Where they are kept. `public/theme.js` reads it too: before the app is there. */
export const readingKey = "quire:reading";

function oneOf(steps: readonly number[], fallback: number) {
  return v.fallback(
    v.pipe(
      v.number(),
      v.check((value) => steps.includes(value)),
    ),
    fallback,
  );
}

const readingSchema = v.object({
  theme: v.fallback(v.picklist(readingChoices.theme), defaultReading.theme),
  font: v.fallback(v.picklist(readingChoices.font), defaultReading.font),
  size: oneOf(readingChoices.size, defaultReading.size),
  width: oneOf(readingChoices.width, defaultReading.width),
  leading: oneOf(readingChoices.leading, defaultReading.leading),
});

/** Reads what `readingToText` wrote; each part that is damaged is its default. */
export function textToReading(text: string | null): ReadingSettings {
  try {
    const checked = v.safeParse(readingSchema, { ...defaultReading, ...JSON.parse(text ?? "{}") });
    return checked.success ? checked.output : defaultReading;
  } catch {
    return defaultReading;
  }
}

/** Holds only what differs from the defaults: those may change for readers who never chose. */
export function readingToText(settings: ReadingSettings): string {
  const names = Object.keys(defaultReading) as (keyof ReadingSettings)[];
  return JSON.stringify(
    Object.fromEntries(
      names.flatMap((name) => (settings[name] === defaultReading[name] ? [] : [[name, settings[name]]])),
    ),
  );
}

/** Shows texts in this way, from now on. Does to the page just what `public/theme.js` did when it was loaded. */
export function applyReading(settings: ReadingSettings, root: HTMLElement = document.documentElement): void {
  if (settings.theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = settings.theme;
  if (settings.font === "serif") delete root.dataset["font"];
  else root.dataset["font"] = settings.font;
  for (const name of ["size", "width", "leading"] as const) {
    if (settings[name] === defaultReading[name]) root.style.removeProperty(`--reading-${name}`);
    else root.style.setProperty(`--reading-${name}`, String(settings[name]));
  }
}

/** What is kept; the defaults where nothing is, or nothing may be. */
export function readReading(): ReadingSettings {
  try {
    return textToReading(localStorage.getItem(readingKey));
  } catch {
    return defaultReading;
  }
}

/** Keeps settings and applies them, at once or `when` it suits. Without storage they hold until the page is left. */
export function keepReading(
  settings: ReadingSettings,
  when: (apply: () => void) => void = (apply) => apply(),
): void {
  when(() => applyReading(settings));
  const text = readingToText(settings);
  try {
    if (text === "{}") localStorage.removeItem(readingKey);
    else localStorage.setItem(readingKey, text);
  } catch {
    // A browser that keeps nothing.
  }
}

/** Tells of settings that another tab has kept. Returns what ends it. */
export function watchReading(onChange: (settings: ReadingSettings) => void): () => void {
  const handleStorage = ({ key }: StorageEvent): void => {
    // Without a key, all of the storage was emptied.
    if (key === readingKey || key === null) onChange(readReading());
  };
  window.addEventListener("storage", handleStorage);
  return () => window.removeEventListener("storage", handleStorage);
}
