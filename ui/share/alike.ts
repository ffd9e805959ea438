/** Things that say the same, once each, with the positions at which they stood. */
export function alike<T>(things: readonly T[]): { thing: T; at: number[] }[] {
  const groups = new Map<string, { thing: T; at: number[] }>()
  things.forEach((thing, index) => {
    const content = JSON.stringify(thing)
    const group = groups.get(content)
    if (group) group.at.push(index)
    else groups.set(content, { thing, at: [index] })
  })
  return [...groups.values()]
}
