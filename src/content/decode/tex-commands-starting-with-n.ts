/**
 * The commands that start with n, of TeX, LaTeX, AMS, mhchem and packages that occur in answers: in a formula, `\n`
 * followed by the rest of one of these names is that command, not a newline.
 */
export const texCommandsStartingWithN: ReadonlySet<string> = new Set(
  `nabla natural natnums ncong ncongruent ne neArrow nearrow neg negmedspace negthickspace negthinspace neq nequiv
   nesearrow neswarrow neuter newcommand newenvironment newline newton nexists ngeq ngeqq ngeqslant ngtr ngtrsim ni
   nicefrac niplus nisd nLeftarrow nleftarrow nLeftrightarrow nleftrightarrow nleq nleqq nleqslant nless nlesssim nmid
   nobreak nobreakspace noexpand noindent nolimits nolinebreak nonumber nonscript nopagebreak norm normalfont
   normalsize not notag notin notni nparallel nprec npreceq npreceqq nRightarrow nrightarrow nshortmid nshortparallel
   nsim nsimeq nsqsubseteq nsqsupseteq nsubset nsubseteq nsubseteqq nsucc nsucceq nsucceqq nsupset nsupseteq
   nsupseteqq ntriangleleft ntrianglelefteq ntriangleright ntrianglerighteq nu nucleus null nulldelimiterspace num
   numberwithin nVDash nVdash nvDash nvdash nwArrow nwarrow nwsearrow`.split(/\s+/u),
);
