import { createContext } from 'svelte'
import type { FindState } from './find-state.svelte.ts'
import type { Marks } from './marks.svelte.ts'

/** What the parts of Find share. */
export const [getFind, setFind] = createContext<{ search: FindState; marks: Marks }>()
