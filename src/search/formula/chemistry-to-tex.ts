const arrows: readonly (readonly [RegExp, string])[] = [
  [/<=+>+|<-+>+/gu, "\\rightleftharpoons "],
  [/-+>/gu, "\\rightarrow "],
  [/<-+/gu, "\\leftarrow "],
];

/** The argument of `\ce` as TeX with words in upright letters: `2H2O` is `2H_{2}O`, `Fe^3+` is `Fe^{3+}`. */
export function chemistryToTex(chemistry: string): string {
  const withArrows = arrows.reduce((text, [pattern, arrow]) => text.replace(pattern, arrow), chemistry);
  return withArrows
    .replace(/\^(\d*[+-])/gu, "^{$1}")
    .replace(/(?<=[A-Za-z)\]])(\d+)/gu, "_{$1}")
    .replace(/(?<=[A-Za-z)\]}])([+-])(?=\s|$)/gu, "^{$1}");
}
