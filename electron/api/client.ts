/** The caller's side: api.documents.list({...}) over one invoke. */
import { contract, type Contract } from './contract.ts';
import type { Client } from './define.ts';
import type { Result } from './errors.ts';

/** Sends one call and brings its result; throws only when the transport itself is broken. */
export type Invoke = (name: string, input: unknown) => Promise<Result<unknown>>;

/** A typed client of the contract. */
export function createClient(invoke: Invoke): Client<Contract> {
  const domains = Object.entries(contract).map(([domain, calls]) => [
    domain,
    Object.fromEntries(
      Object.keys(calls).map((verb) => [verb, (input: unknown) => invoke(`${domain}.${verb}`, input)]),
    ),
  ]);
  // The entries are made from the contract's own keys, which the type system cannot follow.
  return Object.fromEntries(domains) as unknown as Client<Contract>;
}
