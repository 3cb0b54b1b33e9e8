import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Não é possível processar este pedido. Contacte o administrador.'
const LOCKED =
  '{count, plural, =1 {Atividade bloqueada por outro utilizador} other {Atividades bloqueadas por outros utilizadores}}: {ids}.'
const TOO_MANY = 'Selecionou demasiados elementos de uma só vez. Selecione menos e tente novamente.'
const NOT_FOUND =
  '{count, plural, =1 {Não foi possível encontrar o elemento pedido. Pode ter sido eliminado.} other {Não foi possível encontrar alguns dos elementos pedidos. Podem ter sido eliminados.}} Atualize a página.'
const SUPERVISED =
  '{count, plural, =1 {Atividade que aguarda a decisão de um supervisor} other {Atividades que aguardam a decisão de um supervisor}}: {ids}.'
const NO_PERMISSION = 'Não tem permissão para fazer isto. Contacte o administrador.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Atividade de um departamento a que o autor do pedido não tem acesso} other {Atividades de departamentos a que o autor do pedido não tem acesso}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Atividade que o autor do pedido não pode assumir sem a permissão «Pull activities»} other {Atividades que o autor do pedido não pode assumir sem a permissão «Pull activities»}}: {ids}.'

export const ptPT = {
  errors: {
    '400-101': {
      developer: 'Parâmetros de consulta não suportados: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Valor {value} não suportado no parâmetro de consulta {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Valor {value} não suportado no parâmetro de consulta {parameter}. O valor mais alto é {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer: 'ID mal formado no caminho: {value}. Um ID é um número inteiro sem sinal nem zeros à esquerda.',
      user: 'Um dos números introduzidos não é válido. Verifique-o e tente novamente.',
    },
    '400-116': {
      developer: 'Valor não suportado em $attribute: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Utilize $pagenum e $pagesize ou $rangestart e $rangesize, mas não os dois pares em simultâneo.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order exige $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Atributo obrigatório em falta no corpo do pedido: {attribute}.',
      user: 'Faltam dados obrigatórios. Preencha-os e tente novamente.',
    },
    '400-147': {
      developer: 'Atributo não suportado no corpo do pedido: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Atributo do corpo do pedido com um valor inválido: {attribute}.',
      user: 'Alguns dos dados introduzidos não são válidos. Verifique-os e tente novamente.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Atividade que não pertence ao mesmo caso que a primeira atividade} other {Atividades que não pertencem ao mesmo caso que a primeira atividade}}: {ids}.',
      user: 'Para mover várias atividades de uma só vez, todas têm de pertencer ao mesmo caso. Selecione atividades de um único caso.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Atividade cujo caso não é do mesmo cliente que o caso de destino} other {Atividades cujo caso não é do mesmo cliente que o caso de destino}}: {ids}.',
      user: 'Só pode mover atividades para um caso do mesmo cliente. Selecione outro caso.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Atividade de um departamento que o destino da transferência não serve} other {Atividades de um departamento que o destino da transferência não serve}}: {ids}.',
      user: '{count, plural, =1 {O utilizador ou a fila que selecionou não aceita atividades deste departamento.} other {O utilizador ou a fila que selecionou não aceita algumas destas atividades.}} Selecione outro destino.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {Neste momento, outra pessoa está a trabalhar neste caso.} other {Neste momento, outra pessoa está a trabalhar em alguns destes casos.}} Tente novamente mais tarde.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Atividade afixada por outro utilizador (utilize unpin=yes para a assumir)} other {Atividades afixadas por outros utilizadores (utilize unpin=yes para as assumir)}}: {ids}.',
      user: '{count, plural, =1 {Outra pessoa afixou esta atividade. Peça-lhe que a desafixe e tente novamente.} other {Outras pessoas afixaram algumas destas atividades. Peça-lhes que as desafixem e tente novamente.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {Neste momento, outra pessoa está a trabalhar nesta atividade.} other {Neste momento, outra pessoa está a trabalhar em algumas destas atividades.}} Tente novamente mais tarde.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {O corpo do pedido contém um ID que não existe} other {O corpo do pedido contém ID que não existem}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Esta operação não aceita corpo no pedido.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Caso já fechado} other {Casos já fechados}}: {ids}.',
      user: '{count, plural, =1 {Este caso já foi fechado.} other {Alguns destes casos já foram fechados.}} Atualize a página.',
    },
    '400-264': {
      developer: 'Esta operação exige um corpo no pedido.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'O valor de {name} é demasiado longo: no máximo {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'O corpo do pedido não é {format} bem formado.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'O pedido HTTP está mal formado.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Atividade aberta de um tipo que impede o fecho (chamada, chat ou Web)} other {Atividades abertas de um tipo que impede o fecho (chamada, chat ou Web)}}: {ids}.',
      user: '{count, plural, =1 {Ainda há uma chamada, um chat ou uma sessão Web em curso. Termine o contacto antes de fechar o caso.} other {Ainda há chamadas, chats ou sessões Web em curso. Termine os contactos antes de fechar os casos.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Atividade de um tipo que esta operação não aceita} other {Atividades de um tipo que esta operação não aceita}}: {ids}.',
      user: '{count, plural, =1 {Ainda há um chat ou uma sessão Web em curso. Termine primeiro o contacto.} other {Ainda há chats ou sessões Web em curso. Termine primeiro os contactos.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Atividade aberta que não aguarda numa fila nem está atribuída a um utilizador} other {Atividades abertas que não aguardam numa fila nem estão atribuídas a um utilizador}}: {ids}.',
      user: '{count, plural, =1 {Algumas atividades deste caso ainda estão a ser processadas.} other {Algumas atividades destes casos ainda estão a ser processadas.}} Tente novamente mais tarde.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Atividade que não está atribuída ao autor do pedido} other {Atividades que não estão atribuídas ao autor do pedido}}: {ids}.',
      user: 'Só pode concluir as atividades que lhe estão atribuídas. Atualize a página.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Atividade que não aguarda numa fila nem está atribuída a um utilizador} other {Atividades que não aguardam numa fila nem estão atribuídas a um utilizador}}: {ids}.',
      user: '{count, plural, =1 {Esta atividade está a ser processada ou já foi concluída.} other {Algumas destas atividades estão a ser processadas ou já foram concluídas.}} Atualize a página.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Um supervisor ainda tem de aprovar ou rejeitar algumas atividades deste caso.} other {Um supervisor ainda tem de aprovar ou rejeitar algumas atividades destes casos.}} Aguarde a decisão.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Um supervisor ainda tem de aprovar ou rejeitar esta atividade.} other {Um supervisor ainda tem de aprovar ou rejeitar algumas destas atividades.}} Aguarde a decisão.',
    },
    '400-913': {
      developer:
        'Demasiados elementos: esta operação aceita, no máximo, {max, plural, one {# elemento} many {# de elementos} other {# elementos}}.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Demasiados webhooks: uma aplicação cliente pode ter, no máximo, {max, plural, one {# webhook} many {# de webhooks} other {# webhooks}}.',
      user: 'Não é possível adicionar mais webhooks. Elimine um que já não seja necessário e tente novamente.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Caso sem a solução exigida pelo respetivo departamento} other {Casos sem a solução exigida pelos respetivos departamentos}}: {ids}.',
      user: '{count, plural, =1 {Este caso precisa de uma solução. Introduza a solução e, em seguida, feche o caso.} other {Alguns destes casos precisam de uma solução. Introduza as soluções em falta e, em seguida, feche os casos.}}',
    },
    '400-915': {
      developer:
        'Chave mal formada em Idempotency-Key. Uma chave tem entre 1 e 255 caracteres ASCII visíveis e pode estar entre aspas.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'O token de acesso está em falta, é inválido ou expirou.',
      user: 'Não tem sessão iniciada ou a sessão expirou. Inicie sessão novamente.',
    },
    '403-112': {
      developer: 'Este tipo de utilizador ou de aplicação cliente não pode utilizar esta operação.',
      user: NO_PERMISSION,
    },
    '403-178': {
      developer: 'Permissão necessária em falta: ação {action} no recurso {resource}.',
      user: NO_PERMISSION,
    },
    '403-197': {
      developer: 'O token de acesso não tem o âmbito exigido; é necessário um destes: {scopes}.',
      user: NO_PERMISSION,
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Caso de um departamento a que o autor do pedido não tem acesso} other {Casos de departamentos a que o autor do pedido não tem acesso}}: {ids}.',
      user: '{count, plural, =1 {Este caso pertence a um departamento a que não tem acesso.} other {Alguns destes casos pertencem a departamentos a que não tem acesso.}} Contacte o administrador.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Algumas atividades deste caso pertencem a um departamento a que não tem acesso.} other {Algumas atividades destes casos pertencem a departamentos a que não tem acesso.}} Contacte o administrador.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Esta atividade pertence a um departamento a que não tem acesso.} other {Algumas destas atividades pertencem a departamentos a que não tem acesso.}} Contacte o administrador.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Departamento a que o autor do pedido não tem acesso} other {Departamentos a que o autor do pedido não tem acesso}}: {ids}.',
      user: 'Não tem acesso a este departamento. Contacte o administrador.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Fila de um departamento a que o autor do pedido não tem acesso} other {Filas de departamentos a que o autor do pedido não tem acesso}}: {ids}.',
      user: 'Esta fila pertence a um departamento a que não tem acesso. Contacte o administrador.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Não tem permissão para assumir algumas atividades deste caso.} other {Não tem permissão para assumir algumas atividades destes casos.}} Contacte o administrador.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Utilizador para o qual o autor do pedido não tem a permissão «Pull activities»} other {Utilizadores para os quais o autor do pedido não tem a permissão «Pull activities»}}: {ids}.',
      user: 'Não tem permissão para mudar o proprietário deste caso desta forma. Contacte o administrador.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Não tem permissão para assumir esta atividade.} other {Não tem permissão para assumir algumas destas atividades.}} Contacte o administrador.',
    },
    '404-100': {
      developer: '{count, plural, =1 {ID que não existe} other {ID que não existem}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Não existe nenhum recurso neste caminho.',
      user: 'Não foi possível encontrar a página ou a função pedida. Contacte o administrador.',
    },
    '405-100': {
      developer: 'O método {method} não é permitido aqui. Permitidos: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Nenhum dos idiomas em Accept-Language é suportado. Idiomas suportados: {languages}.',
      user: 'Este idioma não está disponível. Escolha outro idioma.',
    },
    '406-101': {
      developer: 'Nenhum dos tipos de conteúdo em Accept é suportado. Tipos suportados: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'O tempo limite para receber o pedido foi excedido.',
      user: 'A ligação estava demasiado lenta. Tente novamente.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Atividade alterada desde a última leitura (lastModified desatualizado)} other {Atividades alteradas desde a última leitura (lastModified desatualizado)}}: {ids}.',
      user: '{count, plural, =1 {Entretanto, outra pessoa alterou esta atividade.} other {Entretanto, outra pessoa alterou algumas destas atividades.}} Atualize a página e tente novamente.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Caso alterado desde a última leitura (lastModified desatualizado)} other {Casos alterados desde a última leitura (lastModified desatualizado)}}: {ids}.',
      user: '{count, plural, =1 {Entretanto, outra pessoa alterou este caso.} other {Entretanto, outra pessoa alterou alguns destes casos.}} Atualize a página e tente novamente.',
    },
    '413-900': {
      developer: 'O corpo do pedido é demasiado grande.',
      user: 'Foram enviados demasiados dados de uma só vez. Envie menos e tente novamente.',
    },
    '414-900': {
      developer: 'O URI do pedido é demasiado longo.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'O tipo de conteúdo do corpo do pedido não é suportado. Tipos suportados: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'A chave indicada em Idempotency-Key já foi utilizada noutro pedido.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Demasiados pedidos. Tente novamente após o tempo indicado em Retry-After.',
      user: 'Há demasiados pedidos neste momento. Aguarde um pouco e tente novamente.',
    },
    '431-900': {
      developer: 'Os campos de cabeçalho do pedido são demasiado grandes.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Erro interno.',
      user: 'Ocorreu um problema do nosso lado. Tente novamente mais tarde.',
    },
    '503-900': {
      developer: 'O serviço não está pronto ou está sobrecarregado. Tente novamente mais tarde.',
      user: 'O serviço está ocupado neste momento. Tente novamente dentro de instantes.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['«', '»'],
    cut: '{items} e {more, plural, one {mais # elemento} many {mais # de elementos} other {mais # elementos}}',
  },
  caseStatus: { open: 'Aberto', ready_for_closure: 'Pronto para fecho', closed: 'Fechado' },
  severity: { urgent: 'Urgente', high: 'Alta', medium: 'Média', low: 'Baixa' },
  activityStatus: {
    in_workflow: 'No fluxo de trabalho',
    awaiting_assignment: 'A aguardar atribuição',
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
    in_progress: 'Em curso',
    done: 'Terminada',
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
    cases_closed: 'Casos fechados',
    activities_current: 'Atividades atuais',
    activities_completed: 'Atividades concluídas',
  },
  channel: { email: 'E-mail', phone: 'Telefone', chat: 'Chat', web: 'Web', social: 'Redes sociais' },
  disablingReason: {
    gone: 'O destinatário indica que já não existe (estado 410)',
    failed: 'Todas as tentativas de entrega falharam',
  },
  deliveryFailure: {
    forbidden_address: 'Não é permitido chamar o endereço do destinatário',
    name_not_found: 'O nome de anfitrião do destinatário não foi encontrado',
    no_connection: 'Não foi possível estabelecer ligação ao destinatário',
    tls: 'Não foi possível estabelecer uma ligação segura (TLS) ao destinatário',
    timeout: 'O destinatário não respondeu a tempo',
    redirect: 'O destinatário respondeu com um redirecionamento',
    status: 'O destinatário respondeu com um estado diferente de 2xx',
    malformed_answer: 'Não foi possível ler a resposta do destinatário',
  },
} as const satisfies Catalogue
