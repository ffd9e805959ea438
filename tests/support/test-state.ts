import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ThrowawayPostgres } from './throwaway-postgres.ts'

/** Two shipped inventories to copy from: with the illustrative breakdown, and the published lots alone. */
export const inventories = ['illustrative', 'published'] as const
export type Inventory = (typeof inventories)[number]

/** What the first step of a test run leaves for the test files. */
export type TestState = { templates: Record<Inventory, string> } & (
  | { engine: 'embedded' }
  | { engine: 'postgres'; url: string; server: ThrowawayPostgres | null }
)

/** A folder of this run's own: the test files and what runs before and after them are children of one runner. */
export const testFolder = fileURLToPath(new URL(`../../dist/test/${process.ppid}/`, import.meta.url))
export const statePath = `${testFolder}state.json`

export const readTestState = async (): Promise<TestState> => JSON.parse(await readFile(statePath, 'utf8'))

/** The day on which all tests take place, and noon of it in Shanghai. */
export const testDay = '2026-11-22'
export const testNoon = new Date('2026-11-22T12:00:00+08:00')
