import type { Entries } from '../meaning.ts'

/** Words without a condition in them; a reader loses nothing when they are not listed as unread. */
export const fillerWords: Entries = [
  [
    { is: 'filler' },
    '的|了|吗|吧|呢|啊|哦|哈|您|你|您好|你好|大家好|请|请问|麻烦|谢谢|多谢|感谢|辛苦|帮忙|帮我|帮|我|我们|咱们|公司|我司|贵司|这边|那边|' +
      '老师|领导|需要|需|要|要求|想|想找|找|找个|找一个|求|寻|是|是个|有|有个|带|带有|含|在|于|用|用于|用来|做|主要做|主要|从事|作为|另|另外|还|还要|还需要|还需|' +
      '再|再要|也|就|能|能有|会|一个|一块|一处|一些|一点|个|这个|那个|其中|其余|里面|包括|具体|情况|如下|需求|项目|企业|目前|现在|计划|打算|' +
      '考虑|看看|看下|有没有|有无|场地|地方|空间|位置|区域|园区|最晚|最迟|前|之前|以前|入驻|交付|搬|搬入|搬进|进场|使用|拿到|到位|' +
      '放|放在|每|其|及其|以|给|对|把|被|从|由|与|则|而|因为|所以|如果|的话|且|并|并且|同时|以及|或|或者|等|等等|级|级的|级别|等级|洁净级|' +
      '产品|试剂|医疗器械|器械|类|的是|为|分别|分别是|和谐|嗯|嗨|好|急|急找|客户|预计|部分|就行|也行|行|自己|自己做|要有|消防|微振动|好的|上海|闵行|闵行区|工艺|环节|设备|供应|配套|接受|只|仅|只要|只看|只考虑|限|均可|皆可|都行|都可以|即可|条件|' +
      'the|a|an|of|for|in|on|at|to|with|and|or|is|are|be|we|our|us|i|my|you|your|please|need|needs|needed|require|looking|look|looking for|want|wanted|seek|seeking|' +
      'hi|hello|dear|thanks|thank you|regards|best regards|kind regards|also|as well|as|it|its|this|that|these|there|will|would|should|could|have|has|having|' +
      'which|some|any|all|about|from|by|company|firm|team|project|site|building|premises|medical|device|devices|medical device|medical devices|products|product|' +
      'maker|make|makes|making|making of|do|does|use|used|for use|available|ready|move in|move-in|moving in|occupancy|delivery|latest|until|shanghai|minhang|district|' +
      'class|level|grade|rated|per|including|include|includes|separate|another|further|then|so|if|up|let|know|in addition|additionally|of which|located|area|areas|' +
      'place|park|facility|facilities|currently|plan|planning|start|starting|go|get|either|only|just|one|seeks|startup|vibration|in house|in-house|fine',
  ],
]
