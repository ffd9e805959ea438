import type { Cluster } from '../../api/contract.ts'
import { clusterNames, useNames } from '../messages/vocabulary.ts'

/** The order in which the plan and its tables have them. */
export const clusterNamesInOrder = Object.keys(clusterNames) as readonly Cluster['id'][]
export const useNamesInOrder: readonly string[] = Object.keys(useNames)
