/** A kind of subject, with what it looks like. */
export interface SubjectFamily {
  /** In degrees of OKLCH. */
  readonly hue: number;
  /** See `Icon`. */
  readonly icon: string;
}

const bookIcon = "M12 6C10 4.5 7 4 4 4v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2Zm0 0v14";

/** Kinds of subjects by the beginnings of words in their slugs; the first that fits counts. */
const families: readonly (readonly [roots: string, hue: number, icon: string])[] = [
  ["math|algebra|calculus|geometr|statist|probabil|logic", 265, "M17.5 5h-11l6.5 7-6.5 7h11"],
  [
    "comput|software|program|coding|data|algorithm|network|web|cyber|machine|information",
    235,
    "m8 7-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14",
  ],
  ["chem|material", 195, "M9 4h6M10 4v6l-5.5 9q-.5 1 .5 1h14q1 0 .5-1L14 10V4M7.5 15h9"],
  [
    "medic|nurs|health|anatom|pharm|physiolog|nutrition",
    10,
    "M12 20C2 14 3 5 8 5c2.5 0 4 2 4 3 0-1 1.5-3 4-3 5 0 6 9-4 15Z",
  ],
  ["bio|ecolog|botan|zoolog|genetic|life|plant", 145, "M5 20C5 9 10 4 20 4c0 10-5 13-12 12M5 20q2-6 9-10"],
  [
    "environment|geo|earth|climate|ocean|agricult|energy",
    165,
    "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4 12h16M12 4q-4 3-4 8t4 8q4-3 4-8t-4-8Z",
  ],
  [
    "engineer|electr|robot|construct|architect|technolog|manufactur",
    215,
    "M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2",
  ],
  ["business|econom|financ|account|market|manage|trade|tax", 75, "M4 4v16h16M8 15l4-5 3 3 5-7"],
  [
    "law|legal|politic|government|international|policy|security",
    45,
    "M12 4v16M7 20h10M5 7h14M5 7l-3 7h6L5 7ZM19 7l-3 7h6l-3-7Z",
  ],
  ["educat|teach|school|pedagog", 105, "M12 5 2 10l10 5 10-5-10-5ZM6 12v5q6 4 12 0v-5M22 10v6"],
  [
    "language|linguist|english|literat|writing|communicat|journal|media|poet",
    320,
    "M4 5h16v11h-8l-5 4v-4H4ZM8 9h8M8 12h5",
  ],
  [
    "histor|philosoph|relig|ethic|theolog|ancient|classic|archaeo|myth",
    60,
    "M4 20h16M5 17h14M7 17v-7M12 17v-7M17 17v-7M4 10l8-6 8 6Z",
  ],
  [
    "art|music|design|film|movie|cinema|theat|dance|photo|craft|fashion",
    345,
    "m14 4 6 6-7 7-6-6 7-7ZM7 11l-3 5 1.5 4H8l5-3",
  ],
  [
    "sport|basketball|football|athlet|game|fitness|coach",
    30,
    "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4 12h16M12 4v16M6.5 6q5 6 0 12M17.5 6q-5 6 0 12",
  ],
  [
    "psych|soci|anthropo|cultur|gender|communit|human|american|studies",
    355,
    "M9 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM3 20c0-8 12-8 12 0M16 5.2a3 3 0 0 1 0 5.6M18 14q3 1.5 3 6",
  ],
  [
    "physic|astro|space|mechanic|quantum|science",
    290,
    "M12 8c6 0 9 2 9 4s-3 4-9 4-9-2-9-4 3-4 9-4ZM8.5 14C5.5 8.8 5.7 5.2 7.5 4.2s4.9 1 8 6.2 2.7 8.8 1 9.8-4.9-1-8-6.2ZM12 12h.01",
  ],
];

/** Distance between the hues of other subjects, in degrees: closer ones look the same. */
const hueStepDegrees = 15;

/** What a subject looks like: subjects of one kind look alike. Depends only on its slug. */
export function slugToFamily(slug: string): SubjectFamily {
  for (const [roots, hue, icon] of families)
    if (new RegExp(`\\b(?:${roots})`, "u").test(slug)) return { hue, icon };
  let hash = 7;
  for (const letter of slug) hash = (hash * 31 + Number(letter.codePointAt(0))) % 65_521;
  return { hue: (hash % (360 / hueStepDegrees)) * hueStepDegrees, icon: bookIcon };
}
