/** Answers made last, by name, the one not asked for longest let go past `most`; who asks while one is made waits for the same, and what failed is made again. */
export class LastMade<T> {
  readonly #kept = new Map<string, Promise<T>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer of this name, made where there is none. */
  of(name: string, make: () => Promise<T>): Promise<T> {
    const made = this.#kept.get(name) ?? make();
    this.#kept.delete(name);
    this.#kept.set(name, made);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    made.catch(() => this.#kept.delete(name));
    return made;
  }
}
