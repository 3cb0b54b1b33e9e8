import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = '无法处理此请求。请联系管理员。'
const LOCKED = '以下活动已被其他用户锁定：{ids}。'
const TOO_MANY = '选择的项目过多。请减少所选项目后重试。'
const NOT_FOUND =
  '{count, plural, =1 {找不到所请求的内容，可能已被删除。} other {找不到所请求的部分内容，可能已被删除。}}请刷新页面。'
const SUPERVISED = '以下活动正在等待主管审核：{ids}。'
const HIDDEN_ACTIVITIES = '调用方无权访问以下活动所属的部门：{ids}。'
const NOT_PULLABLE = '调用方缺少“Pull activities”权限，无权拉取以下活动：{ids}。'

export const zhCN = {
  errors: {
    '400-101': {
      developer: '不支持以下查询参数：{parameters}。',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: '查询参数{parameter}不支持取值{value}。',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: '查询参数{parameter}不支持取值{value}。最大值为 {highest}。',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: '路径中的 ID 格式不正确：{value}。ID 必须是不带符号且无前导零的整数。',
      user: '输入的编号有误。请检查后重试。',
    },
    '400-116': {
      developer: '不支持的 $attribute 值：{attribute}。',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: '请使用 $pagenum 和 $pagesize，或使用 $rangestart 和 $rangesize，两组参数不能同时使用。',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order 必须与 $sort 一起使用。',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: '请求正文缺少必需的属性：{attribute}。',
      user: '缺少必填信息。请补充完整后重试。',
    },
    '400-147': {
      developer: '请求正文中存在不支持的属性：{attribute}。',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: '请求正文中的属性值无效：{attribute}。',
      user: '输入的部分信息有误。请检查后重试。',
    },
    '400-152 case': {
      developer: '以下活动与第一个活动不属于同一工单：{ids}。',
      user: '只有属于同一工单的活动才能一起移动。请选择同一工单的活动。',
    },
    '400-152 customer': {
      developer: '以下活动所属的工单与目标工单不属于同一客户：{ids}。',
      user: '只能将活动移至同一客户的工单。请选择其他工单。',
    },
    '400-152 target': {
      developer: '以下活动所属的部门不在转接目标的受理范围内：{ids}。',
      user: '{count, plural, =1 {所选用户或队列不受理此部门的活动。} other {所选用户或队列不受理这些活动中的一部分。}}请选择其他目标。',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {其他人正在处理此工单。} other {其他人正在处理这些工单中的一部分。}}请稍后重试。',
    },
    '400-177 pin': {
      developer: '以下活动已被其他用户固定（如需拉取，请使用 unpin=yes）：{ids}。',
      user: '{count, plural, =1 {其他用户已固定此活动。} other {其他用户已固定这些活动中的一部分。}}请联系相关用户取消固定后重试。',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {其他人正在处理此活动。} other {其他人正在处理这些活动中的一部分。}}请稍后重试。',
    },
    '400-194': {
      developer: '请求正文中的以下 ID 不存在：{ids}。',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: '此操作不接受请求正文。',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '以下工单已关闭：{ids}。',
      user: '{count, plural, =1 {此工单已关闭。} other {部分工单已关闭。}}请刷新页面。',
    },
    '400-264': {
      developer: '此操作需要请求正文。',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer: '{name}的值过长：最多允许 {max, plural, other {# 个字符}}。',
      user: TOO_MANY,
    },
    '400-900': {
      developer: '请求正文不是格式正确的 {format}。',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'HTTP 请求格式不正确。',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer: '以下未完成的活动属于会阻止工单关闭的类型（通话、聊天或网页）：{ids}。',
      user: '{count, plural, =1 {仍有通话、聊天或网页会话尚未结束。请先结束会话，再关闭工单。} other {仍有通话、聊天或网页会话尚未结束。请先结束这些会话，再关闭工单。}}',
    },
    '400-910 complete': {
      developer: '以下活动的类型不支持此操作：{ids}。',
      user: '{count, plural, =1 {仍有聊天或网页会话尚未结束。请先结束会话。} other {仍有聊天或网页会话尚未结束。请先结束这些会话。}}',
    },
    '400-911': {
      developer: '以下未完成的活动既未在队列中等待，也未分配给用户：{ids}。',
      user: '{count, plural, =1 {此工单的部分活动仍在处理中。} other {这些工单的部分活动仍在处理中。}}请稍后重试。',
    },
    '400-911 complete': {
      developer: '以下活动未分配给调用方：{ids}。',
      user: '您只能完成分配给您的活动。请刷新页面。',
    },
    '400-911 take': {
      developer: '以下活动既未在队列中等待，也未分配给用户：{ids}。',
      user: '{count, plural, =1 {此活动正在处理中或已完成。} other {部分活动正在处理中或已完成。}}请刷新页面。',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {此工单的部分活动还需主管批准或驳回。} other {这些工单的部分活动还需主管批准或驳回。}}请等待主管处理。',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {此活动还需主管批准或驳回。} other {部分活动还需主管批准或驳回。}}请等待主管处理。',
    },
    '400-913': {
      developer: '项目过多：此操作最多接受 {max, plural, other {# 个项目}}。',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer: 'Webhook 过多：一个客户端应用最多可以有 {max, plural, other {# 个 Webhook}}。',
      user: '无法再添加 Webhook。请删除不再需要的 Webhook 后重试。',
    },
    '400-914': {
      developer: '以下工单缺少其部门要求填写的解决方案：{ids}。',
      user: '{count, plural, =1 {此工单需要填写解决方案。请填写后再关闭工单。} other {部分工单需要填写解决方案。请补充缺少的解决方案后再关闭工单。}}',
    },
    '400-915': {
      developer: 'Idempotency-Key 格式不正确。键由 1 到 255 个可见的 ASCII 字符组成，可以用引号括起来。',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: '访问令牌缺失、无效或已过期。',
      user: '您尚未登录，或登录已过期。请重新登录。',
    },
    '403-112': {
      developer: '此类用户或客户端应用无权执行此操作。',
      user: '您无权执行此操作。请联系管理员。',
    },
    '403-178': {
      developer: '缺少所需权限：对资源{resource}执行操作{action}。',
      user: '您没有执行此操作的权限。请联系管理员。',
    },
    '403-197': {
      developer: '访问令牌缺少所需的作用域，具备以下任意一个即可：{scopes}。',
      user: '您无权执行此操作。请联系管理员。',
    },
    '403-910': {
      developer: '调用方无权访问以下工单所属的部门：{ids}。',
      user: '{count, plural, =1 {此工单属于您无权访问的部门。} other {部分工单属于您无权访问的部门。}}请联系管理员。',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {此工单的部分活动属于您无权访问的部门。} other {这些工单的部分活动属于您无权访问的部门。}}请联系管理员。',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {此活动属于您无权访问的部门。} other {部分活动属于您无权访问的部门。}}请联系管理员。',
    },
    '403-911 department': {
      developer: '调用方无权访问以下部门：{ids}。',
      user: '您无权访问此部门。请联系管理员。',
    },
    '403-911 queue': {
      developer: '调用方无权访问以下队列所属的部门：{ids}。',
      user: '此队列属于您无权访问的部门。请联系管理员。',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {您无权接手此工单的部分活动。} other {您无权接手这些工单的部分活动。}}请联系管理员。',
    },
    '403-912 owner': {
      developer: '调用方对以下用户缺少“Pull activities”权限：{ids}。',
      user: '您无权按此方式更改此工单的负责人。请联系管理员。',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {您无权接手此活动。} other {您无权接手这些活动中的一部分。}}请联系管理员。',
    },
    '404-100': {
      developer: '以下 ID 不存在：{ids}。',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: '此路径下不存在任何资源。',
      user: '找不到所请求的页面或功能。请联系管理员。',
    },
    '405-100': {
      developer: '此处不允许使用 {method} 方法。允许的方法：{allowed}。',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: '不支持 Accept-Language 中的任何语言。支持的语言：{languages}。',
      user: '不支持此语言。请选择其他语言。',
    },
    '406-101': {
      developer: '不支持 Accept 中的任何内容类型。支持的内容类型：{mediaTypes}。',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: '接收请求超时。',
      user: '网络连接太慢。请重试。',
    },
    '409-100': {
      developer: '以下活动在上次读取后已被更改（lastModified 已过时）：{ids}。',
      user: '{count, plural, =1 {其他人已更改此活动。} other {其他人已更改这些活动中的一部分。}}请刷新页面后重试。',
    },
    '409-100 case': {
      developer: '以下工单在上次读取后已被更改（lastModified 已过时）：{ids}。',
      user: '{count, plural, =1 {其他人已更改此工单。} other {其他人已更改这些工单中的一部分。}}请刷新页面后重试。',
    },
    '413-900': {
      developer: '请求正文过大。',
      user: '一次发送的内容过多。请减少内容后重试。',
    },
    '414-900': {
      developer: '请求 URI 过长。',
      user: TOO_MANY,
    },
    '415-900': {
      developer: '不支持请求正文的媒体类型。支持的媒体类型：{mediaTypes}。',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: '此 Idempotency-Key 已用于其他请求。',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: '请求过多。请在 Retry-After 指定的时间之后重试。',
      user: '当前请求过多。请稍等片刻再试。',
    },
    '431-900': {
      developer: '请求头字段过大。',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: '内部错误。',
      user: '系统出现了问题。请稍后重试。',
    },
    '503-900': {
      developer: '服务尚未就绪或负载过高。请稍后重试。',
      user: '系统繁忙。请稍后重试。',
    },
  },
  list: { separator: '、', quotes: ['“', '”'], cut: '{items} 以及另外 {more, plural, other {# 项}}' },
  caseStatus: { open: '未结', ready_for_closure: '待关闭', closed: '已关闭' },
  severity: { urgent: '紧急', high: '高', medium: '中', low: '低' },
  activityStatus: {
    in_workflow: '工作流处理中',
    awaiting_assignment: '等待分配',
    assigned: '已分配',
    in_precompletion: '正在完成',
    completed: '已完成',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: '待进入入站工作流',
    ready_for_outbound_workflow: '待进入出站工作流',
    ready_for_general_workflow: '待进入通用工作流',
    ready_for_transfer_workflow: '待进入转接工作流',
    error: '错误',
    ready_for_assignment: '待分配',
    new: '新建',
    in_progress: '处理中',
    done: '已处理',
    abandoned_chat: '已放弃的聊天',
  },
  activityType: {
    email: '电子邮件',
    social: '社交媒体',
    task: '任务',
    call_track: '通话',
    chat: '聊天',
    web: '网页',
    generic: '自定义（{type}）',
  },
  activitySubtype: { general: '常规' },
  activityMode: { inbound: '入站', outbound: '出站', none: '无' },
  folder: {
    cases_open: '未结工单',
    cases_closed: '已关闭工单',
    activities_current: '当前活动',
    activities_completed: '已完成活动',
  },
  channel: { email: '电子邮件', phone: '电话', chat: '聊天', web: '网页', social: '社交媒体' },
  disablingReason: {
    gone: '接收方表示已不存在（状态码 410）',
    failed: '所有投递尝试均已失败',
  },
  deliveryFailure: {
    forbidden_address: '不允许调用接收方的地址',
    name_not_found: '找不到接收方的主机名',
    no_connection: '无法连接到接收方',
    tls: '无法与接收方建立安全连接（TLS）',
    timeout: '接收方未及时响应',
    redirect: '接收方返回了重定向',
    status: '接收方返回了 2xx 以外的状态码',
    malformed_answer: '无法读取接收方的响应',
  },
} as const satisfies Catalogue
