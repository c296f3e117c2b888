/** Commands whose argument is shown as it is, or one by one. */
export const transparentCommands =
  /^(?:text(?:rm|bf|it|sf|tt|normal|up)?|math(?:rm|bf|it|sf|tt|cal|scr|frak|normal|bin|rel|op|ord|punct|inner)|boldsymbol|bm|pmb|emph|mbox|hbox|operatorname\*?|boxed|fbox|underline|overline|bar|underbrace|overbrace|vec|overrightarrow|overleftarrow|widetilde|mathring|cancel|bcancel|xcancel|sout|smash|mathstrut|ensuremath|displaylimits|limits|nolimits|unit|pmod|substack)$/u;

/** Commands whose first argument is about layout, so that it is left out with the command. */
export const layoutCommands =
  /^(?:color|textcolor|colorbox|hspace\*?|vspace\*?|kern|mkern|mskip|label|phantom|hphantom|vphantom|rule|raisebox|begin|end)$/u;

/** Commands without a visible effect in text. */
export const silentCommands =
  /^(?:displaystyle|textstyle|scriptstyle|scriptscriptstyle|left|right|middle|[bB]igg?[lrm]?|limits|nolimits|nonumber|notag|hline|cline|centering|rm|bf|it|sf|tt|cal|tiny|small|normalsize|large|Large|LARGE|huge|allowbreak|nobreak|noindent|protect|relax|mathstrut|strut|hfill|hfil)$/u;

/** Commands for horizontal space. */
export const spaceCommands =
  /^(?:[,;:! >]|quad|qquad|enspace|thinspace|medspace|thickspace|space|nobreakspace)$/u;

/** Commands that define others: what follows can't be read without running them. */
export const definingCommands =
  /^(?:def|gdef|edef|xdef|let|futurelet|newcommand|renewcommand|providecommand|char)$/u;
