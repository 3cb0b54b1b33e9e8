import type { Catalogue } from './catalogue.js'

export const ptBR = {
  errors: {
    '400-101': {
      developer: 'Parâmetros de consulta não aceitos: {parameters}.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-102': {
      developer:
        'Valor {value} não aceito no parâmetro de consulta {parameter}.{highest, select, none {} other { O maior valor é {highest}.}}',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-108': {
      developer: 'ID malformado no caminho: {value}. Um ID é um número inteiro sem sinal nem zeros à esquerda.',
      user: 'Um dos números informados não é válido. Verifique e tente novamente.',
    },
    '400-116': {
      developer: 'Valor não aceito em $attribute: {attribute}.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-120': {
      developer: 'Use $pagenum e $pagesize ou $rangestart e $rangesize, mas não os dois pares juntos.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-124': {
      developer: '$order exige $sort.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-146': {
      developer: 'Atributo obrigatório ausente no corpo da requisição: {attribute}.',
      user: 'Faltam informações obrigatórias. Preencha o que falta e tente novamente.',
    },
    '400-147': {
      developer: 'Atributo não aceito no corpo da requisição: {attribute}.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-152': {
      developer: 'Valor inválido em um atributo do corpo da requisição: {attribute}.',
      user: 'Algumas das informações preenchidas não são válidas. Verifique e tente novamente.',
    },
    '400-177': {
      developer: 'Atividades bloqueadas por outros usuários: {ids}.',
      user: 'Outra pessoa está trabalhando nisso no momento. Tente novamente mais tarde.',
    },
    '400-194': {
      developer: 'IDs inexistentes no corpo da requisição: {ids}.',
      user: 'Não encontramos o que você procura. Talvez tenha sido excluído.',
    },
    '400-203': {
      developer: 'Esta operação não aceita corpo na requisição.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-253': {
      developer: 'Casos que não estão com o status Aberto: {ids}.',
      user: 'Este caso já foi encerrado. Atualize a tela.',
    },
    '400-264': {
      developer: 'Esta operação exige um corpo na requisição.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-358': {
      developer:
        '{name} excede o tamanho permitido: no máximo {max, plural, one {# caractere} many {# de caracteres} other {# caracteres}}.',
      user: 'Você selecionou itens demais de uma só vez. Selecione menos e tente novamente.',
    },
    '400-900': {
      developer: 'O corpo da requisição não é um {format} bem formado.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-901': {
      developer: 'A requisição HTTP está malformada.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '400-910': {
      developer: 'Atividades abertas de um tipo que impede o encerramento (chamada, chat ou web): {ids}.',
      user: 'Ainda há uma chamada, um chat ou uma sessão web em andamento. Finalize o atendimento antes de encerrar o caso.',
    },
    '400-911': {
      developer: 'Atividades abertas que não estão aguardando em uma fila nem atribuídas a um usuário: {ids}.',
      user: 'Este caso tem atividades que ainda estão sendo processadas. Tente novamente mais tarde.',
    },
    '400-912': {
      developer: 'Atividades que aguardam a decisão de um supervisor: {ids}.',
      user: 'Este caso tem atividades que um supervisor ainda precisa aprovar ou rejeitar.',
    },
    '400-913': {
      developer:
        'Itens demais: esta operação aceita no máximo {max, plural, one {# item} many {# de itens} other {# itens}}.',
      user: 'Você selecionou itens demais de uma só vez. Selecione menos e tente novamente.',
    },
    '401-101': {
      developer: 'O token de acesso está ausente, é inválido ou expirou.',
      user: 'Você não fez login ou sua sessão expirou. Entre novamente.',
    },
    '403-112': {
      developer: 'Este tipo de usuário ou de aplicativo cliente não pode usar esta operação.',
      user: 'Você não tem permissão para fazer isso.',
    },
    '403-178': {
      developer: 'Permissão necessária ausente: ação {action} no recurso {resource}.',
      user: 'Você não tem permissão para fazer isso. Entre em contato com o administrador.',
    },
    '403-197': {
      developer: 'O token de acesso não tem o escopo necessário; qualquer um destes serve: {scopes}.',
      user: 'Você não tem permissão para fazer isso. Entre em contato com o administrador.',
    },
    '403-910': {
      developer: 'Casos fora dos departamentos do autor da requisição: {ids}.',
      user: 'Este caso pertence a um departamento ao qual você não tem acesso.',
    },
    '403-911': {
      developer: 'Atividades fora dos departamentos do autor da requisição: {ids}.',
      user: 'Este caso tem atividades de um departamento ao qual você não tem acesso.',
    },
    '403-912': {
      developer: 'Atividades que o autor da requisição não tem permissão para assumir: {ids}.',
      user: 'Você não tem permissão para assumir as atividades deste caso que estão com outras pessoas.',
    },
    '404-100': {
      developer: 'IDs inexistentes: {ids}.',
      user: 'Não encontramos o que você procura. Talvez tenha sido excluído.',
    },
    '404-900': {
      developer: 'Não há nada neste caminho.',
      user: 'Não encontramos o que você procura.',
    },
    '405-100': {
      developer: 'O método {method} não é permitido aqui. Permitidos: {allowed}.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '406-100': {
      developer: 'Nenhum dos idiomas em Accept-Language é aceito. Idiomas aceitos: {languages}.',
      user: 'Este idioma não está disponível.',
    },
    '406-101': {
      developer: 'Nenhum dos tipos de conteúdo em Accept é aceito. Tipos aceitos: {mediaTypes}.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '408-900': {
      developer: 'A requisição demorou demais para chegar.',
      user: 'A conexão estava lenta demais. Tente novamente.',
    },
    '409-100': {
      developer: 'Itens alterados desde a última leitura (lastModified desatualizado): {ids}.',
      user: 'Outra pessoa fez alterações nesse meio-tempo. Atualize a tela e tente novamente.',
    },
    '413-900': {
      developer: 'O corpo da requisição é grande demais.',
      user: 'Você enviou dados demais de uma só vez. Envie menos e tente novamente.',
    },
    '414-900': {
      developer: 'O URI da requisição é longo demais.',
      user: 'Você selecionou itens demais de uma só vez. Selecione menos e tente novamente.',
    },
    '415-900': {
      developer: 'Tipo de mídia não aceito no corpo da requisição. Tipos aceitos: {mediaTypes}.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
    },
    '429-900': {
      developer: 'Requisições demais. Tente novamente após o tempo indicado em Retry-After.',
      user: 'Há solicitações demais no momento. Aguarde um pouco e tente novamente.',
    },
    '431-900': {
      developer: 'Os campos de cabeçalho da requisição são grandes demais.',
      user: 'Não foi possível processar a solicitação. Entre em contato com o administrador.',
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
  listCut: '{items} e mais {more, plural, one {#} many {#} other {#}}',
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
    cases_closed: 'Casos encerrados',
    activities_current: 'Atividades atuais',
    activities_completed: 'Atividades concluídas',
  },
  channel: { email: 'E-mail', phone: 'Telefone', chat: 'Chat', web: 'Web', social: 'Redes sociais' },
} as const satisfies Catalogue
