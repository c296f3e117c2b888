/** What good typography has none of: quotes, spaces and punctuation of other languages. */
export const badTypography: Readonly<Record<string, RegExp>> = {
  de: /[«»”‘]|„[^“]*$/u,
  es: /[“”]|^[^¿]*\?/u,
  fa: /[يك,;?“”]/u,
  fr: /(?<!\u202f)[:;?!»]|«(?!\u202f)|[“”]/u,
  hi: /\p{Script=Devanagari}\p{M}*[.|]|[«»]/u,
  ja: /[“”]/u,
  pt: /[«»]/u,
  ru: /[“”„]/u,
  zh: /(?<!\d),|[;?!:()「」«»]/u,
};
