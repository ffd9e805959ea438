import { createContext } from 'svelte'
import type { Compare } from './compare.svelte.ts'
import type { FindState } from './find-state.svelte.ts'
import type { Marks } from './marks.svelte.ts'
import type { PlaceTool } from './place-tool.svelte.ts'

/** What the parts of Find share. */
export const [getFind, setFind] = createContext<{
  search: FindState
  marks: Marks
  tool: PlaceTool
  compare: Compare
}>()
