/** Whose rows: everyone's, or one account's with those of its team; null: it has none. */
export type Reach = 'all' | { accountId: string; teamId: string | null }
