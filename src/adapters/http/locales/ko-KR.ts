import type { Catalogue } from './catalogue.js'

export const koKR = {
  errors: {
    '400-101': {
      developer: '지원되지 않는 쿼리 매개변수가 있습니다: {parameters}',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-102': {
      developer:
        '쿼리 매개변수 {parameter}에 지원되지 않는 값이 있습니다: {value}{highest, select, none {} other {. 최댓값은 {highest}입니다.}}',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-108': {
      developer: '경로의 ID 형식이 올바르지 않습니다: {value}. ID는 부호나 앞자리 0이 없는 정수여야 합니다.',
      user: '입력한 번호 중 올바르지 않은 것이 있습니다. 확인한 후 다시 시도해 주세요.',
    },
    '400-116': {
      developer: '지원되지 않는 $attribute 값입니다: {attribute}',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-120': {
      developer: '$pagenum 및 $pagesize 또는 $rangestart 및 $rangesize 중 한 가지만 사용하세요.',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-124': {
      developer: '$order를 사용하려면 $sort가 필요합니다.',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-146': {
      developer: '요청 본문에 필수 속성이 없습니다: {attribute}',
      user: '필수 정보가 누락되었습니다. 입력한 후 다시 시도해 주세요.',
    },
    '400-147': {
      developer: '요청 본문에 지원되지 않는 속성이 있습니다: {attribute}',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-152': {
      developer: '요청 본문에 값이 잘못된 속성이 있습니다: {attribute}',
      user: '입력한 정보 중 올바르지 않은 것이 있습니다. 확인한 후 다시 시도해 주세요.',
    },
    '400-177': {
      developer: '다른 사용자가 잠근 활동: {ids}',
      user: '지금 다른 사용자가 작업하고 있습니다. 나중에 다시 시도해 주세요.',
    },
    '400-194': {
      developer: '요청 본문에 지정된 ID가 존재하지 않습니다: {ids}',
      user: '요청하신 내용을 찾을 수 없습니다. 삭제되었을 수 있습니다.',
    },
    '400-203': {
      developer: '이 작업은 요청 본문을 받지 않습니다.',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-253': {
      developer: '열림 상태가 아닌 케이스: {ids}',
      user: '이미 종료된 케이스입니다. 화면을 새로 고쳐 주세요.',
    },
    '400-264': {
      developer: '이 작업에는 요청 본문이 필요합니다.',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-358': {
      developer: '{name}의 길이가 너무 깁니다. 최대 {max, plural, other {#자}}까지 허용됩니다.',
      user: '한 번에 처리할 수 있는 양을 초과했습니다. 선택 항목을 줄인 후 다시 시도해 주세요.',
    },
    '400-900': {
      developer: '요청 본문의 {format} 형식이 올바르지 않습니다.',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-901': {
      developer: 'HTTP 요청의 형식이 올바르지 않습니다.',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '400-910': {
      developer: '종료를 막는 유형(통화, 채팅 또는 웹)의 미완료 활동: {ids}',
      user: '아직 끝나지 않은 통화, 채팅 또는 웹 세션이 있습니다. 먼저 끝낸 후 케이스를 종료해 주세요.',
    },
    '400-911': {
      developer: '대기열에서 대기 중이지 않고 사용자에게 배정되지도 않은 미완료 활동: {ids}',
      user: '이 케이스의 일부 업무가 아직 처리 중입니다. 나중에 다시 시도해 주세요.',
    },
    '400-912': {
      developer: '슈퍼바이저의 결정을 기다리는 활동: {ids}',
      user: '이 케이스에 슈퍼바이저의 승인 또는 반려를 기다리는 업무가 있습니다.',
    },
    '400-913': {
      developer: '항목이 너무 많습니다. 이 작업은 최대 {max, plural, other {#개}}까지 처리할 수 있습니다.',
      user: '한 번에 처리할 수 있는 양을 초과했습니다. 선택 항목을 줄인 후 다시 시도해 주세요.',
    },
    '401-101': {
      developer: '액세스 토큰이 없거나 유효하지 않거나 만료되었습니다.',
      user: '로그인하지 않았거나 세션이 만료되었습니다. 다시 로그인해 주세요.',
    },
    '403-112': {
      developer: '이 유형의 호출자는 이 작업을 사용할 수 없습니다.',
      user: '이 작업은 허용되지 않습니다.',
    },
    '403-178': {
      developer: '필요한 권한이 없습니다: 리소스 {resource}에 대한 동작 {action}',
      user: '이 작업을 수행할 권한이 없습니다. 관리자에게 문의해 주세요.',
    },
    '403-197': {
      developer: '액세스 토큰에 필요한 범위가 없습니다. 다음 중 하나가 있어야 합니다: {scopes}',
      user: '이 작업은 허용되지 않습니다. 관리자에게 문의해 주세요.',
    },
    '403-910': {
      developer: '호출자의 부서에 속하지 않는 케이스: {ids}',
      user: '접근 권한이 없는 부서의 케이스입니다.',
    },
    '403-911': {
      developer: '호출자의 부서에 속하지 않는 활동: {ids}',
      user: '이 케이스에 접근 권한이 없는 부서의 업무가 있습니다.',
    },
    '403-912': {
      developer: '호출자에게 가져올 권한이 없는 활동: {ids}',
      user: '이 케이스에 다른 사람이 맡은 업무가 있으며, 이를 넘겨받을 권한이 없습니다.',
    },
    '404-100': {
      developer: '지정된 ID가 존재하지 않습니다: {ids}',
      user: '요청하신 내용을 찾을 수 없습니다. 삭제되었을 수 있습니다.',
    },
    '404-900': {
      developer: '이 경로에는 아무것도 없습니다.',
      user: '요청하신 내용을 찾을 수 없습니다.',
    },
    '405-100': {
      developer: '여기서는 {method} 메서드를 사용할 수 없습니다. 허용되는 메서드: {allowed}',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '406-100': {
      developer: 'Accept-Language에 지정된 언어는 모두 지원되지 않습니다. 지원되는 언어: {languages}',
      user: '지원되지 않는 언어입니다.',
    },
    '406-101': {
      developer: 'Accept에 지정된 콘텐츠 형식은 모두 지원되지 않습니다. 지원되는 콘텐츠 형식: {mediaTypes}',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '408-900': {
      developer: '요청 수신 시간이 초과되었습니다.',
      user: '연결이 너무 느립니다. 다시 시도해 주세요.',
    },
    '409-100': {
      developer: '마지막으로 읽은 이후 변경됨(오래된 lastModified): {ids}',
      user: '그동안 다른 사용자가 내용을 변경했습니다. 화면을 새로 고친 후 다시 시도해 주세요.',
    },
    '413-900': {
      developer: '요청 본문이 너무 큽니다.',
      user: '한 번에 보낼 수 있는 양을 초과했습니다. 양을 줄인 후 다시 시도해 주세요.',
    },
    '414-900': {
      developer: '요청 URI가 너무 깁니다.',
      user: '한 번에 처리할 수 있는 양을 초과했습니다. 선택 항목을 줄인 후 다시 시도해 주세요.',
    },
    '415-900': {
      developer: '요청 본문의 미디어 형식이 지원되지 않습니다. 지원되는 미디어 형식: {mediaTypes}',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '429-900': {
      developer: '요청이 너무 많습니다. Retry-After에 지정된 시간이 지난 후 다시 시도하세요.',
      user: '지금 요청이 너무 많습니다. 잠시 기다렸다가 다시 시도해 주세요.',
    },
    '431-900': {
      developer: '요청 헤더 필드가 너무 큽니다.',
      user: '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '500-100': {
      developer: '내부 오류가 발생했습니다.',
      user: '시스템에 문제가 발생했습니다. 나중에 다시 시도해 주세요.',
    },
    '503-900': {
      developer: '서비스가 준비되지 않았거나 과부하 상태입니다. 나중에 다시 시도하세요.',
      user: '지금 서비스 이용량이 많습니다. 잠시 후 다시 시도해 주세요.',
    },
  },
  listCut: '{items} 외 {more, plural, other {#개}}',
  caseStatus: { open: '열림', ready_for_closure: '종료 준비됨', closed: '종료됨' },
  severity: { urgent: '긴급', high: '높음', medium: '보통', low: '낮음' },
  activityStatus: {
    in_workflow: '워크플로 진행 중',
    awaiting_assignment: '배정 대기 중',
    assigned: '배정됨',
    in_precompletion: '완료 전 처리 중',
    completed: '완료됨',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: '인바운드 워크플로 준비됨',
    ready_for_outbound_workflow: '아웃바운드 워크플로 준비됨',
    ready_for_general_workflow: '일반 워크플로 준비됨',
    ready_for_transfer_workflow: '이관 워크플로 준비됨',
    error: '오류',
    ready_for_assignment: '배정 준비됨',
    new: '신규',
    in_progress: '처리 중',
    done: '처리 완료',
    abandoned_chat: '포기된 채팅',
  },
  activityType: {
    email: '이메일',
    social: '소셜',
    task: '작업',
    call_track: '통화',
    chat: '채팅',
    web: '웹',
    generic: '사용자 지정',
  },
  activitySubtype: { general: '일반' },
  activityMode: { inbound: '인바운드', outbound: '아웃바운드', none: '없음' },
  folder: {
    cases_open: '열린 케이스',
    cases_closed: '종료된 케이스',
    activities_current: '현재 활동',
    activities_completed: '완료된 활동',
  },
  channel: { email: '이메일', phone: '전화', chat: '채팅', web: '웹', social: '소셜' },
} as const satisfies Catalogue
