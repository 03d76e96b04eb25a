/** `make` with its answers kept by owner and key, the oldest forgotten past `most` an owner; nothing is kept of an owner that is gone. */
export function remember<K extends object, T>(
  most: number,
  make: (owner: K, key: string) => T,
): (owner: K, key: string) => T {
  const kept = new WeakMap<K, Map<string, { readonly value: T }>>();
  return (owner, key) => {
    const answers = kept.get(owner) ?? new Map<string, { readonly value: T }>();
    kept.set(owner, answers);
    const before = answers.get(key);
    if (before) return before.value;
    const value = make(owner, key);
    answers.set(key, { value });
    if (answers.size > most) answers.delete(answers.keys().next().value!);
    return value;
  };
}
