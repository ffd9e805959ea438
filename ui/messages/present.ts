export const present = {
  start: { zh: '演示', en: 'Present' },
  stop: { zh: '结束演示', en: 'Stop presenting' },
  slides: { zh: '演示页', en: 'Slides' },
  before: { zh: '上一页', en: 'Previous slide' },
  after: { zh: '下一页', en: 'Next slide' },
  place: (at: number, of: number) => ({ zh: `第 ${at} / ${of} 页`, en: `${at} of ${of}` }),
}
