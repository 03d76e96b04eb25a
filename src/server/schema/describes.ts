import type { z } from 'zod';

/** A type as read only all the way down, as the model's are. */
type Frozen<T> = T extends readonly (infer I)[]
  ? readonly Frozen<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** Gives a schema back; it does not compile where values of the model's type T would not fit it. */
export function describes<T>() {
  return <S extends z.ZodType>(schema: T extends Frozen<z.input<S>> ? S : never): S => schema;
}
