import type { Entries } from '../meaning.ts'

export const modifierWords: Entries = [
  [{ is: 'to' }, '-|~|到|至|to|--'],
  [{ is: 'and' }, '和|及|以及|与|加|加上|兼|跟|还有|and|plus|&|+'],
  [{ is: 'between' }, 'between|from'],
  [
    { is: 'bound', bound: 'min', side: 'before' },
    '至少|最少|起码|不低于|不少于|不小于|大于|高于|大于等于|最低|≥|>|>=|下限|at least|no less than|not less than|minimum|min|min.|minimum of|more than|over|a minimum of|upwards of',
  ],
  [
    { is: 'bound', bound: 'min', side: 'after' },
    '以上|及以上|或以上|起|起步|朝上|往上|+|or more|or above|minimum|min|and above|or higher|upwards',
  ],
  [
    { is: 'bound', bound: 'max', side: 'before' },
    '不超过|不超|不高于|不大于|不多于|最多|最高|至多|≤|<|<=|小于|低于|少于|上限|控制在|up to|at most|no more than|not more than|maximum|max|max.|under|below|a maximum of|not exceeding|capped at|less than',
  ],
  [
    { is: 'bound', bound: 'max', side: 'after' },
    '以内|之内|以下|及以下|或以下|封顶|内|or less|or below|maximum|max|at most|or lower',
  ],
  [
    { is: 'bound', bound: 'about', side: 'before' },
    '约|大约|大概|差不多|大致|~|about|around|approx|approx.|approximately|roughly|circa|some|c.',
  ],
  [{ is: 'bound', bound: 'about', side: 'after' }, '左右|上下|多|来|出头|or so|ish|-ish|approx|approx.'],
  [
    { is: 'polarity', polarity: 'prefer' },
    '最好|最好能|最好是|最好有|优先|优先考虑|尽量|尽可能|能…最好|更好|加分|加分项|非必须|不是必须|不强求|preferably|ideally|preferred|nice to have|nice-to-have|would be nice|would be a plus|a plus|if possible|would prefer|we prefer|prefer|would be good|would help|as a preference|optional',
  ],
  [
    { is: 'polarity', polarity: 'hope' },
    '希望|希望能|希望有|想要|we would like|would like|hope|hopefully|we hope',
  ],
  [
    { is: 'polarity', polarity: 'must' },
    '必须|一定|一定要|务必|硬性要求|必须有|必须要|刚需|硬指标|must|must have|must be|mandatory|required|essential|we require|requires|is a must|needs to be',
  ],
  [
    { is: 'polarity', polarity: 'maybe' },
    '可能|可能要|可能会|也许|或许|说不准|说不定|不确定|还没定|待定|maybe|perhaps|possibly|might|not sure|not certain|to be decided|tbd',
  ],
  [{ is: 'polarity', polarity: 'plain' }, '但|但是|不过|but|however'],
  [
    { is: 'polarity', polarity: 'not' },
    "不需要|不需|不用|无需|不要|不做|没有|不涉及|不含|不考虑|不接受|不会有|不限|不要求|无要求|没有要求|没要求|无所谓|暂不|不设|不搞|不带|不包括|外协|外包|委外|不是|no|no need for|no need of|without|not|do not need|don't need|does not need|not needed|not required|isn't needed|is not needed|is not required|are not needed|do not|don't|does not|excluding|outsourced|never|neither|nor",
  ],
  [
    { is: 'total' },
    '总面积|一共|总共|合计|总计|共计|共|总的|加起来|total|in total|altogether|overall|a total of|total area|total floor area',
  ],
  [{ is: 'each' }, '各|各自|每个|each|apiece'],
  [{ is: 'all' }, '都|均|全部|both|both of them|all of them'],
  [{ is: 'mainly' }, '为主|主要是|mainly|mostly|primarily'],
  [{ is: 'may' }, '可|可以|也可|也可以|can|may'],
  [{ is: 'operation' }, '投产|正式投产|start of production|in production|start production'],
  [
    { is: 'expansion' },
    '二期|后期|扩产|扩建|扩展|扩|预留|未来|将来|后续|远期|第二期|二阶段|以后再|expansion|phase 2|phase two|second phase|phase ii|later on|expand|expand by|future expansion|to expand|room to grow',
  ],
  [
    { is: 'together', within: 'parcel' },
    '同一地块|同一个地块|放在一起|放一起|都在一起|same site|one site|on one site|on the same site|same parcel|all together|under one roof|co-located',
  ],
  [
    { is: 'together', within: 'parcel', isPark: true },
    '同一园区|同一个园区|一个园区|一个园区里|在一个园区|同园区|same park|the same park|one park|same campus|one campus',
  ],
  [
    { is: 'together', within: 'cluster' },
    '同一片区|同一集聚区|同一个片区|一个片区|same cluster|one cluster|the same cluster',
  ],
  [
    { is: 'tenure', tenure: 'lease' },
    '租|租赁|承租|租用|租个|租房|租下|整租|lease|rent out|to rent|leasing|to lease|leased|lease of|on lease',
  ],
  [
    { is: 'tenure', tenure: 'purchase' },
    '买|购买|购置|买下|买楼|买断|购房|产权|purchase|buy|buying|to buy|to purchase|freehold|acquire',
  ],
  [
    { is: 'tenure', tenure: 'land' },
    '拿地|买地|to buy land|buying land|自建|工业用地|供地|土地|拿块地|摘地|land|plot of land|build our own|buy land|land plot|own building on land',
  ],
  [
    { is: 'soon' },
    '尽快|越快越好|马上|立即|立刻|随时|尽早|asap|a.s.a.p.|as soon as possible|immediately|right away|at once|urgently',
  ],
]
