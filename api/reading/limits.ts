import { Check } from 'typebox/value'
import { Requirement } from '../contract.ts'
import type { Claim } from './claim.ts'

interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
}

/** Whether a requirement can say it: its limits stand in the schema alone. */
export function isWithinLimits({ pointer, isItem, value }: Claim): boolean {
  const field = pointer
    .slice(1)
    .split('/')
    .reduce<Schema | undefined>(
      (schema, key) => (/^\d+$/.test(key) ? schema?.items : schema?.properties?.[key]),
      Requirement as Schema,
    )
  const own = isItem ? field?.items : field
  return own !== undefined && Check(own as Parameters<typeof Check>[0], value)
}
