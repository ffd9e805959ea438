import { createContext } from 'svelte'
import type { OccupancyState } from './occupancy-state.svelte.ts'

export const [getOccupancy, setOccupancy] = createContext<OccupancyState>()
