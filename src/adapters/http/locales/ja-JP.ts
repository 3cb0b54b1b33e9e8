import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'リクエストを処理できません。管理者にお問い合わせください。'
const LOCKED = '他のユーザーがロックしているアクティビティ：{ids}'
const TOO_MANY = '一度に処理できる量を超えています。選択する数を減らして、もう一度お試しください。'
const NOT_FOUND =
  '{count, plural, =1 {指定された項目が見つかりませんでした。} other {指定された項目の一部が見つかりませんでした。}}削除された可能性があります。画面を更新してください。'
const SUPERVISED = 'スーパーバイザーの判断を待っているアクティビティ：{ids}'
const HIDDEN_ACTIVITIES = '呼び出し元にアクセス権がない部署のアクティビティ：{ids}'
const NOT_PULLABLE = '権限「Pull activities」がないために呼び出し元がプルできないアクティビティ：{ids}'

export const jaJP = {
  errors: {
    '400-101': {
      developer: 'サポートされていないクエリパラメーターが指定されています：{parameters}',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'クエリパラメーター{parameter}の値{value}はサポートされていません。',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'クエリパラメーター{parameter}の値{value}はサポートされていません。最大値は {highest} です。',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: 'パスに含まれる ID の形式が正しくありません：{value}。ID は符号や先頭のゼロを含まない整数です。',
      user: '入力された番号に誤りがあります。ご確認のうえ、もう一度お試しください。',
    },
    '400-116': {
      developer: 'サポートされていない $attribute の値です：{attribute}',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: '$pagenum と $pagesize、または $rangestart と $rangesize のどちらか一方のみを使用してください。',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order を使用するには $sort が必要です。',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'リクエスト本文に必須の属性がありません：{attribute}',
      user: '必要な情報が不足しています。入力してから、もう一度お試しください。',
    },
    '400-147': {
      developer: 'リクエスト本文にサポートされていない属性があります：{attribute}',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'リクエスト本文の属性の値が無効です：{attribute}',
      user: '入力された情報の一部に誤りがあります。ご確認のうえ、もう一度お試しください。',
    },
    '400-152 case': {
      developer: '最初のアクティビティと同じケースに属していないアクティビティ：{ids}',
      user: '複数のアクティビティをまとめて移動できるのは、すべてが同じケースに属している場合だけです。同じケースのアクティビティを選択してください。',
    },
    '400-152 customer': {
      developer: '移動先のケースと顧客が一致しないケースのアクティビティ：{ids}',
      user: 'アクティビティの移動先にできるのは、同じ顧客のケースだけです。別のケースを選択してください。',
    },
    '400-152 target': {
      developer: '転送先が対応していない部署のアクティビティ：{ids}',
      user: '{count, plural, =1 {選択したユーザーまたはキューは、この部署のアクティビティに対応していません。} other {選択したユーザーまたはキューは、一部のアクティビティに対応していません。}}別の転送先を選択してください。',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {現在、他のユーザーがこのケースに対応しています。} other {現在、他のユーザーが一部のケースに対応しています。}}しばらくしてからもう一度お試しください。',
    },
    '400-177 pin': {
      developer: '他のユーザーがピン留めしているアクティビティ（取得するには unpin=yes を指定）：{ids}',
      user: '{count, plural, =1 {他のユーザーがこのアクティビティをピン留めしています。} other {他のユーザーが一部のアクティビティをピン留めしています。}}ピン留めの解除を依頼してから、もう一度お試しください。',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {現在、他のユーザーがこのアクティビティに対応しています。} other {現在、他のユーザーが一部のアクティビティに対応しています。}}しばらくしてからもう一度お試しください。',
    },
    '400-194': {
      developer: 'リクエスト本文で指定された ID が存在しません：{ids}',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'この操作ではリクエスト本文を指定できません。',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: 'すでにクローズされているケース：{ids}',
      user: '{count, plural, =1 {このケースはすでにクローズされています。} other {一部のケースはすでにクローズされています。}}画面を更新してください。',
    },
    '400-264': {
      developer: 'この操作にはリクエスト本文が必要です。',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer: '{name}の値が長すぎます。{max, plural, other {# 文字以内}}で指定してください。',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'リクエスト本文が正しい形式の {format} ではありません。',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'HTTP リクエストの形式が正しくありません。',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer: 'クローズの妨げとなる種類（通話、チャット、Web）の未完了アクティビティ：{ids}',
      user: '{count, plural, =1 {通話、チャット、または Web セッションがまだ終了していません。終了してからケースをクローズしてください。} other {終了していない通話、チャット、または Web セッションがあります。すべて終了してからケースをクローズしてください。}}',
    },
    '400-910 complete': {
      developer: 'この操作の対象にできない種類のアクティビティ：{ids}',
      user: '{count, plural, =1 {チャットまたは Web セッションがまだ終了していません。先に終了してください。} other {終了していないチャットまたは Web セッションがあります。先にすべて終了してください。}}',
    },
    '400-911': {
      developer: 'キューで待機中でも、ユーザーに割り当て済みでもない未完了アクティビティ：{ids}',
      user: '{count, plural, =1 {このケースには処理中のアクティビティがあります。} other {一部のケースには処理中のアクティビティがあります。}}しばらくしてからもう一度お試しください。',
    },
    '400-911 complete': {
      developer: '呼び出し元に割り当てられていないアクティビティ：{ids}',
      user: '完了できるのは、自分に割り当てられたアクティビティだけです。画面を更新してください。',
    },
    '400-911 take': {
      developer: 'キューで待機中でも、ユーザーに割り当て済みでもないアクティビティ：{ids}',
      user: '{count, plural, =1 {このアクティビティは処理中か、すでに完了しています。} other {一部のアクティビティは処理中か、すでに完了しています。}}画面を更新してください。',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {このケースには、スーパーバイザーの承認または却下を待っているアクティビティがあります。} other {一部のケースには、スーパーバイザーの承認または却下を待っているアクティビティがあります。}}判断をお待ちください。',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {このアクティビティは、スーパーバイザーの承認または却下を待っています。} other {一部のアクティビティは、スーパーバイザーの承認または却下を待っています。}}判断をお待ちください。',
    },
    '400-913': {
      developer: '項目が多すぎます。この操作で指定できるのは {max, plural, other {# 件}}までです。',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Webhook が多すぎます。1 つのクライアントアプリケーションに登録できる Webhook は {max, plural, other {# 件}}までです。',
      user: 'これ以上 Webhook を追加できません。不要な Webhook を削除してから、もう一度お試しください。',
    },
    '400-914': {
      developer: '部署で必須とされている解決策が入力されていないケース：{ids}',
      user: '{count, plural, =1 {このケースには解決策の入力が必要です。入力してからケースをクローズしてください。} other {一部のケースには解決策の入力が必要です。不足している解決策を入力してからケースをクローズしてください。}}',
    },
    '400-915': {
      developer:
        'Idempotency-Key の形式が正しくありません。キーは 1～255 文字の表示可能な ASCII 文字で指定します。引用符で囲むこともできます。',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'アクセストークンがないか、無効であるか、有効期限が切れています。',
      user: 'サインインしていないか、セッションの有効期限が切れています。もう一度サインインしてください。',
    },
    '403-112': {
      developer: 'この種類のユーザーまたはクライアントアプリケーションは、この操作を実行できません。',
      user: 'この操作は許可されていません。管理者にお問い合わせください。',
    },
    '403-178': {
      developer: '必要な権限がありません：リソース{resource}に対するアクション{action}',
      user: 'この操作を行う権限がありません。管理者にお問い合わせください。',
    },
    '403-197': {
      developer: 'アクセストークンに必要なスコープがありません。次のいずれかが必要です：{scopes}',
      user: 'この操作は許可されていません。管理者にお問い合わせください。',
    },
    '403-910': {
      developer: '呼び出し元にアクセス権がない部署のケース：{ids}',
      user: '{count, plural, =1 {このケースは、アクセス権のない部署のものです。} other {一部のケースは、アクセス権のない部署のものです。}}管理者にお問い合わせください。',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {このケースには、アクセス権のない部署のアクティビティが含まれています。} other {一部のケースには、アクセス権のない部署のアクティビティが含まれています。}}管理者にお問い合わせください。',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {このアクティビティは、アクセス権のない部署のものです。} other {一部のアクティビティは、アクセス権のない部署のものです。}}管理者にお問い合わせください。',
    },
    '403-911 department': {
      developer: '呼び出し元にアクセス権がない部署：{ids}',
      user: 'この部署へのアクセス権がありません。管理者にお問い合わせください。',
    },
    '403-911 queue': {
      developer: '呼び出し元にアクセス権がない部署のキュー：{ids}',
      user: 'このキューは、アクセス権のない部署のものです。管理者にお問い合わせください。',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {このケースには、引き継ぐ権限のないアクティビティが含まれています。} other {一部のケースには、引き継ぐ権限のないアクティビティが含まれています。}}管理者にお問い合わせください。',
    },
    '403-912 owner': {
      developer: '呼び出し元に権限「Pull activities」が付与されていない対象ユーザー：{ids}',
      user: 'ケースの所有者をこのように変更する権限がありません。管理者にお問い合わせください。',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {このアクティビティを引き継ぐ権限がありません。} other {一部のアクティビティを引き継ぐ権限がありません。}}管理者にお問い合わせください。',
    },
    '404-100': {
      developer: '存在しない ID：{ids}',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'このパスにはリソースが存在しません。',
      user: '指定されたページまたは機能が見つかりませんでした。管理者にお問い合わせください。',
    },
    '405-100': {
      developer: 'ここではメソッド {method} を使用できません。使用できるメソッド：{allowed}',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer:
        'Accept-Language で指定された言語はいずれもサポートされていません。サポートされている言語：{languages}',
      user: 'この言語には対応していません。別の言語を選択してください。',
    },
    '406-101': {
      developer:
        'Accept で指定されたコンテンツタイプはいずれもサポートされていません。サポートされているコンテンツタイプ：{mediaTypes}',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'リクエストの受信がタイムアウトしました。',
      user: '通信に時間がかかりすぎました。もう一度お試しください。',
    },
    '409-100': {
      developer: '最後の読み取り以降に変更されたアクティビティ（lastModified が古い）：{ids}',
      user: '{count, plural, =1 {他のユーザーが先にこのアクティビティを変更しました。} other {他のユーザーが先に一部のアクティビティを変更しました。}}画面を更新して、もう一度お試しください。',
    },
    '409-100 case': {
      developer: '最後の読み取り以降に変更されたケース（lastModified が古い）：{ids}',
      user: '{count, plural, =1 {他のユーザーが先にこのケースを変更しました。} other {他のユーザーが先に一部のケースを変更しました。}}画面を更新して、もう一度お試しください。',
    },
    '413-900': {
      developer: 'リクエスト本文が大きすぎます。',
      user: '一度に送信できる量を超えています。量を減らして、もう一度お試しください。',
    },
    '414-900': {
      developer: 'リクエスト URI が長すぎます。',
      user: TOO_MANY,
    },
    '415-900': {
      developer:
        'リクエスト本文のメディアタイプはサポートされていません。サポートされているメディアタイプ：{mediaTypes}',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'この Idempotency-Key は、すでに別のリクエストで使用されています。',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'リクエストが多すぎます。Retry-After で指定された時間が経過してから再試行してください。',
      user: '現在、リクエストが集中しています。少し待ってからもう一度お試しください。',
    },
    '431-900': {
      developer: 'リクエストヘッダーフィールドが大きすぎます。',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: '内部エラーが発生しました。',
      user: 'システムで問題が発生しました。しばらくしてからもう一度お試しください。',
    },
    '503-900': {
      developer: 'サービスの準備ができていないか、過負荷の状態です。しばらくしてから再試行してください。',
      user: '現在、サービスが混み合っています。少し待ってからもう一度お試しください。',
    },
  },
  list: { separator: '、', quotes: ['「', '」'], cut: '{items}、ほか {more, plural, other {# 件}}' },
  caseStatus: { open: 'オープン', ready_for_closure: 'クローズ可能', closed: 'クローズ済み' },
  severity: { urgent: '緊急', high: '高', medium: '中', low: '低' },
  activityStatus: {
    in_workflow: 'ワークフロー処理中',
    awaiting_assignment: '割り当て待ち',
    assigned: '割り当て済み',
    in_precompletion: '完了処理中',
    completed: '完了',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'インバウンドワークフロー待ち',
    ready_for_outbound_workflow: 'アウトバウンドワークフロー待ち',
    ready_for_general_workflow: '一般ワークフロー待ち',
    ready_for_transfer_workflow: '転送ワークフロー待ち',
    error: 'エラー',
    ready_for_assignment: '割り当て可能',
    new: '新規',
    in_progress: '対応中',
    done: '対応済み',
    abandoned_chat: '放棄チャット',
  },
  activityType: {
    email: 'メール',
    social: 'ソーシャル',
    task: 'タスク',
    call_track: '通話',
    chat: 'チャット',
    web: 'Web',
    generic: 'カスタム（{type}）',
  },
  activitySubtype: { general: '一般' },
  activityMode: { inbound: 'インバウンド', outbound: 'アウトバウンド', none: 'なし' },
  folder: {
    cases_open: 'オープンケース',
    cases_closed: 'クローズ済みケース',
    activities_current: '現在のアクティビティ',
    activities_completed: '完了したアクティビティ',
  },
  channel: { email: 'メール', phone: '電話', chat: 'チャット', web: 'Web', social: 'ソーシャル' },
  disablingReason: {
    gone: '受信側が存在しなくなりました（ステータス 410）',
    failed: '配信の試行がすべて失敗しました',
  },
  deliveryFailure: {
    forbidden_address: '受信側のアドレスへの呼び出しは許可されていません',
    name_not_found: '受信側のホスト名が見つかりません',
    no_connection: '受信側に接続できません',
    tls: '受信側との安全な接続（TLS）を確立できません',
    timeout: '受信側から時間内に応答がありませんでした',
    redirect: '受信側がリダイレクトを返しました',
    status: '受信側が 2xx 以外のステータスを返しました',
    malformed_answer: '受信側の応答を読み取れませんでした',
  },
} as const satisfies Catalogue
