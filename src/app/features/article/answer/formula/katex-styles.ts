/** Adds KaTeX's stylesheet, in its own cascade layer, to the page on import. Needs a bundler. */
import "./katex.css";
