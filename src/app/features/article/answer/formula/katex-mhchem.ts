/** Adds the commands of mhchem (`\ce`, `\pu`) to KaTeX on import. */
import "katex/contrib/mhchem";
