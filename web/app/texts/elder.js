// What the elder mode of the citizen page says: short sentences, no words of the trade.
const plain = {
  contribution: "交公积金",
  withdrawal: "取公积金",
  loan: "办贷款",
  transfer: "转公积金",
  consultation: "问一问",
};

export const elder = {
  offerTitle: "字太小？",
  offerText: "长辈版字大、话少、能朗读，点两下就能约好。也叫关爱版、关怀版、亲情版。",
  offerYes: "用长辈版",
  offerNo: "不用",

  title: "约个时间去办事",
  whatFor: "您要办什么事？",
  /** What somebody comes for, as one says it at home. */
  plain: (category, name) => plain[category] ?? name,
  /** The same with the name that the signs in the hall say. */
  plainAndSign: (category, name) => plain[category] ? `${plain[category]}（${name}）` : name,

  found: what => `${what}，给您找好了时间`,
  chosen: what => `${what}，换成了这个时间`,
  distance: kilometres => `离您约 ${kilometres} 公里`,
  book: "就约这个时间",
  otherTime: "换一个时间",
  otherBranch: "换一个管理部",
  whichTime: "点一个您方便的时间",
  whichBranch: "点一个您方便去的地方",
  earliest: (day, time) => `最早 ${day} ${time}`,
  nowOffered: (day, time, branch) => `换成了${day}${time}，${branch}。`,
  gone: "刚才那个时间被别人约走了。已经给您换了一个，看看行不行。",
  noneOpen: "这几天都约满了。可以直接去大厅取号，或打 12329 问一问。",
  noOther: "没有别的可以换了。",

  nearMe: "找离我近的",
  nearMeWhy: "要用一下您的位置，只用来找近的管理部，不保存。",
  nearFound: "下面是离您近的。",
  noPlace: "没有拿到您的位置。可以点“换一个管理部”自己选。",

  walkInTitle: "不约也能去",
  walkIn: kept => kept > 0
    ? `每天都给不预约的长辈留了号，这一天这里留了 ${kept} 个。带上身份证，直接到大厅取号就行。`
    : "带上身份证，直接到大厅取号就行，有人帮您。",

  seeThis: "看这个预约",
  at: (day, time) => `${day} ${time}`,
  already: what => `${what}，您已经约好了`,

  booked: "约好了",
  bookedPlace: "地方",
  bookedFor: "办什么",
  bookedCode: "取号用的数字",
  bookedHint: "那天带上身份证。到了大厅，在取号机上放身份证，或者按这 9 个数字，就能取到号。",
  undoHint: "约错了不要紧。取消以后，10 分钟里还能恢复。",
  undo: "约错了，取消",
  undone: "已经取消了",
  undoneText: (day, time, branch) => `${day} ${time}，${branch}的预约取消了。`,
  restoreHint: time => `如果还想去，${time} 以前可以恢复。`,
  restore: "恢复预约",
  restored: "恢复了，还是原来的时间。",
  bookAgain: "重新约一个",

  family: "请家人代办",
  familyIntro: "家人可以用他自己的手机替您约，您不用动手。",
  familySteps: [
    "把下面这个网页发给家人，或者让家人打开它。",
    "家人用他自己的账号登录，选好时间后点“添加一位家人”，填您的名字和身份证号。",
    "约好以后，家人把 9 个数字告诉您。",
    "那天您带上身份证到大厅，在取号机上放身份证，或者按这 9 个数字，就能取号。",
  ],
  familyChange: "要改时间、要取消，也让家人在他的“我的预约”里办。",
  familyAddress: "网页地址",
  familyShare: "发给家人",
  familyShareText: "请帮我预约去住房公积金管理部办事：打开后选好时间后点“添加一位家人”，填我的名字和身份证号。",
  familyCall: "家人也不会用？打 12329，有人帮您。",
};
