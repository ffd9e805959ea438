/** Parameters of the address to change; null removes one. */
export type QueryPatch = Readonly<Record<string, string | null>>

/** Whether a change is a place to come back to. */
export type HistoryStep = 'push' | 'replace'

export function patchQuery(params: URLSearchParams, changes: QueryPatch): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name)
    else params.set(name, value)
  }
}
