import type { Source } from '../../api/contract.ts'

/** A source in few characters: the document's number, or else its publisher, with the clause. */
export function sourceText(
  { documentNo, clause }: Pick<Source, 'documentNo' | 'clause'>,
  title: string,
): string {
  const [publisher = title] = title.split(/[:：]/)
  return [documentNo ?? (clause === null ? title : publisher), clause].filter(Boolean).join(' · ')
}
