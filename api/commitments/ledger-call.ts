import { brokenConstraint } from '../database-error.ts'
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
