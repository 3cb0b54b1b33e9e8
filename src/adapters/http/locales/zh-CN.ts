import type { Catalogue } from './catalogue.js'

export const zhCN = {
  errors: {
    '400-101': {
      developer: '不支持以下查询参数：{parameters}。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-102': {
      developer: '查询参数 {parameter} 不支持值 {value}。{highest, select, none {} other {最大值为 {highest}。}}',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-108': {
      developer: '路径中的 ID 格式不正确：{value}。ID 必须是不带符号且无前导零的整数。',
      user: '输入的编号有误。请检查后重试。',
    },
    '400-116': {
      developer: '不支持的 $attribute 值：{attribute}。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-120': {
      developer: '请使用 $pagenum 和 $pagesize，或使用 $rangestart 和 $rangesize，二者不能同时使用。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-124': {
      developer: '$order 必须与 $sort 一起使用。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-146': {
      developer: '请求正文缺少必需的属性：{attribute}。',
      user: '缺少必填信息。请补充完整后重试。',
    },
    '400-147': {
      developer: '请求正文中存在不支持的属性：{attribute}。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-152': {
      developer: '请求正文中的属性值无效：{attribute}。',
      user: '输入的部分信息有误。请检查后重试。',
    },
    '400-177': {
      developer: '以下活动已被其他用户锁定：{ids}。',
      user: '其他人正在处理此内容。请稍后重试。',
    },
    '400-194': {
      developer: '请求正文中的以下 ID 不存在：{ids}。',
      user: '找不到您要查找的内容，可能已被删除。',
    },
    '400-203': {
      developer: '此操作不接受请求正文。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-253': {
      developer: '以下工单不是“未结”状态：{ids}。',
      user: '该工单已关闭。请刷新页面。',
    },
    '400-264': {
      developer: '此操作需要请求正文。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-358': {
      developer: '{name} 过长：最多允许 {max, plural, other {# 个字符}}。',
      user: '一次选择的内容过多。请减少选择后重试。',
    },
    '400-900': {
      developer: '请求正文不是格式正确的 {format}。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-901': {
      developer: 'HTTP 请求格式不正确。',
      user: '无法处理此请求。请联系管理员。',
    },
    '400-910': {
      developer: '以下未完成的活动属于阻止关闭的类型（通话、聊天或网页）：{ids}。',
      user: '仍有通话、聊天或网页会话尚未结束。请先结束会话，再关闭工单。',
    },
    '400-911': {
      developer: '以下未完成的活动既未在队列中等待，也未分配给用户：{ids}。',
      user: '此工单的部分工作仍在处理中。请稍后重试。',
    },
    '400-912': {
      developer: '以下活动正在等待主管审核：{ids}。',
      user: '此工单的部分工作还需主管批准或驳回。',
    },
    '400-913': {
      developer: '项目过多：此操作最多接受 {max, plural, other {# 个项目}}。',
      user: '一次选择的内容过多。请减少选择后重试。',
    },
    '401-101': {
      developer: '访问令牌缺失、无效或已过期。',
      user: '您尚未登录，或登录已过期。请重新登录。',
    },
    '403-112': {
      developer: '此类调用方不能使用此操作。',
      user: '您不能执行此操作。',
    },
    '403-178': {
      developer: '缺少所需权限：对资源 {resource} 的操作 {action}。',
      user: '您没有执行此操作的权限。请联系管理员。',
    },
    '403-197': {
      developer: '访问令牌缺少所需的作用域，具备以下任意一个即可：{scopes}。',
      user: '您不能执行此操作。请联系管理员。',
    },
    '403-910': {
      developer: '以下工单不属于调用方所在的部门：{ids}。',
      user: '此工单属于您无权访问的部门。',
    },
    '403-911': {
      developer: '以下活动不属于调用方所在的部门：{ids}。',
      user: '此工单的部分工作属于您无权访问的部门。',
    },
    '403-912': {
      developer: '调用方无权拉取以下活动：{ids}。',
      user: '此工单的部分工作由他人负责，您无权接手。',
    },
    '404-100': {
      developer: '以下 ID 不存在：{ids}。',
      user: '找不到您要查找的内容，可能已被删除。',
    },
    '404-900': {
      developer: '此路径下没有任何内容。',
      user: '找不到您要查找的内容。',
    },
    '405-100': {
      developer: '此处不允许使用 {method} 方法。允许的方法：{allowed}。',
      user: '无法处理此请求。请联系管理员。',
    },
    '406-100': {
      developer: '不支持 Accept-Language 中的任何语言。支持的语言：{languages}。',
      user: '不支持此语言。',
    },
    '406-101': {
      developer: '不支持 Accept 中的任何内容类型。支持的内容类型：{mediaTypes}。',
      user: '无法处理此请求。请联系管理员。',
    },
    '408-900': {
      developer: '接收请求超时。',
      user: '网络连接太慢。请重试。',
    },
    '409-100': {
      developer: '以下内容在上次读取后已被更改（lastModified 已过时）：{ids}。',
      user: '其他人刚刚更改了此内容。请刷新页面后重试。',
    },
    '413-900': {
      developer: '请求正文过大。',
      user: '一次发送的内容过多。请减少内容后重试。',
    },
    '414-900': {
      developer: '请求 URI 过长。',
      user: '一次选择的内容过多。请减少选择后重试。',
    },
    '415-900': {
      developer: '不支持请求正文的媒体类型。支持的媒体类型：{mediaTypes}。',
      user: '无法处理此请求。请联系管理员。',
    },
    '429-900': {
      developer: '请求过多。请在 Retry-After 指定的时间之后重试。',
      user: '当前请求过多。请稍等片刻再试。',
    },
    '431-900': {
      developer: '请求头字段过大。',
      user: '无法处理此请求。请联系管理员。',
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
  listCut: '{items} 以及另外 {more, plural, other {# 项}}',
  caseStatus: { open: '未结', ready_for_closure: '待关闭', closed: '已关闭' },
  severity: { urgent: '紧急', high: '高', medium: '中', low: '低' },
  activityStatus: {
    in_workflow: '工作流处理中',
    awaiting_assignment: '等待分配',
    assigned: '已分配',
    in_precompletion: '完成前处理中',
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
    generic: '自定义',
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
} as const satisfies Catalogue
