/** Vietnamese lists of people are ordered by the given name, which comes last. Pure. */

/** The given name before the whole: "Bình, Lê Văn Bình". */
export function givenNameFirst(name: string): string {
  return `${name.trim().split(/\s+/).at(-1) ?? ''}, ${name}`;
}
