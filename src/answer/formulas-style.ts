/** Puts KaTeX's stylesheet, in its own cascade layer, into the page by being imported. Only a bundler can read it. */
import "./formulas.css";
