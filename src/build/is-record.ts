/** True for an object with fields of any kind, as JSON and YAML have them; not for null and lists. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
