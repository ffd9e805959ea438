/** What a firm's name ends with in law, longest first. */
const legalForms =
  /(股份有限公司|有限责任公司|集团有限公司|有限公司|\(集团\)|集团|公司|co\.?,? ?ltd\.?|incorporated|corporation|company|limited|gmbh|inc\.?|corp\.?|ltd\.?|llc\.?|ag|s\.?a\.?)$/

/** Where a firm is registered, as it stands before or within its name. */
const places =
  /^(中国)?(上海市?|江苏省?|浙江省?|北京市?|深圳市?|广东省?|苏州市?|杭州市?)|\((上海|中国|苏州|北京|深圳|杭州|china|shanghai)\)/g

/**
 * A firm's name as it is compared with others, so that one firm is found under each of its spellings: full and half
 * width alike, without case, legal form, place of registration, white space and punctuation. Where nothing else would
 * be left the name stands as it is.
 */
export function firmKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  let short = plain.replace(places, '')
  for (let before = ''; before !== short; ) {
    before = short
    short = short.replace(legalForms, '').replace(/[ ,.]+$/, '')
  }
  return bare(short) || bare(plain)
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
