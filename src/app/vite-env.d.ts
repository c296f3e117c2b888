interface ImportMetaEnv {
  /** True in the app of a site in several languages; set by the build. */
  readonly QUIRE_LANGUAGES?: boolean;
}
