export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

/** For `<html lang>`. */
export const languageTag = (locale: Locale): string => (locale === 'zh' ? 'zh-CN' : 'en')
