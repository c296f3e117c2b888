import * as v from "valibot";
import { appearanceStorageName } from "../../data/storage/preferences.ts";
import { readStored, subscribeToStored, writeStored } from "../../data/storage/site-storage.ts";

/** The options, in the order of the controls. Sizes and widths are relative to the design's own. */
export const appearanceOptions = {
  theme: ["auto", "light", "dark", "sepia"],
  font: ["serif", "sans"],
  /** 1 is 17 to 19 px, depending on the screen's width. */
  size: [0.85, 0.925, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2],
  /** 1 is 41 rem: about 70 characters of the serif font. */
  width: [0.7, 0.85, 1, 1.2, 1.45],
  /** Relative to the font size. */
  lineHeight: [1.4, 1.5, 1.6, 1.75, 1.9, 2.1],
} as const;

/** How a reader wants pages to look. */
export interface AppearanceSettings {
  readonly theme: (typeof appearanceOptions.theme)[number];
  readonly font: (typeof appearanceOptions.font)[number];
  readonly size: number;
  readonly width: number;
  readonly lineHeight: number;
}

export const defaultAppearance: AppearanceSettings = {
  theme: "auto",
  font: "serif",
  size: 1,
  width: 1,
  lineHeight: 1.6,
};

function numberIn(allowed: readonly number[], fallback: number) {
  return v.fallback(
    v.pipe(
      v.number(),
      v.check((value) => allowed.includes(value)),
    ),
    fallback,
  );
}

const appearanceSchema = v.object({
  theme: v.fallback(v.picklist(appearanceOptions.theme), defaultAppearance.theme),
  font: v.fallback(v.picklist(appearanceOptions.font), defaultAppearance.font),
  size: numberIn(appearanceOptions.size, defaultAppearance.size),
  width: numberIn(appearanceOptions.width, defaultAppearance.width),
  lineHeight: numberIn(appearanceOptions.lineHeight, defaultAppearance.lineHeight),
});

/** Parses what `serializeAppearance` returned; each invalid setting gets its default. */
export function parseAppearance(text: string | null): AppearanceSettings {
  try {
    const checked = v.safeParse(appearanceSchema, { ...defaultAppearance, ...JSON.parse(text ?? "{}") });
    return checked.success ? checked.output : defaultAppearance;
  } catch {
    // Not JSON: something else has written it. The next change of a setting replaces it.
    return defaultAppearance;
  }
}

/** Serializes only what differs from the defaults: those may change for readers who never chose. */
export function serializeAppearance(settings: AppearanceSettings): string {
  const names = Object.keys(defaultAppearance) as (keyof AppearanceSettings)[];
  return JSON.stringify(
    Object.fromEntries(
      names.flatMap((name) => (settings[name] === defaultAppearance[name] ? [] : [[name, settings[name]]])),
    ),
  );
}

const cssVariables = {
  size: "--reading-size",
  width: "--reading-width",
  lineHeight: "--reading-line-height",
} as const;

/** Applies settings to the page. Does the same as `public/early.js` before the first paint. */
export function applyAppearance(
  settings: AppearanceSettings,
  root: HTMLElement = document.documentElement,
): void {
  if (settings.theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = settings.theme;
  if (settings.font === "serif") delete root.dataset["font"];
  else root.dataset["font"] = settings.font;
  for (const name of ["size", "width", "lineHeight"] as const) {
    if (settings[name] === defaultAppearance[name]) root.style.removeProperty(cssVariables[name]);
    else root.style.setProperty(cssVariables[name], String(settings[name]));
  }
}

/** The saved settings; the defaults if there are none or storage is blocked. */
export function loadAppearance(): AppearanceSettings {
  return parseAppearance(readStored(appearanceStorageName));
}

/** Saves settings and applies them, at once or as `schedule` decides. Without storage they last until the page closes. */
export function saveAppearance(
  settings: AppearanceSettings,
  schedule: (apply: () => void) => void = (apply) => apply(),
): void {
  schedule(() => applyAppearance(settings));
  const text = serializeAppearance(settings);
  writeStored(appearanceStorageName, text === "{}" ? null : text);
}

/** Calls `onChange` when another tab saves settings. Returns an unsubscribe function. */
export function subscribeToAppearance(onChange: (settings: AppearanceSettings) => void): () => void {
  return subscribeToStored(appearanceStorageName, () => onChange(loadAppearance()));
}
