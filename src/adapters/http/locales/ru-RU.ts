import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Не удалось выполнить запрос. Обратитесь к администратору.'
const LOCKED =
  '{count, plural, =1 {Активность, заблокированная другим пользователем} other {Активности, заблокированные другими пользователями}}: {ids}.'
const TOO_MANY = 'Выбрано слишком много элементов. Уменьшите их количество и повторите попытку.'
const NOT_FOUND =
  '{count, plural, =1 {Не удалось найти запрошенный элемент. Возможно, он был удален.} other {Не удалось найти некоторые из запрошенных элементов. Возможно, они были удалены.}} Обновите страницу.'
const SUPERVISED =
  '{count, plural, =1 {Активность, ожидающая решения супервизора} other {Активности, ожидающие решения супервизора}}: {ids}.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Активность отдела, к которому у автора запроса нет доступа} other {Активности отделов, к которым у автора запроса нет доступа}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Активность, которую автор запроса не может забрать без разрешения «Pull activities»} other {Активности, которые автор запроса не может забрать без разрешения «Pull activities»}}: {ids}.'

export const ruRU = {
  errors: {
    '400-101': {
      developer: 'Неподдерживаемые параметры запроса: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Неподдерживаемое значение {value} параметра запроса {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Неподдерживаемое значение {value} параметра запроса {parameter}. Наибольшее значение: {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer:
        'Недопустимый идентификатор в пути: {value}. Идентификатор — это целое число без знака и без нулей в начале.',
      user: 'Один из введенных номеров указан неверно. Проверьте его и повторите попытку.',
    },
    '400-116': {
      developer: 'Неподдерживаемое значение $attribute: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Используйте либо $pagenum и $pagesize, либо $rangestart и $rangesize, но не обе пары сразу.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: 'Параметр $order можно указать только вместе с $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'В теле запроса отсутствует обязательный атрибут: {attribute}.',
      user: 'Указаны не все обязательные сведения. Добавьте недостающие и повторите попытку.',
    },
    '400-147': {
      developer: 'Неподдерживаемый атрибут в теле запроса: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Недопустимое значение атрибута в теле запроса: {attribute}.',
      user: 'Некоторые сведения указаны неверно. Проверьте их и повторите попытку.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Activity of another case than the first activity of the request} other {Activities of another case than the first activity of the request}}: {ids}.',
      user: 'You can move only activities of the same case together. Please select activities of one case.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Activity of another customer than the target case} other {Activities of another customer than the target case}}: {ids}.',
      user: 'Activities can be moved only to a case of the same customer. Please select another case.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Активность отдела, который выбранный получатель не обслуживает} other {Активности отдела, который выбранный получатель не обслуживает}}: {ids}.',
      user: '{count, plural, =1 {Выбранный пользователь или очередь не принимает активности этого отдела.} other {Выбранный пользователь или очередь не принимает некоторые из этих активностей.}} Выберите другого получателя.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {Сейчас с этим обращением работает кто-то другой.} other {Сейчас с некоторыми из этих обращений работает кто-то другой.}} Повторите попытку позже.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Активность, закрепленная другим пользователем (чтобы забрать ее, укажите unpin=yes)} other {Активности, закрепленные другими пользователями (чтобы забрать их, укажите unpin=yes)}}: {ids}.',
      user: '{count, plural, =1 {Другой пользователь закрепил эту активность за собой. Попросите его открепить ее и повторите попытку.} other {Другие пользователи закрепили некоторые из этих активностей за собой. Попросите их открепить эти активности и повторите попытку.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {Сейчас с этой активностью работает кто-то другой.} other {Сейчас с некоторыми из этих активностей работает кто-то другой.}} Повторите попытку позже.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {Указанный в теле запроса идентификатор не существует} other {Указанные в теле запроса идентификаторы не существуют}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Для этой операции тело запроса не предусмотрено.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Уже закрытое обращение} other {Уже закрытые обращения}}: {ids}.',
      user: '{count, plural, =1 {Это обращение уже закрыто.} other {Некоторые из этих обращений уже закрыты.}} Обновите страницу.',
    },
    '400-264': {
      developer: 'Для этой операции требуется тело запроса.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'Слишком длинное значение {name}: допускается не более {max, plural, one {# символа} few {# символов} many {# символов} other {# символа}}.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'Тело запроса содержит некорректный {format}.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'Некорректный HTTP-запрос.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Незавершенная активность, тип которой не позволяет закрыть обращение (звонок, чат или веб)} other {Незавершенные активности, тип которых не позволяет закрыть обращение (звонок, чат или веб)}}: {ids}.',
      user: '{count, plural, =1 {Звонок, чат или веб-сеанс еще не завершен. Сначала завершите его, а затем закройте обращение.} other {Звонки, чаты или веб-сеансы еще не завершены. Сначала завершите их, а затем закройте обращения.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Активность, тип которой не допускает эту операцию} other {Активности, тип которых не допускает эту операцию}}: {ids}.',
      user: '{count, plural, =1 {Чат или веб-сеанс еще не завершен. Сначала завершите его.} other {Чаты или веб-сеансы еще не завершены. Сначала завершите их.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Незавершенная активность, которая не находится в очереди и не назначена пользователю} other {Незавершенные активности, которые не находятся в очереди и не назначены пользователю}}: {ids}.',
      user: '{count, plural, =1 {Некоторые активности по этому обращению еще обрабатываются.} other {Некоторые активности по этим обращениям еще обрабатываются.}} Повторите попытку позже.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Активность, не назначенная автору запроса} other {Активности, не назначенные автору запроса}}: {ids}.',
      user: 'Завершать можно только те активности, которые назначены вам. Обновите страницу.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Активность, которая не находится в очереди и не назначена пользователю} other {Активности, которые не находятся в очереди и не назначены пользователю}}: {ids}.',
      user: '{count, plural, =1 {Эта активность обрабатывается или уже завершена.} other {Некоторые из этих активностей обрабатываются или уже завершены.}} Обновите страницу.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Супервизор еще должен одобрить или отклонить некоторые активности по этому обращению.} other {Супервизор еще должен одобрить или отклонить некоторые активности по этим обращениям.}} Дождитесь решения.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Супервизор еще должен одобрить или отклонить эту активность.} other {Супервизор еще должен одобрить или отклонить некоторые из этих активностей.}} Дождитесь решения.',
    },
    '400-913': {
      developer:
        'Слишком много элементов: эта операция принимает не более {max, plural, one {# элемента} few {# элементов} many {# элементов} other {# элемента}}.',
      user: TOO_MANY,
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Case without a solution, which its department requires} other {Cases without a solution, which their departments require}}: {ids}.',
      user: '{count, plural, =1 {This case needs a solution. Please enter one, then close the case.} other {Some of these cases need a solution. Please enter one for each, then close the cases.}}',
    },
    '400-915': {
      developer:
        'Malformed Idempotency-Key. A key has 1 to 255 visible ASCII characters, with or without quotation marks around it.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Токен доступа отсутствует, недействителен или просрочен.',
      user: 'Вход не выполнен, или срок действия сеанса истек. Войдите в систему еще раз.',
    },
    '403-112': {
      developer: 'Эта операция недоступна для пользователя или клиентского приложения такого типа.',
      user: 'Это действие вам недоступно. Обратитесь к администратору.',
    },
    '403-178': {
      developer: 'Нет необходимого разрешения: действие {action} для ресурса {resource}.',
      user: 'У вас нет прав на это действие. Обратитесь к администратору.',
    },
    '403-197': {
      developer: 'В токене доступа нет нужной области действия; подойдет любая из следующих: {scopes}.',
      user: 'Это действие вам недоступно. Обратитесь к администратору.',
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Обращение отдела, к которому у автора запроса нет доступа} other {Обращения отделов, к которым у автора запроса нет доступа}}: {ids}.',
      user: '{count, plural, =1 {Это обращение относится к отделу, к которому у вас нет доступа.} other {Некоторые из этих обращений относятся к отделам, к которым у вас нет доступа.}} Обратитесь к администратору.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Некоторые активности по этому обращению относятся к отделу, к которому у вас нет доступа.} other {Некоторые активности по этим обращениям относятся к отделам, к которым у вас нет доступа.}} Обратитесь к администратору.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Эта активность относится к отделу, к которому у вас нет доступа.} other {Некоторые из этих активностей относятся к отделам, к которым у вас нет доступа.}} Обратитесь к администратору.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Отдел, к которому у автора запроса нет доступа} other {Отделы, к которым у автора запроса нет доступа}}: {ids}.',
      user: 'У вас нет доступа к этому отделу. Обратитесь к администратору.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Очередь отдела, к которому у автора запроса нет доступа} other {Очереди отделов, к которым у автора запроса нет доступа}}: {ids}.',
      user: 'Эта очередь относится к отделу, к которому у вас нет доступа. Обратитесь к администратору.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {По этому обращению есть активности, которые вам не разрешено забирать.} other {По некоторым из этих обращений есть активности, которые вам не разрешено забирать.}} Обратитесь к администратору.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {User to or from whom the requester may not transfer a case} other {Users to or from whom the requester may not transfer a case}}: {ids}.',
      user: 'You are not allowed to hand this case over. Please contact your administrator.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Вам не разрешено забирать эту активность.} other {Вам не разрешено забирать некоторые из этих активностей.}} Обратитесь к администратору.',
    },
    '404-100': {
      developer: '{count, plural, =1 {Идентификатор не существует} other {Идентификаторы не существуют}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'По этому пути нет ресурса.',
      user: 'Не удалось найти запрошенную страницу или функцию. Обратитесь к администратору.',
    },
    '405-100': {
      developer: 'Метод {method} здесь не разрешен. Разрешенные методы: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Ни один из языков в Accept-Language не поддерживается. Поддерживаемые языки: {languages}.',
      user: 'Этот язык не поддерживается. Выберите другой язык.',
    },
    '406-101': {
      developer: 'Ни один из типов содержимого в Accept не поддерживается. Поддерживаемые типы: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Превышено время ожидания запроса.',
      user: 'Слишком медленное соединение. Повторите попытку.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Активность, измененная после последнего чтения (значение lastModified устарело)} other {Активности, измененные после последнего чтения (значение lastModified устарело)}}: {ids}.',
      user: '{count, plural, =1 {Кто-то другой уже изменил эту активность.} other {Кто-то другой уже изменил некоторые из этих активностей.}} Обновите страницу и повторите попытку.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Case changed since it was last read (stale lastModified)} other {Cases changed since they were last read (stale lastModified)}}: {ids}.',
      user: '{count, plural, =1 {Someone else has changed this case in the meantime.} other {Someone else has changed some of these cases in the meantime.}} Please refresh your view and try again.',
    },
    '413-900': {
      developer: 'Слишком большое тело запроса.',
      user: 'Отправлено слишком много данных. Уменьшите их объем и повторите попытку.',
    },
    '414-900': {
      developer: 'Слишком длинный URI запроса.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'Неподдерживаемый тип содержимого в теле запроса. Поддерживаемые типы: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'This Idempotency-Key was used before for another request.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Слишком много запросов. Повторите попытку по истечении времени, указанного в Retry-After.',
      user: 'Сейчас поступает слишком много запросов. Немного подождите и повторите попытку.',
    },
    '431-900': {
      developer: 'Слишком большие поля заголовка запроса.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Внутренняя ошибка.',
      user: 'На нашей стороне произошла ошибка. Повторите попытку позже.',
    },
    '503-900': {
      developer: 'Сервис не готов или перегружен. Повторите попытку позже.',
      user: 'Сервис сейчас перегружен. Повторите попытку чуть позже.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['«', '»'],
    cut: '{items} и еще {more, plural, one {# элемент} few {# элемента} many {# элементов} other {# элемента}}',
  },
  caseStatus: { open: 'Открыто', ready_for_closure: 'Готово к закрытию', closed: 'Закрыто' },
  severity: { urgent: 'Срочная', high: 'Высокая', medium: 'Средняя', low: 'Низкая' },
  activityStatus: {
    in_workflow: 'Обрабатывается рабочим процессом',
    awaiting_assignment: 'Ожидает назначения',
    assigned: 'Назначена',
    in_precompletion: 'Завершается',
    completed: 'Завершена',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Ожидает рабочего процесса для входящих',
    ready_for_outbound_workflow: 'Ожидает рабочего процесса для исходящих',
    ready_for_general_workflow: 'Ожидает общего рабочего процесса',
    ready_for_transfer_workflow: 'Ожидает рабочего процесса передачи',
    error: 'Ошибка',
    ready_for_assignment: 'Готова к назначению',
    new: 'Новая',
    in_progress: 'В работе',
    done: 'Выполнена',
    abandoned_chat: 'Потерянный чат',
  },
  activityType: {
    email: 'Электронная почта',
    social: 'Соцсети',
    task: 'Задача',
    call_track: 'Звонок',
    chat: 'Чат',
    web: 'Веб',
    generic: 'Пользовательский ({type})',
  },
  activitySubtype: { general: 'Общий' },
  activityMode: { inbound: 'Входящая', outbound: 'Исходящая', none: 'Нет' },
  folder: {
    cases_open: 'Открытые обращения',
    cases_closed: 'Закрытые обращения',
    activities_current: 'Текущие активности',
    activities_completed: 'Завершенные активности',
  },
  channel: { email: 'Электронная почта', phone: 'Телефон', chat: 'Чат', web: 'Веб', social: 'Соцсети' },
} as const satisfies Catalogue
