/** The HTTP contract. The UI imports types from here and nothing else of the API. */
export * from './contract/advice.ts'
export * from './contract/common.ts'
export * from './contract/eia.ts'
export * from './contract/inventory.ts'
export * from './contract/match.ts'
export * from './contract/process.ts'
export * from './contract/requirement.ts'
export * from './contract/space.ts'
