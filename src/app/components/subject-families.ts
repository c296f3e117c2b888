/** A kind of subject, with what it looks like. */
export interface SubjectFamily {
  /** In degrees of OKLCH. */
  readonly hue: number;
  /** The id of a drawing in `public/subjects.svg`. */
  readonly icon: string;
}

/** Kinds of subjects by the beginnings of words in their slugs; the first that fits counts. */
const families: readonly (readonly [roots: string, hue: number, icon: string])[] = [
  ["math|algebra|calculus|geometr|statist|probabil|logic", 265, "mathematics"],
  ["comput|software|program|coding|data|algorithm|network|web|cyber|information", 235, "computing"],
  ["chem|material", 195, "chemistry"],
  ["medic|nurs|health|anatom|pharm", 10, "health"],
  ["bio|ecolog|botan|zoolog|genetic|life", 145, "life"],
  ["environment|geo|earth|climate|ocean|agricult|energy", 165, "earth"],
  ["engineer|electr|robot|architect|technolog", 215, "engineering"],
  ["business|econom|financ|account|market|manage", 75, "business"],
  ["law|legal|politic|government|security", 45, "law"],
  ["educat|teach|school", 105, "education"],
  ["language|linguist|english|literat|writing|communicat|media", 320, "language"],
  ["histor|philosoph|relig|ethic|theolog|ancient|archaeo|myth", 60, "history"],
  ["art|music|design|film|movie|cinema|theat|dance", 345, "art"],
  ["sport|basketball|football|athlet|game", 30, "sport"],
  ["psych|soci|anthropo|cultur|gender|american|studies", 355, "society"],
  ["physic|astro|space|science", 290, "physics"],
];

/** Distance between the hues of other subjects, in degrees: closer ones look the same. */
const hueStepDegrees = 15;

/** What a subject looks like: subjects of one kind look alike. Depends only on its slug. */
export function slugToFamily(slug: string): SubjectFamily {
  for (const [roots, hue, icon] of families)
    if (new RegExp(`\\b(?:${roots})`, "u").test(slug)) return { hue, icon };
  let hash = 7;
  for (const letter of slug) hash = (hash * 31 + Number(letter.codePointAt(0))) % 65_521;
  return { hue: (hash % (360 / hueStepDegrees)) * hueStepDegrees, icon: "book" };
}
