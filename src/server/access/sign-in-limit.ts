/** Failures of one address, and of one name from one address, in a quarter of an hour; of one name from anywhere in an hour. */
const MOST = { address: 20, pair: 5, name: 100 } as const;
const WINDOW_MILLISECONDS = { address: 900_000, pair: 900_000, name: 3_600_000 } as const;
/** Entries remembered; a flood of names must not fill the memory. */
const MOST_ENTRIES = 20_000;

type Kind = keyof typeof MOST;

/** Counts failures to sign in, so that guessing is slow while somebody else's guesses do not soon lock the owner out. */
export class SignInLimit {
  readonly #failures = new Map<string, { count: number; until: number }>();

  /** Seconds until it may be tried again; 0 where it may be now. `now`: milliseconds. */
  waitSeconds(name: string, address: string, now: number): number {
    const waits = kindsOf(name, address).map(([kind, key]) => {
      const found = this.#failures.get(key);
      return found && found.until > now && found.count >= MOST[kind] ? found.until - now : 0;
    });
    return Math.ceil(Math.max(...waits) / 1000);
  }

  /** Remembers a failure. */
  failed(name: string, address: string, now: number): void {
    for (const [kind, key] of kindsOf(name, address)) {
      const found = this.#failures.get(key);
      const isOpen = found !== undefined && found.until > now;
      const entry = isOpen
        ? { count: found.count + 1, until: found.until }
        : { count: 1, until: now + WINDOW_MILLISECONDS[kind] };
      this.#failures.delete(key);
      this.#failures.set(key, entry);
    }
    while (this.#failures.size > MOST_ENTRIES) this.#failures.delete(this.#failures.keys().next().value!);
  }

  /** Whoever got in was no guesser. */
  succeeded(name: string, address: string): void {
    this.#failures.delete(`pair ${name} ${address}`);
  }
}

function kindsOf(name: string, address: string): (readonly [Kind, string])[] {
  return [
    ['address', `address ${address}`],
    ['pair', `pair ${name} ${address}`],
    ['name', `name ${name}`],
  ];
}
