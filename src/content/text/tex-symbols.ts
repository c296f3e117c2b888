/** Pairs of a command name and its character, as a map. */
function parsePairs(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.trim().split(/\s+/u);
  const entries: [string, string][] = [];
  for (let index = 0; index + 1 < words.length; index += 2)
    entries.push([words[index] as string, words[index + 1] as string]);
  return new Map(entries);
}

/** Letters and other symbols that stand directly next to their neighbors. */
export const ordinarySymbols = parsePairs(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω digamma ϝ
  infty ∞ partial ∂ nabla ∇ hbar ℏ hslash ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ imath ı jmath ȷ
  emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠ measuredangle ∡ triangle △
  degree ° circ ∘ prime ′ backprime ‵ cdot · cdotp · bullet • star ⋆ ast ∗ dagger † ddagger ‡ square □ Box □
  blacksquare ■ qed ■ diamond ⋄ Diamond ◇ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ checkmark ✓ flat ♭ natural ♮
  sharp ♯ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ therefore ∴ because ∵ S § P ¶ copyright © pounds £
  euro € yen ¥ AA Å aa å AE Æ ae æ OE Œ oe œ O Ø o ø ss ß i ı lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩
  lbrace { rbrace } lbrack [ rbrack ] vert | lvert | rvert | mid | Vert ‖ lVert ‖ rVert ‖ parallel ∥ backslash \\
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀
  surd √ N ℕ R ℝ Z ℤ Q ℚ C ℂ reals ℝ Reals ℝ natnums ℕ micro µ ohm Ω`);

/** Relations, arrows and operators that stand between spaces. */
export const spacedSymbols = parsePairs(`
  ne ≠ neq ≠ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ lt < gt > ll ≪ gg ≫ approx ≈ approxeq ≊ sim ∼ simeq ≃ cong ≅
  equiv ≡ propto ∝ varpropto ∝ doteq ≐ coloneqq ≔ triangleq ≜ asymp ≍ prec ≺ succ ≻ preceq ≼ succeq ≽ nleq ≰ ngeq ≱
  in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ nsubseteq ⊈ cup ∪ cap ∩ setminus ∖ perp ⊥
  vdash ⊢ dashv ⊣ models ⊨ vDash ⊨ Vdash ⊩ land ∧ wedge ∧ lor ∨ vee ∨ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ bmod mod
  pm ± mp ∓ times × div ÷ ltimes ⋉ rtimes ⋊ colon : nmid ∤ nparallel ∦
  to → rightarrow → longrightarrow → gets ← leftarrow ← longleftarrow ← leftrightarrow ↔ longleftrightarrow ↔
  Rightarrow ⇒ Longrightarrow ⇒ implies ⇒ Leftarrow ⇐ impliedby ⇐ Leftrightarrow ⇔ Longleftrightarrow ⇔ iff ⇔
  mapsto ↦ longmapsto ↦ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙
  nwarrow ↖ rightleftharpoons ⇌ leftrightharpoons ⇋ hookrightarrow ↪ hookleftarrow ↩ rightharpoonup ⇀ leadsto ⇝
  rightsquigarrow ⇝ xrightarrow → xleftarrow ← xleftrightarrow ↔ xRightarrow ⇒ xrightleftharpoons ⇌`);

/** Functions, written out as their names. */
export const functionNames: ReadonlySet<string> = new Set(
  `arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min
   mod Pr sec sin sinh sup tan tanh argmax argmin lcm rank sgn Var Cov Tr erf sech csch`.split(/\s+/u),
);

/** Accents, as combining characters. Those for which fonts lack good marks are left out: `\vec{v}` is v. */
export const accents = parsePairs(
  "hat \u0302 widehat \u0302 bar \u0304 dot \u0307 ddot \u0308 tilde \u0303 acute \u0301 grave \u0300 check \u030c breve \u0306",
);

/** Blackboard letters that Unicode has outside of its mathematical block. */
export const blackboardLetters = parsePairs("C ℂ H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ");

/** Combinations of a base line and its negation. */
export const negations = parsePairs("= ≠ ∈ ∉ < ≮ > ≯ ≡ ≢ ⊂ ⊄ ⊆ ⊈ ≤ ≰ ≥ ≱ ∃ ∄ ∼ ≁ ≈ ≉ ∥ ∦ ≅ ≇ ∣ ∤ | ∤");

/** Fractions that are one character. */
export const vulgarFractions = parsePairs(
  "1/2 ½ 1/3 ⅓ 2/3 ⅔ 1/4 ¼ 3/4 ¾ 1/5 ⅕ 2/5 ⅖ 3/5 ⅗ 4/5 ⅘ 1/6 ⅙ 5/6 ⅚ 1/7 ⅐ 1/8 ⅛ 3/8 ⅜ 5/8 ⅝ 7/8 ⅞ 1/9 ⅑ 1/10 ⅒",
);

/** Characters with a superscript form. */
export const superscripts = parsePairs(
  `0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ − ⁻ = ⁼ ( ⁽ ) ⁾ a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ i ⁱ j ʲ k ᵏ l ˡ m ᵐ n ⁿ
   o ᵒ p ᵖ r ʳ s ˢ t ᵗ u ᵘ v ᵛ w ʷ x ˣ y ʸ z ᶻ T ᵀ ′ ′ ∘ ° ° ° * * † † ‡ ‡`,
);

/** Characters with a subscript form. */
export const subscripts = parsePairs(
  `0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ − ₋ = ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ r ᵣ s ₛ t ₜ
   u ᵤ v ᵥ x ₓ β ᵦ γ ᵧ ρ ᵨ φ ᵩ χ ᵪ`,
);
