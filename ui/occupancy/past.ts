/** Days from the one to the other, both YYYY-MM-DD; negative where the first is still to come. */
export const daysPast = (promised: string, day: string): number =>
  Math.round((Date.parse(day) - Date.parse(promised)) / 86_400_000)
