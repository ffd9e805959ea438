import { brokenConstraint, mayRunAgain } from '../database-error.ts'
import { refusalOf } from './refusal.ts'
import type { Writer } from './writer.ts'

/** Calls the ledger; what the database refuses leaves as a problem with its numbers. */
export async function ledgerCall<T>(writer: Writer, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    const broken = brokenConstraint(cause)
    throw (broken && refusalOf(broken, writer)) ?? cause
  }
}

const attempts = 4

/**
 * Runs a whole write again where it lost to another writer. The ledger locks in one order, so this is for what changes
 * the inventory beside it.
 */
export async function again<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (cause) {
      if (attempt === attempts || !mayRunAgain(cause)) throw cause
    }
  }
}
