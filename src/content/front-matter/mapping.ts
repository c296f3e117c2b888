/** Values by their names, as YAML, TOML and JSON have them. */
export type Mapping = Readonly<Record<string, unknown>>;

/** True for a mapping, not for null and lists. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A mapping as it is; an empty one for any other value. */
export function toMapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}
