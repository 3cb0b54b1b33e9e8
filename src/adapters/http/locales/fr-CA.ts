import type { Catalogue } from './catalogue.js'

export const frCA = {
  errors: {
    '400-101': {
      developer: 'Paramètres de requête non pris en charge : {parameters}.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-102': {
      developer:
        'Valeur {value} non prise en charge pour le paramètre de requête {parameter}.{highest, select, none {} other { La valeur maximale est {highest}.}}',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-108': {
      developer:
        'Identifiant mal formé dans le chemin : {value}. Un identifiant est un entier sans signe ni zéro initial.',
      user: 'L’un des numéros saisis n’est pas valide. Veuillez le vérifier et réessayer.',
    },
    '400-116': {
      developer: 'Valeur de $attribute non prise en charge : {attribute}.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-120': {
      developer: 'Utilisez soit $pagenum et $pagesize, soit $rangestart et $rangesize, mais pas les deux.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-124': {
      developer: '$order exige $sort.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-146': {
      developer: 'Attribut obligatoire absent du corps de la requête : {attribute}.',
      user: 'Il manque des renseignements obligatoires. Veuillez les fournir et réessayer.',
    },
    '400-147': {
      developer: 'Attribut non pris en charge dans le corps de la requête : {attribute}.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-152': {
      developer: 'Valeur non valide pour un attribut du corps de la requête : {attribute}.',
      user: 'Certains des renseignements saisis ne sont pas valides. Veuillez les vérifier et réessayer.',
    },
    '400-177': {
      developer: 'Activités verrouillées par d’autres utilisateurs : {ids}.',
      user: 'Quelqu’un d’autre y travaille en ce moment. Veuillez réessayer plus tard.',
    },
    '400-194': {
      developer: 'Identifiants inexistants dans le corps de la requête : {ids}.',
      user: 'L’élément recherché est introuvable. Il a peut-être été supprimé.',
    },
    '400-203': {
      developer: 'Cette opération n’accepte aucun corps de requête.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-253': {
      developer: 'Dossiers dont l’état n’est pas « Ouvert » : {ids}.',
      user: 'Ce dossier est déjà fermé. Veuillez actualiser l’affichage.',
    },
    '400-264': {
      developer: 'Cette opération exige un corps de requête.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-358': {
      developer:
        '{name} dépasse la longueur permise : au plus {max, plural, one {# caractère} many {# de caractères} other {# caractères}}.',
      user: 'Vous avez sélectionné trop d’éléments à la fois. Veuillez en sélectionner moins et réessayer.',
    },
    '400-900': {
      developer: 'Le corps de la requête n’est pas du {format} bien formé.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-901': {
      developer: 'La requête HTTP est mal formée.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '400-910': {
      developer: 'Activités ouvertes d’un type qui empêche la fermeture (appel, clavardage ou Web) : {ids}.',
      user: 'Un appel, un clavardage ou une session Web est encore en cours. Veuillez y mettre fin avant de fermer le dossier.',
    },
    '400-911': {
      developer: 'Activités ouvertes qui ne sont ni en attente dans une file ni attribuées à un utilisateur : {ids}.',
      user: 'Ce dossier comporte des activités encore en traitement. Veuillez réessayer plus tard.',
    },
    '400-912': {
      developer: 'Activités en attente de la décision d’un superviseur : {ids}.',
      user: 'Ce dossier comporte des activités qu’un superviseur doit encore approuver ou refuser.',
    },
    '400-913': {
      developer: 'Trop d’éléments : cette opération en accepte au plus {max, plural, one {#} many {#} other {#}}.',
      user: 'Vous avez sélectionné trop d’éléments à la fois. Veuillez en sélectionner moins et réessayer.',
    },
    '401-101': {
      developer: 'Le jeton d’accès est absent, non valide ou expiré.',
      user: 'Aucune session n’est ouverte ou la vôtre a expiré. Veuillez ouvrir une session de nouveau.',
    },
    '403-112': {
      developer: 'Ce type d’utilisateur ou d’application cliente ne peut pas utiliser cette opération.',
      user: 'Vous n’avez pas l’autorisation d’effectuer cette action.',
    },
    '403-178': {
      developer: 'Autorisation requise manquante : action {action} sur la ressource {resource}.',
      user: 'Vous n’avez pas l’autorisation d’effectuer cette action. Veuillez communiquer avec votre administrateur.',
    },
    '403-197': {
      developer: 'Il manque au jeton d’accès une portée requise; l’une de celles-ci suffirait : {scopes}.',
      user: 'Vous n’avez pas l’autorisation d’effectuer cette action. Veuillez communiquer avec votre administrateur.',
    },
    '403-910': {
      developer: 'Dossiers ne relevant pas des services de l’auteur de la requête : {ids}.',
      user: 'Ce dossier relève d’un service auquel vous n’avez pas accès.',
    },
    '403-911': {
      developer: 'Activités ne relevant pas des services de l’auteur de la requête : {ids}.',
      user: 'Ce dossier comporte des activités d’un service auquel vous n’avez pas accès.',
    },
    '403-912': {
      developer: 'Activités que l’auteur de la requête n’a pas l’autorisation de prendre en charge : {ids}.',
      user: 'Ce dossier comporte des activités confiées à d’autres, que vous n’avez pas l’autorisation de prendre en charge.',
    },
    '404-100': {
      developer: 'Identifiants inexistants : {ids}.',
      user: 'L’élément recherché est introuvable. Il a peut-être été supprimé.',
    },
    '404-900': {
      developer: 'Aucune ressource ne correspond à ce chemin.',
      user: 'L’élément recherché est introuvable.',
    },
    '405-100': {
      developer: 'La méthode {method} n’est pas permise ici. Méthodes permises : {allowed}.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '406-100': {
      developer:
        'Aucune des langues dans Accept-Language n’est prise en charge. Langues prises en charge : {languages}.',
      user: 'Cette langue n’est pas prise en charge.',
    },
    '406-101': {
      developer: 'Aucun des types de contenu dans Accept n’est pris en charge. Types pris en charge : {mediaTypes}.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '408-900': {
      developer: 'La requête a mis trop de temps à arriver.',
      user: 'La connexion était trop lente. Veuillez réessayer.',
    },
    '409-100': {
      developer: 'Éléments modifiés depuis leur dernière lecture (lastModified périmé) : {ids}.',
      user: 'Quelqu’un d’autre a fait des modifications entre-temps. Veuillez actualiser l’affichage et réessayer.',
    },
    '413-900': {
      developer: 'Le corps de la requête est trop volumineux.',
      user: 'Trop de données ont été envoyées à la fois. Veuillez en envoyer moins et réessayer.',
    },
    '414-900': {
      developer: 'L’URI de la requête est trop longue.',
      user: 'Vous avez sélectionné trop d’éléments à la fois. Veuillez en sélectionner moins et réessayer.',
    },
    '415-900': {
      developer: 'Type de média du corps de la requête non pris en charge. Types pris en charge : {mediaTypes}.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '429-900': {
      developer: 'Trop de requêtes. Réessayez après le délai indiqué dans Retry-After.',
      user: 'Il y a trop de demandes en ce moment. Veuillez patienter un peu et réessayer.',
    },
    '431-900': {
      developer: 'Les champs d’en-tête de la requête sont trop volumineux.',
      user: 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.',
    },
    '500-100': {
      developer: 'Erreur interne.',
      user: 'Un problème est survenu de notre côté. Veuillez réessayer plus tard.',
    },
    '503-900': {
      developer: 'Le service n’est pas prêt ou est surchargé. Réessayez plus tard.',
      user: 'Le service est très sollicité en ce moment. Veuillez réessayer dans quelques instants.',
    },
  },
  listCut: '{items} et {more, plural, one {# autre} many {# d’autres} other {# autres}}',
  caseStatus: { open: 'Ouvert', ready_for_closure: 'Prêt à être fermé', closed: 'Fermé' },
  severity: { urgent: 'Urgente', high: 'Élevée', medium: 'Moyenne', low: 'Faible' },
  activityStatus: {
    in_workflow: 'Dans le flux de travail',
    awaiting_assignment: 'En attente d’attribution',
    assigned: 'Attribuée',
    in_precompletion: 'En cours de finalisation',
    completed: 'Terminée',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Prête pour le flux de travail entrant',
    ready_for_outbound_workflow: 'Prête pour le flux de travail sortant',
    ready_for_general_workflow: 'Prête pour le flux de travail général',
    ready_for_transfer_workflow: 'Prête pour le flux de travail de transfert',
    error: 'Erreur',
    ready_for_assignment: 'Prête à être attribuée',
    new: 'Nouvelle',
    in_progress: 'En cours',
    done: 'Traitée',
    abandoned_chat: 'Clavardage abandonné',
  },
  activityType: {
    email: 'Courriel',
    social: 'Médias sociaux',
    task: 'Tâche',
    call_track: 'Appel',
    chat: 'Clavardage',
    web: 'Web',
    generic: 'Personnalisée',
  },
  activitySubtype: { general: 'Générale' },
  activityMode: { inbound: 'Entrant', outbound: 'Sortant', none: 'Aucun' },
  folder: {
    cases_open: 'Dossiers ouverts',
    cases_closed: 'Dossiers fermés',
    activities_current: 'Activités en cours',
    activities_completed: 'Activités terminées',
  },
  channel: { email: 'Courriel', phone: 'Téléphone', chat: 'Clavardage', web: 'Web', social: 'Médias sociaux' },
} as const satisfies Catalogue
