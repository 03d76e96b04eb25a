/**
 * A function of a text, and of a key in it, that remembers its answers for the text it was last asked about: what several stages
 * ask of the same document is worked out once, and nothing is kept of the documents before.
 */
export function ofText<T>(work: (text: string, key: string) => T): (text: string, key?: string) => T {
  let last: string | null = null;
  const known = new Map<string, T>();
  return (text, key = '') => {
    if (text !== last) {
      known.clear();
      last = text;
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(text, key);
    known.set(key, made);
    return made;
  };
}
