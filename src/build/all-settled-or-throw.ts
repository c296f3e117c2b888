/** Like `Promise.all`, but nothing is still running when it rejects. */
export async function allSettledOrThrow<const Values extends readonly unknown[]>(
  values: Values,
): Promise<{ -readonly [Index in keyof Values]: Awaited<Values[Index]> }> {
  await Promise.allSettled(values);
  return await Promise.all(values);
}
