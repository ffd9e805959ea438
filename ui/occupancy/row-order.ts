import { clusterNames, useNames } from '../messages/vocabulary.ts'

/** The order in which the plan and its tables have them. */
export const clusterNamesInOrder: readonly string[] = Object.keys(clusterNames)
export const useNamesInOrder: readonly string[] = Object.keys(useNames)
