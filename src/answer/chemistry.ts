/** Teaches KaTeX the commands of mhchem (`\ce`, `\pu`) by being imported. */
import "katex/contrib/mhchem";
