import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Não foi possível processar a solicitação. Entre em contato com o administrador.'
const LOCKED =
  '{count, plural, =1 {Atividade bloqueada por outro usuário} other {Atividades bloqueadas por outros usuários}}: {ids}.'
const TOO_MANY = 'Você selecionou itens demais de uma só vez. Selecione menos e tente novamente.'
const NOT_FOUND =
  '{count, plural, =1 {O item solicitado não foi encontrado. Talvez tenha sido excluído.} other {Alguns dos itens solicitados não foram encontrados. Talvez tenham sido excluídos.}} Atualize a tela.'
const SUPERVISED =
  '{count, plural, =1 {Atividade que aguarda a decisão de um supervisor} other {Atividades que aguardam a decisão de um supervisor}}: {ids}.'
const NO_PERMISSION = 'Você não tem permissão para fazer isso. Entre em contato com o administrador.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Atividade de um departamento ao qual o autor da requisição não tem acesso} other {Atividades de departamentos aos quais o autor da requisição não tem acesso}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Atividade que o autor da requisição não pode assumir sem a permissão “Pull activities”} other {Atividades que o autor da requisição não pode assumir sem a permissão “Pull activities”}}: {ids}.'

export const ptBR = {
  errors: {
    '400-101': {
      developer: 'Parâmetros de consulta não aceitos: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Valor {value} não aceito no parâmetro de consulta {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Valor {value} não aceito no parâmetro de consulta {parameter}. O maior valor é {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: 'ID malformado no caminho: {value}. Um ID é um número inteiro sem sinal nem zeros à esquerda.',
      user: 'Um dos números informados não é válido. Verifique e tente novamente.',
    },
    '400-116': {
      developer: 'Valor não aceito em $attribute: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Use $pagenum e $pagesize ou $rangestart e $rangesize, mas não os dois pares juntos.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order exige $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Atributo obrigatório ausente no corpo da requisição: {attribute}.',
      user: 'Faltam informações obrigatórias. Preencha o que falta e tente novamente.',
    },
    '400-147': {
      developer: 'Atributo não aceito no corpo da requisição: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Atributo do corpo da requisição com valor inválido: {attribute}.',
      user: 'Algumas das informações preenchidas não são válidas. Verifique e tente novamente.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Atividade que não pertence ao mesmo caso da primeira atividade} other {Atividades que não pertencem ao mesmo caso da primeira atividade}}: {ids}.',
      user: 'Para mover várias atividades de uma só vez, todas precisam pertencer ao mesmo caso. Selecione atividades de um único caso.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Atividade cujo caso não é do mesmo cliente que o caso de destino} other {Atividades cujo caso não é do mesmo cliente que o caso de destino}}: {ids}.',
      user: 'Você só pode mover atividades para um caso do mesmo cliente. Selecione outro caso.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Atividade de um departamento que o destino da transferência não atende} other {Atividades de um departamento que o destino da transferência não atende}}: {ids}.',
      user: '{count, plural, =1 {O usuário ou a fila que você selecionou não aceita atividades deste departamento.} other {O usuário ou a fila que você selecionou não aceita algumas destas atividades.}} Selecione outro destino.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {Outra pessoa está trabalhando neste caso no momento.} other {Outra pessoa está trabalhando em alguns destes casos no momento.}} Tente novamente mais tarde.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Atividade fixada por outro usuário (use unpin=yes para assumi-la)} other {Atividades fixadas por outros usuários (use unpin=yes para assumi-las)}}: {ids}.',
      user: '{count, plural, =1 {Outra pessoa fixou esta atividade. Peça a essa pessoa para desafixá-la e tente novamente.} other {Outras pessoas fixaram algumas destas atividades. Peça a essas pessoas para desafixá-las e tente novamente.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {Outra pessoa está trabalhando nesta atividade no momento.} other {Outra pessoa está trabalhando em algumas destas atividades no momento.}} Tente novamente mais tarde.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {O corpo da requisição contém um ID que não existe} other {O corpo da requisição contém IDs que não existem}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Esta operação não aceita corpo na requisição.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Caso já encerrado} other {Casos já encerrados}}: {ids}.',
      user: '{count, plural, =1 {Este caso já foi encerrado.} other {Alguns destes casos já foram encerrados.}} Atualize a tela.',
    },
    '400-264': {
      developer: 'Esta operação exige um corpo na requisição.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'O valor de {name} é longo demais: no máximo {max, plural, one {# caractere} many {# de caracteres} other {# caracteres}}.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'O corpo da requisição não é um {format} bem formado.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'A requisição HTTP está malformada.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Atividade aberta de um tipo que impede o encerramento (chamada, chat ou web)} other {Atividades abertas de um tipo que impede o encerramento (chamada, chat ou web)}}: {ids}.',
      user: '{count, plural, =1 {Ainda há uma chamada, um chat ou uma sessão web em andamento. Finalize o atendimento antes de encerrar o caso.} other {Ainda há chamadas, chats ou sessões web em andamento. Finalize os atendimentos antes de encerrar os casos.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Atividade de um tipo que esta operação não aceita} other {Atividades de um tipo que esta operação não aceita}}: {ids}.',
      user: '{count, plural, =1 {Ainda há um chat ou uma sessão web em andamento. Finalize o atendimento primeiro.} other {Ainda há chats ou sessões web em andamento. Finalize os atendimentos primeiro.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Atividade aberta que não está aguardando em uma fila nem atribuída a um usuário} other {Atividades abertas que não estão aguardando em uma fila nem atribuídas a um usuário}}: {ids}.',
      user: '{count, plural, =1 {Algumas atividades deste caso ainda estão sendo processadas.} other {Algumas atividades destes casos ainda estão sendo processadas.}} Tente novamente mais tarde.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Atividade que não está atribuída ao autor da requisição} other {Atividades que não estão atribuídas ao autor da requisição}}: {ids}.',
      user: 'Você só pode concluir atividades que estejam atribuídas a você. Atualize a tela.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Atividade que não está aguardando em uma fila nem atribuída a um usuário} other {Atividades que não estão aguardando em uma fila nem atribuídas a um usuário}}: {ids}.',
      user: '{count, plural, =1 {Esta atividade está sendo processada ou já foi concluída.} other {Algumas destas atividades estão sendo processadas ou já foram concluídas.}} Atualize a tela.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Um supervisor ainda precisa aprovar ou rejeitar algumas atividades deste caso.} other {Um supervisor ainda precisa aprovar ou rejeitar algumas atividades destes casos.}} Aguarde a decisão.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Um supervisor ainda precisa aprovar ou rejeitar esta atividade.} other {Um supervisor ainda precisa aprovar ou rejeitar algumas destas atividades.}} Aguarde a decisão.',
    },
    '400-913': {
      developer:
        'Itens demais: esta operação aceita no máximo {max, plural, one {# item} many {# de itens} other {# itens}}.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Webhooks demais: um aplicativo cliente pode ter no máximo {max, plural, one {# webhook} many {# de webhooks} other {# webhooks}}.',
      user: 'Não é possível adicionar mais webhooks. Exclua um que não seja mais necessário e tente novamente.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Caso sem a solução exigida pelo respectivo departamento} other {Casos sem a solução exigida pelos respectivos departamentos}}: {ids}.',
      user: '{count, plural, =1 {Este caso precisa de uma solução. Informe a solução e depois encerre o caso.} other {Alguns destes casos precisam de uma solução. Informe as soluções que faltam e depois encerre os casos.}}',
    },
    '400-915': {
      developer:
        'Chave malformada em Idempotency-Key. Uma chave tem de 1 a 255 caracteres ASCII visíveis e pode estar entre aspas.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'O token de acesso está ausente, é inválido ou expirou.',
      user: 'Você não fez login ou sua sessão expirou. Entre novamente.',
    },
    '403-112': {
      developer: 'Este tipo de usuário ou de aplicativo cliente não pode usar esta operação.',
      user: NO_PERMISSION,
    },
    '403-178': {
      developer: 'Permissão necessária ausente: ação {action} no recurso {resource}.',
      user: NO_PERMISSION,
    },
    '403-197': {
      developer: 'O token de acesso não tem o escopo exigido; é necessário um destes: {scopes}.',
      user: NO_PERMISSION,
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Caso de um departamento ao qual o autor da requisição não tem acesso} other {Casos de departamentos aos quais o autor da requisição não tem acesso}}: {ids}.',
      user: '{count, plural, =1 {Este caso pertence a um departamento ao qual você não tem acesso.} other {Alguns destes casos pertencem a departamentos aos quais você não tem acesso.}} Entre em contato com o administrador.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Algumas atividades deste caso pertencem a um departamento ao qual você não tem acesso.} other {Algumas atividades destes casos pertencem a departamentos aos quais você não tem acesso.}} Entre em contato com o administrador.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Esta atividade pertence a um departamento ao qual você não tem acesso.} other {Algumas destas atividades pertencem a departamentos aos quais você não tem acesso.}} Entre em contato com o administrador.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Departamento ao qual o autor da requisição não tem acesso} other {Departamentos aos quais o autor da requisição não tem acesso}}: {ids}.',
      user: 'Você não tem acesso a este departamento. Entre em contato com o administrador.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Fila de um departamento ao qual o autor da requisição não tem acesso} other {Filas de departamentos aos quais o autor da requisição não tem acesso}}: {ids}.',
      user: 'Esta fila pertence a um departamento ao qual você não tem acesso. Entre em contato com o administrador.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Este caso tem atividades que você não tem permissão para assumir.} other {Alguns destes casos têm atividades que você não tem permissão para assumir.}} Entre em contato com o administrador.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Usuário para o qual o autor da requisição não tem a permissão “Pull activities”} other {Usuários para os quais o autor da requisição não tem a permissão “Pull activities”}}: {ids}.',
      user: 'Você não tem permissão para mudar o proprietário deste caso dessa forma. Entre em contato com o administrador.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Você não tem permissão para assumir esta atividade.} other {Você não tem permissão para assumir algumas destas atividades.}} Entre em contato com o administrador.',
    },
    '404-100': {
      developer: '{count, plural, =1 {ID que não existe} other {IDs que não existem}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Não existe nenhum recurso neste caminho.',
      user: 'A página ou função solicitada não foi encontrada. Entre em contato com o administrador.',
    },
    '405-100': {
      developer: 'O método {method} não é permitido aqui. Permitidos: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Nenhum dos idiomas em Accept-Language é aceito. Idiomas aceitos: {languages}.',
      user: 'Este idioma não está disponível. Escolha outro idioma.',
    },
    '406-101': {
      developer: 'Nenhum dos tipos de conteúdo em Accept é aceito. Tipos aceitos: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'O tempo limite para receber a requisição foi excedido.',
      user: 'A conexão estava lenta demais. Tente novamente.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Atividade alterada desde a última leitura (lastModified desatualizado)} other {Atividades alteradas desde a última leitura (lastModified desatualizado)}}: {ids}.',
      user: '{count, plural, =1 {Outra pessoa alterou esta atividade nesse meio-tempo.} other {Outra pessoa alterou algumas destas atividades nesse meio-tempo.}} Atualize a tela e tente novamente.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Caso alterado desde a última leitura (lastModified desatualizado)} other {Casos alterados desde a última leitura (lastModified desatualizado)}}: {ids}.',
      user: '{count, plural, =1 {Outra pessoa alterou este caso nesse meio-tempo.} other {Outra pessoa alterou alguns destes casos nesse meio-tempo.}} Atualize a tela e tente novamente.',
    },
    '413-900': {
      developer: 'O corpo da requisição é grande demais.',
      user: 'Você enviou dados demais de uma só vez. Envie menos e tente novamente.',
    },
    '414-900': {
      developer: 'O URI da requisição é longo demais.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'O tipo de mídia do corpo da requisição não é aceito. Tipos aceitos: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'A chave informada em Idempotency-Key já foi usada em outra requisição.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Requisições demais. Tente novamente após o tempo indicado em Retry-After.',
      user: 'Há solicitações demais no momento. Aguarde um pouco e tente novamente.',
    },
    '431-900': {
      developer: 'Os campos de cabeçalho da requisição são grandes demais.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Erro interno.',
      user: 'Algo deu errado do nosso lado. Tente novamente mais tarde.',
    },
    '503-900': {
      developer: 'O serviço não está pronto ou está sobrecarregado. Tente novamente mais tarde.',
      user: 'O serviço está sobrecarregado no momento. Tente novamente em instantes.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['“', '”'],
    cut: '{items} e {more, plural, one {mais # item} many {mais # de itens} other {mais # itens}}',
  },
  caseStatus: { open: 'Aberto', ready_for_closure: 'Pronto para encerramento', closed: 'Encerrado' },
  severity: { urgent: 'Urgente', high: 'Alta', medium: 'Média', low: 'Baixa' },
  activityStatus: {
    in_workflow: 'No fluxo de trabalho',
    awaiting_assignment: 'Aguardando atribuição',
    assigned: 'Atribuída',
    in_precompletion: 'Em fase de conclusão',
    completed: 'Concluída',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Pronta para o fluxo de trabalho de entrada',
    ready_for_outbound_workflow: 'Pronta para o fluxo de trabalho de saída',
    ready_for_general_workflow: 'Pronta para o fluxo de trabalho geral',
    ready_for_transfer_workflow: 'Pronta para o fluxo de trabalho de transferência',
    error: 'Erro',
    ready_for_assignment: 'Pronta para atribuição',
    new: 'Nova',
    in_progress: 'Em andamento',
    done: 'Finalizada',
    abandoned_chat: 'Chat abandonado',
  },
  activityType: {
    email: 'E-mail',
    social: 'Redes sociais',
    task: 'Tarefa',
    call_track: 'Chamada',
    chat: 'Chat',
    web: 'Web',
    generic: 'Personalizado ({type})',
  },
  activitySubtype: { general: 'Geral' },
  activityMode: { inbound: 'De entrada', outbound: 'De saída', none: 'Nenhum' },
  folder: {
    cases_open: 'Casos abertos',
    cases_closed: 'Casos encerrados',
    activities_current: 'Atividades atuais',
    activities_completed: 'Atividades concluídas',
  },
  channel: { email: 'E-mail', phone: 'Telefone', chat: 'Chat', web: 'Web', social: 'Redes sociais' },
  disablingReason: {
    gone: 'O destinatário informa que não existe mais (status 410)',
    failed: 'Todas as tentativas de entrega falharam',
  },
  deliveryFailure: {
    forbidden_address: 'Não é permitido chamar o endereço do destinatário',
    name_not_found: 'O nome de host do destinatário não foi encontrado',
    no_connection: 'Não foi possível conectar ao destinatário',
    tls: 'Não foi possível estabelecer uma conexão segura (TLS) com o destinatário',
    timeout: 'O destinatário não respondeu a tempo',
    redirect: 'O destinatário respondeu com um redirecionamento',
    status: 'O destinatário respondeu com um status diferente de 2xx',
    malformed_answer: 'Não foi possível ler a resposta do destinatário',
  },
} as const satisfies Catalogue
