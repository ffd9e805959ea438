/** True from the first day of a rule to its last, both included; days as YYYY-MM-DD. */
export const holdsOn = (
  { effective_from, effective_to }: { effective_from: string; effective_to: string | null },
  day: string,
): boolean => effective_from <= day && (effective_to === null || day <= effective_to)
