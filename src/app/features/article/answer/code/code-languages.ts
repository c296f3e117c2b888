/** The name of a highlight.js grammar file. */
export type Grammar =
  | "ada"
  | "bash"
  | "c"
  | "cpp"
  | "csharp"
  | "css"
  | "diff"
  | "dos"
  | "excel"
  | "fortran"
  | "go"
  | "haskell"
  | "java"
  | "javascript"
  | "json"
  | "kotlin"
  | "matlab"
  | "php"
  | "prolog"
  | "python"
  | "r"
  | "ruby"
  | "rust"
  | "scheme"
  | "sql"
  | "swift"
  | "typescript"
  | "x86asm"
  | "xml"
  | "yaml";

interface CodeLanguage {
  /** The display name. */
  readonly label: string;
  /** Missing if there is nothing to highlight, or highlight.js has no grammar for it. */
  readonly grammar?: Grammar;
}

/** Languages by the lowercase names that authors write in a fence's info string. */
const codeLanguages: ReadonlyMap<string, CodeLanguage> = new Map<string, CodeLanguage>([
  ["mermaid", { label: "Diagram (mermaid)" }],
  ["ada", { label: "Ada", grammar: "ada" }],
  ["algol", { label: "ALGOL" }],
  ["asm", { label: "Assembly", grammar: "x86asm" }],
  ["assembly", { label: "Assembly", grammar: "x86asm" }],
  ["x86asm", { label: "Assembly", grammar: "x86asm" }],
  ["bash", { label: "Bash", grammar: "bash" }],
  ["sh", { label: "Shell", grammar: "bash" }],
  ["shell", { label: "Shell", grammar: "bash" }],
  ["zsh", { label: "Shell", grammar: "bash" }],
  ["console", { label: "Shell", grammar: "bash" }],
  ["c", { label: "C", grammar: "c" }],
  ["c++", { label: "C++", grammar: "cpp" }],
  ["cpp", { label: "C++", grammar: "cpp" }],
  ["c#", { label: "C#", grammar: "csharp" }],
  ["cs", { label: "C#", grammar: "csharp" }],
  ["csharp", { label: "C#", grammar: "csharp" }],
  ["css", { label: "CSS", grammar: "css" }],
  ["diff", { label: "Diff", grammar: "diff" }],
  ["bat", { label: "Command Prompt", grammar: "dos" }],
  ["batch", { label: "Command Prompt", grammar: "dos" }],
  ["cmd", { label: "Command Prompt", grammar: "dos" }],
  ["dos", { label: "Command Prompt", grammar: "dos" }],
  ["excel", { label: "Excel", grammar: "excel" }],
  ["fortran", { label: "Fortran", grammar: "fortran" }],
  ["go", { label: "Go", grammar: "go" }],
  ["golang", { label: "Go", grammar: "go" }],
  ["haskell", { label: "Haskell", grammar: "haskell" }],
  ["hs", { label: "Haskell", grammar: "haskell" }],
  ["java", { label: "Java", grammar: "java" }],
  ["javascript", { label: "JavaScript", grammar: "javascript" }],
  ["js", { label: "JavaScript", grammar: "javascript" }],
  ["jsx", { label: "JavaScript", grammar: "javascript" }],
  ["mjs", { label: "JavaScript", grammar: "javascript" }],
  ["cjs", { label: "JavaScript", grammar: "javascript" }],
  ["json", { label: "JSON", grammar: "json" }],
  ["kotlin", { label: "Kotlin", grammar: "kotlin" }],
  ["kt", { label: "Kotlin", grammar: "kotlin" }],
  ["matlab", { label: "MATLAB", grammar: "matlab" }],
  ["octave", { label: "Octave", grammar: "matlab" }],
  ["php", { label: "PHP", grammar: "php" }],
  ["plain", { label: "Text" }],
  ["plaintext", { label: "Text" }],
  ["text", { label: "Text" }],
  ["txt", { label: "Text" }],
  ["prolog", { label: "Prolog", grammar: "prolog" }],
  ["pseudo", { label: "Pseudocode" }],
  ["pseudocode", { label: "Pseudocode" }],
  ["py", { label: "Python", grammar: "python" }],
  ["python", { label: "Python", grammar: "python" }],
  ["python3", { label: "Python", grammar: "python" }],
  ["r", { label: "R", grammar: "r" }],
  ["rb", { label: "Ruby", grammar: "ruby" }],
  ["ruby", { label: "Ruby", grammar: "ruby" }],
  ["rs", { label: "Rust", grammar: "rust" }],
  ["rust", { label: "Rust", grammar: "rust" }],
  ["lisp", { label: "Lisp", grammar: "scheme" }],
  ["racket", { label: "Racket", grammar: "scheme" }],
  ["scheme", { label: "Scheme", grammar: "scheme" }],
  ["mysql", { label: "SQL", grammar: "sql" }],
  ["sql", { label: "SQL", grammar: "sql" }],
  ["swift", { label: "Swift", grammar: "swift" }],
  ["ts", { label: "TypeScript", grammar: "typescript" }],
  ["tsx", { label: "TypeScript", grammar: "typescript" }],
  ["typescript", { label: "TypeScript", grammar: "typescript" }],
  ["html", { label: "HTML", grammar: "xml" }],
  ["svg", { label: "SVG", grammar: "xml" }],
  ["xml", { label: "XML", grammar: "xml" }],
  ["yaml", { label: "YAML", grammar: "yaml" }],
  ["yml", { label: "YAML", grammar: "yaml" }],
]);

/** True for a code language in this table. Ignores case. */
export function isKnownCodeLanguage(name: string): boolean {
  return codeLanguages.has(name.toLowerCase());
}

/** The grammar that highlights a language; undefined if there is none. */
export function languageToGrammar(name: string): Grammar | undefined {
  return codeLanguages.get(name.toLowerCase())?.grammar;
}

/** The label of a code block: `C++` for `cpp`. An unknown language keeps the name its author wrote. */
export function languageToLabel(name: string): string {
  return codeLanguages.get(name.toLowerCase())?.label ?? name;
}
