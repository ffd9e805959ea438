/** What a person may type for a number: full-width digits, commas and spaces are read too. */
export function numberFrom(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,，\s]/g, '')
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(plain)) return null
  return Number(plain)
}

/** With thousands commas, as the field shows it at rest. */
export const numberText = (value: number | null): string => value?.toLocaleString('en-US') ?? ''
