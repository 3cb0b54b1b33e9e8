import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = '요청을 처리할 수 없습니다. 관리자에게 문의해 주세요.'
const LOCKED = '다른 사용자가 잠근 활동: {ids}'
const TOO_MANY = '한 번에 처리할 수 있는 양을 초과했습니다. 선택 항목을 줄인 후 다시 시도해 주세요.'
const NOT_FOUND =
  '{count, plural, =1 {요청하신 항목을 찾을 수 없습니다.} other {요청하신 항목 중 일부를 찾을 수 없습니다.}} 삭제되었을 수 있습니다. 화면을 새로 고쳐 주세요.'
const SUPERVISED = '슈퍼바이저의 결정을 기다리는 활동: {ids}'
const HIDDEN_ACTIVITIES = '호출자에게 접근 권한이 없는 부서의 활동: {ids}'
const NOT_PULLABLE = '호출자가 가져올 권한(‘Pull activities’)이 없는 활동: {ids}'

export const koKR = {
  errors: {
    '400-101': {
      developer: '지원되지 않는 쿼리 매개변수가 있습니다: {parameters}',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: '쿼리 매개변수 {parameter}에 지원되지 않는 값이 있습니다: {value}',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: '쿼리 매개변수 {parameter}에 지원되지 않는 값이 있습니다: {value}. 최댓값은 {highest}입니다.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: '경로의 ID 형식이 올바르지 않습니다: {value}. ID는 부호나 앞자리 0이 없는 정수여야 합니다.',
      user: '입력한 번호 중 올바르지 않은 것이 있습니다. 확인한 후 다시 시도해 주세요.',
    },
    '400-116': {
      developer: '지원되지 않는 $attribute 값입니다: {attribute}',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: '$pagenum 및 $pagesize 또는 $rangestart 및 $rangesize 중 한 쌍만 사용하세요.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order를 사용하려면 $sort가 필요합니다.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: '요청 본문에 필수 속성이 없습니다: {attribute}',
      user: '필수 정보가 누락되었습니다. 입력한 후 다시 시도해 주세요.',
    },
    '400-147': {
      developer: '요청 본문에 지원되지 않는 속성이 있습니다: {attribute}',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: '요청 본문에 값이 잘못된 속성이 있습니다: {attribute}',
      user: '입력한 정보 중 올바르지 않은 것이 있습니다. 확인한 후 다시 시도해 주세요.',
    },
    '400-152 case': {
      developer: '첫 번째 활동과 같은 케이스에 속하지 않는 활동: {ids}',
      user: '여러 활동을 한 번에 옮기려면 모두 같은 케이스에 속해야 합니다. 한 케이스의 활동만 선택해 주세요.',
    },
    '400-152 customer': {
      developer: '대상 케이스와 고객이 일치하지 않는 케이스의 활동: {ids}',
      user: '활동은 같은 고객의 케이스로만 옮길 수 있습니다. 다른 케이스를 선택해 주세요.',
    },
    '400-152 target': {
      developer: '이관 대상이 담당하지 않는 부서의 활동: {ids}',
      user: '{count, plural, =1 {선택한 사용자 또는 대기열은 이 부서의 활동을 받지 않습니다.} other {선택한 사용자 또는 대기열은 일부 활동을 받지 않습니다.}} 다른 대상을 선택해 주세요.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {지금 다른 사용자가 이 케이스를 처리하고 있습니다.} other {지금 다른 사용자가 일부 케이스를 처리하고 있습니다.}} 나중에 다시 시도해 주세요.',
    },
    '400-177 pin': {
      developer: '다른 사용자가 고정한 활동(가져오려면 unpin=yes 사용): {ids}',
      user: '{count, plural, =1 {다른 사용자가 이 활동을 고정했습니다.} other {다른 사용자가 일부 활동을 고정했습니다.}} 고정 해제를 요청한 후 다시 시도해 주세요.',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {지금 다른 사용자가 이 활동을 처리하고 있습니다.} other {지금 다른 사용자가 일부 활동을 처리하고 있습니다.}} 나중에 다시 시도해 주세요.',
    },
    '400-194': {
      developer: '요청 본문에 지정된 ID 중 존재하지 않는 ID: {ids}',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: '이 작업은 요청 본문을 받지 않습니다.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '이미 종료된 케이스: {ids}',
      user: '{count, plural, =1 {이미 종료된 케이스입니다.} other {일부 케이스가 이미 종료되었습니다.}} 화면을 새로 고쳐 주세요.',
    },
    '400-264': {
      developer: '이 작업에는 요청 본문이 필요합니다.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer: '{name} 값이 너무 깁니다. 최대 {max, plural, other {#자}}까지 허용됩니다.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: '요청 본문의 {format} 형식이 올바르지 않습니다.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'HTTP 요청의 형식이 올바르지 않습니다.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer: '종료를 막는 유형(통화, 채팅 또는 웹)의 미완료 활동: {ids}',
      user: '{count, plural, =1 {아직 끝나지 않은 통화, 채팅 또는 웹 세션이 있습니다. 먼저 끝낸 후 케이스를 종료해 주세요.} other {아직 끝나지 않은 통화, 채팅 또는 웹 세션이 있습니다. 모두 끝낸 후 케이스를 종료해 주세요.}}',
    },
    '400-910 complete': {
      developer: '이 작업을 수행할 수 없는 유형의 활동: {ids}',
      user: '{count, plural, =1 {아직 끝나지 않은 채팅 또는 웹 세션이 있습니다. 먼저 끝내 주세요.} other {아직 끝나지 않은 채팅 또는 웹 세션이 있습니다. 먼저 모두 끝내 주세요.}}',
    },
    '400-911': {
      developer: '대기열에서 대기 중이지 않고 사용자에게 배정되지도 않은 미완료 활동: {ids}',
      user: '{count, plural, =1 {이 케이스의 일부 활동이 아직 처리 중입니다.} other {일부 케이스의 활동이 아직 처리 중입니다.}} 나중에 다시 시도해 주세요.',
    },
    '400-911 complete': {
      developer: '호출자에게 배정되지 않은 활동: {ids}',
      user: '자신에게 배정된 활동만 완료할 수 있습니다. 화면을 새로 고쳐 주세요.',
    },
    '400-911 take': {
      developer: '대기열에서 대기 중이지 않고 사용자에게 배정되지도 않은 활동: {ids}',
      user: '{count, plural, =1 {이 활동은 처리 중이거나 이미 완료되었습니다.} other {일부 활동은 처리 중이거나 이미 완료되었습니다.}} 화면을 새로 고쳐 주세요.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {이 케이스에 슈퍼바이저의 승인 또는 반려를 기다리는 활동이 있습니다.} other {일부 케이스에 슈퍼바이저의 승인 또는 반려를 기다리는 활동이 있습니다.}} 결정을 기다려 주세요.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {이 활동은 슈퍼바이저의 승인 또는 반려를 기다리고 있습니다.} other {일부 활동은 슈퍼바이저의 승인 또는 반려를 기다리고 있습니다.}} 결정을 기다려 주세요.',
    },
    '400-913': {
      developer: '항목이 너무 많습니다. 이 작업은 최대 {max, plural, other {#개}}까지 처리할 수 있습니다.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        '웹훅이 너무 많습니다. 클라이언트 애플리케이션 하나당 최대 {max, plural, other {#개}}까지 등록할 수 있습니다.',
      user: '웹훅을 더 추가할 수 없습니다. 더 이상 필요하지 않은 웹훅을 삭제한 후 다시 시도해 주세요.',
    },
    '400-914': {
      developer: '부서에서 요구하는 해결책이 입력되지 않은 케이스: {ids}',
      user: '{count, plural, =1 {이 케이스에는 해결책이 필요합니다. 해결책을 입력한 후 케이스를 종료해 주세요.} other {일부 케이스에는 해결책이 필요합니다. 누락된 해결책을 입력한 후 케이스를 종료해 주세요.}}',
    },
    '400-915': {
      developer:
        'Idempotency-Key 형식이 올바르지 않습니다. 키는 표시 가능한 ASCII 문자 1~255자이며 따옴표로 묶을 수 있습니다.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: '액세스 토큰이 없거나 유효하지 않거나 만료되었습니다.',
      user: '로그인하지 않았거나 세션이 만료되었습니다. 다시 로그인해 주세요.',
    },
    '403-112': {
      developer: '이 유형의 사용자 또는 클라이언트 애플리케이션은 이 작업을 수행할 수 없습니다.',
      user: '이 작업은 허용되지 않습니다. 관리자에게 문의해 주세요.',
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
      developer: '호출자에게 접근 권한이 없는 부서의 케이스: {ids}',
      user: '{count, plural, =1 {접근 권한이 없는 부서의 케이스입니다.} other {일부 케이스가 접근 권한이 없는 부서에 속해 있습니다.}} 관리자에게 문의해 주세요.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {접근 권한이 없는 부서의 활동이 이 케이스에 포함되어 있습니다.} other {접근 권한이 없는 부서의 활동이 일부 케이스에 포함되어 있습니다.}} 관리자에게 문의해 주세요.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {접근 권한이 없는 부서의 활동입니다.} other {일부 활동이 접근 권한이 없는 부서에 속해 있습니다.}} 관리자에게 문의해 주세요.',
    },
    '403-911 department': {
      developer: '호출자에게 접근 권한이 없는 부서: {ids}',
      user: '이 부서에 접근할 권한이 없습니다. 관리자에게 문의해 주세요.',
    },
    '403-911 queue': {
      developer: '호출자에게 접근 권한이 없는 부서의 대기열: {ids}',
      user: '접근 권한이 없는 부서의 대기열입니다. 관리자에게 문의해 주세요.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {이 케이스에는 넘겨받을 권한이 없는 활동이 있습니다.} other {일부 케이스에는 넘겨받을 권한이 없는 활동이 있습니다.}} 관리자에게 문의해 주세요.',
    },
    '403-912 owner': {
      developer: '호출자에게 ‘Pull activities’ 권한이 부여되지 않은 대상 사용자: {ids}',
      user: '케이스 소유자를 이렇게 변경할 권한이 없습니다. 관리자에게 문의해 주세요.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {이 활동을 넘겨받을 권한이 없습니다.} other {일부 활동을 넘겨받을 권한이 없습니다.}} 관리자에게 문의해 주세요.',
    },
    '404-100': {
      developer: '존재하지 않는 ID: {ids}',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: '이 경로에 리소스가 없습니다.',
      user: '요청하신 페이지 또는 기능을 찾을 수 없습니다. 관리자에게 문의해 주세요.',
    },
    '405-100': {
      developer: '여기서는 {method} 메서드를 사용할 수 없습니다. 허용되는 메서드: {allowed}',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Accept-Language에 지정된 언어 중 지원되는 것이 없습니다. 지원되는 언어: {languages}',
      user: '지원되지 않는 언어입니다. 다른 언어를 선택해 주세요.',
    },
    '406-101': {
      developer: 'Accept에 지정된 콘텐츠 형식 중 지원되는 것이 없습니다. 지원되는 콘텐츠 형식: {mediaTypes}',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: '요청 수신 시간이 초과되었습니다.',
      user: '연결이 너무 느립니다. 다시 시도해 주세요.',
    },
    '409-100': {
      developer: '마지막으로 읽은 이후 변경된 활동(오래된 lastModified): {ids}',
      user: '{count, plural, =1 {그동안 다른 사용자가 이 활동을 변경했습니다.} other {그동안 다른 사용자가 일부 활동을 변경했습니다.}} 화면을 새로 고친 후 다시 시도해 주세요.',
    },
    '409-100 case': {
      developer: '마지막으로 읽은 이후 변경된 케이스(오래된 lastModified): {ids}',
      user: '{count, plural, =1 {그동안 다른 사용자가 이 케이스를 변경했습니다.} other {그동안 다른 사용자가 일부 케이스를 변경했습니다.}} 화면을 새로 고친 후 다시 시도해 주세요.',
    },
    '413-900': {
      developer: '요청 본문이 너무 큽니다.',
      user: '한 번에 보낼 수 있는 양을 초과했습니다. 양을 줄인 후 다시 시도해 주세요.',
    },
    '414-900': {
      developer: '요청 URI가 너무 깁니다.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: '요청 본문의 미디어 형식이 지원되지 않습니다. 지원되는 미디어 형식: {mediaTypes}',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: '이 Idempotency-Key는 이미 다른 요청에 사용되었습니다.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: '요청이 너무 많습니다. Retry-After에 지정된 시간이 지난 후 다시 시도하세요.',
      user: '지금 요청이 너무 많습니다. 잠시 기다렸다가 다시 시도해 주세요.',
    },
    '431-900': {
      developer: '요청 헤더 필드가 너무 큽니다.',
      user: UNPROCESSABLE,
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
  list: { separator: ', ', quotes: ['‘', '’'], cut: '{items} 외 {more, plural, other {#개}}' },
  caseStatus: { open: '열림', ready_for_closure: '종료 가능', closed: '종료됨' },
  severity: { urgent: '긴급', high: '높음', medium: '보통', low: '낮음' },
  activityStatus: {
    in_workflow: '워크플로 진행 중',
    awaiting_assignment: '배정 대기 중',
    assigned: '배정됨',
    in_precompletion: '완료 처리 중',
    completed: '완료됨',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: '인바운드 워크플로 대기',
    ready_for_outbound_workflow: '아웃바운드 워크플로 대기',
    ready_for_general_workflow: '일반 워크플로 대기',
    ready_for_transfer_workflow: '이관 워크플로 대기',
    error: '오류',
    ready_for_assignment: '배정 가능',
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
    generic: '사용자 지정({type})',
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
  disablingReason: {
    gone: '수신 측이 더 이상 존재하지 않습니다(상태 410)',
    failed: '모든 전송 시도가 실패했습니다',
  },
  deliveryFailure: {
    forbidden_address: '수신 측 주소를 호출하는 것은 허용되지 않습니다',
    name_not_found: '수신 측의 호스트 이름을 찾을 수 없습니다',
    no_connection: '수신 측에 연결할 수 없습니다',
    tls: '수신 측과 보안 연결(TLS)을 설정할 수 없습니다',
    timeout: '수신 측이 제시간에 응답하지 않았습니다',
    redirect: '수신 측이 리디렉션으로 응답했습니다',
    status: '수신 측이 2xx 이외의 상태로 응답했습니다',
    malformed_answer: '수신 측의 응답을 읽을 수 없습니다',
  },
} as const satisfies Catalogue
