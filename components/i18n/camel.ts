/** "former-country" → "formerCountry": names of message keys may hold no hyphen. */
export type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

export function camel<S extends string>(name: S): Camel<S> {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as Camel<S>;
}
