import type { Catalogue } from './catalogue.js'

export const ptPT = {
  errors: {
    '400-101': {
      developer: 'Parâmetros de consulta não suportados: {parameters}.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-102': {
      developer:
        'Valor {value} não suportado no parâmetro de consulta {parameter}.{highest, select, none {} other { O valor mais alto é {highest}.}}',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-108': {
      developer: 'ID mal formado no caminho: {value}. Um ID é um número inteiro sem sinal nem zeros à esquerda.',
      user: 'Um dos números introduzidos não é válido. Verifique-o e tente novamente.',
    },
    '400-116': {
      developer: 'Valor não suportado em $attribute: {attribute}.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-120': {
      developer: 'Utilize $pagenum e $pagesize ou $rangestart e $rangesize, mas não os dois pares em simultâneo.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-124': {
      developer: '$order exige $sort.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-146': {
      developer: 'Atributo obrigatório em falta no corpo do pedido: {attribute}.',
      user: 'Faltam dados obrigatórios. Preencha-os e tente novamente.',
    },
    '400-147': {
      developer: 'Atributo não suportado no corpo do pedido: {attribute}.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-152': {
      developer: 'Valor inválido num atributo do corpo do pedido: {attribute}.',
      user: 'Alguns dos dados introduzidos não são válidos. Verifique-os e tente novamente.',
    },
    '400-177': {
      developer: 'Atividades bloqueadas por outros utilizadores: {ids}.',
      user: 'Neste momento, outra pessoa está a trabalhar nisto. Tente novamente mais tarde.',
    },
    '400-194': {
      developer: 'ID inexistentes no corpo do pedido: {ids}.',
      user: 'Não foi possível encontrar o que procura. Pode ter sido eliminado.',
    },
    '400-203': {
      developer: 'Esta operação não aceita corpo no pedido.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-253': {
      developer: 'Casos que não estão no estado Aberto: {ids}.',
      user: 'Este caso já foi fechado. Atualize a página.',
    },
    '400-264': {
      developer: 'Esta operação exige um corpo no pedido.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-358': {
      developer:
        '{name} excede o tamanho permitido: no máximo {max, plural, one {# carácter} many {# de caracteres} other {# caracteres}}.',
      user: 'Selecionou demasiados elementos de uma só vez. Selecione menos e tente novamente.',
    },
    '400-900': {
      developer: 'O corpo do pedido não é {format} bem formado.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-901': {
      developer: 'O pedido HTTP está mal formado.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '400-910': {
      developer: 'Atividades abertas de um tipo que impede o fecho (chamada, chat ou Web): {ids}.',
      user: 'Ainda há uma chamada, um chat ou uma sessão Web em curso. Termine o contacto antes de fechar o caso.',
    },
    '400-911': {
      developer: 'Atividades abertas que não aguardam numa fila nem estão atribuídas a um utilizador: {ids}.',
      user: 'Este caso tem atividades que ainda estão a ser processadas. Tente novamente mais tarde.',
    },
    '400-912': {
      developer: 'Atividades que aguardam a decisão de um supervisor: {ids}.',
      user: 'Este caso tem atividades que um supervisor ainda tem de aprovar ou rejeitar.',
    },
    '400-913': {
      developer:
        'Demasiados elementos: esta operação aceita, no máximo, {max, plural, one {# elemento} many {# de elementos} other {# elementos}}.',
      user: 'Selecionou demasiados elementos de uma só vez. Selecione menos e tente novamente.',
    },
    '401-101': {
      developer: 'O token de acesso está em falta, é inválido ou expirou.',
      user: 'Não tem sessão iniciada ou a sessão expirou. Inicie sessão novamente.',
    },
    '403-112': {
      developer: 'Este tipo de utilizador ou de aplicação cliente não pode utilizar esta operação.',
      user: 'Não tem permissão para fazer isto.',
    },
    '403-178': {
      developer: 'Permissão necessária em falta: ação {action} no recurso {resource}.',
      user: 'Não tem permissão para fazer isto. Contacte o administrador.',
    },
    '403-197': {
      developer: 'Falta um âmbito necessário no token de acesso; qualquer um destes serve: {scopes}.',
      user: 'Não tem permissão para fazer isto. Contacte o administrador.',
    },
    '403-910': {
      developer: 'Casos fora dos departamentos do autor do pedido: {ids}.',
      user: 'Este caso pertence a um departamento a que não tem acesso.',
    },
    '403-911': {
      developer: 'Atividades fora dos departamentos do autor do pedido: {ids}.',
      user: 'Este caso tem atividades de um departamento a que não tem acesso.',
    },
    '403-912': {
      developer: 'Atividades que o autor do pedido não tem permissão para assumir: {ids}.',
      user: 'Não tem permissão para assumir as atividades deste caso que estão a cargo de outras pessoas.',
    },
    '404-100': {
      developer: 'ID inexistentes: {ids}.',
      user: 'Não foi possível encontrar o que procura. Pode ter sido eliminado.',
    },
    '404-900': {
      developer: 'Não existe nada neste caminho.',
      user: 'Não foi possível encontrar o que procura.',
    },
    '405-100': {
      developer: 'O método {method} não é permitido aqui. Permitidos: {allowed}.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '406-100': {
      developer: 'Nenhum dos idiomas em Accept-Language é suportado. Idiomas suportados: {languages}.',
      user: 'Este idioma não está disponível.',
    },
    '406-101': {
      developer: 'Nenhum dos tipos de conteúdo em Accept é suportado. Tipos suportados: {mediaTypes}.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '408-900': {
      developer: 'O pedido demorou demasiado tempo a chegar.',
      user: 'A ligação estava demasiado lenta. Tente novamente.',
    },
    '409-100': {
      developer: 'Elementos alterados desde a última leitura (lastModified desatualizado): {ids}.',
      user: 'Entretanto, outra pessoa fez alterações. Atualize a página e tente novamente.',
    },
    '413-900': {
      developer: 'O corpo do pedido é demasiado grande.',
      user: 'Foram enviados demasiados dados de uma só vez. Envie menos e tente novamente.',
    },
    '414-900': {
      developer: 'O URI do pedido é demasiado longo.',
      user: 'Selecionou demasiados elementos de uma só vez. Selecione menos e tente novamente.',
    },
    '415-900': {
      developer: 'Tipo de conteúdo não suportado no corpo do pedido. Tipos suportados: {mediaTypes}.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
    },
    '429-900': {
      developer: 'Demasiados pedidos. Tente novamente após o tempo indicado em Retry-After.',
      user: 'Há demasiados pedidos neste momento. Aguarde um pouco e tente novamente.',
    },
    '431-900': {
      developer: 'Os campos de cabeçalho do pedido são demasiado grandes.',
      user: 'Não é possível processar este pedido. Contacte o administrador.',
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
  listCut: '{items} e mais {more, plural, one {#} many {#} other {#}}',
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
    social: 'Rede social',
    task: 'Tarefa',
    call_track: 'Chamada',
    chat: 'Chat',
    web: 'Web',
    generic: 'Personalizada',
  },
  activitySubtype: { general: 'Geral' },
  activityMode: { inbound: 'Entrada', outbound: 'Saída', none: 'Nenhum' },
  folder: {
    cases_open: 'Casos abertos',
    cases_closed: 'Casos fechados',
    activities_current: 'Atividades atuais',
    activities_completed: 'Atividades concluídas',
  },
  channel: { email: 'E-mail', phone: 'Telefone', chat: 'Chat', web: 'Web', social: 'Redes sociais' },
} as const satisfies Catalogue
