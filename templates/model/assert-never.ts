/** Marks a switch as complete: a new case of the model must be handled everywhere before the code compiles. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case ${JSON.stringify(value)}`);
}
