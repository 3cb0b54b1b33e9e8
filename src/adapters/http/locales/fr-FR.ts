import type { Catalogue } from './catalogue.js'

export const frFR = {
  errors: {
    '400-101': {
      developer: 'Paramètres de requête non pris en charge : {parameters}.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-102': {
      developer:
        'Valeur {value} non prise en charge pour le paramètre de requête {parameter}.{highest, select, none {} other { La valeur maximale est {highest}.}}',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-108': {
      developer:
        'Identifiant mal formé dans le chemin : {value}. Un identifiant est un nombre entier sans signe ni zéro initial.',
      user: 'L’un des numéros saisis n’est pas valide. Veuillez le vérifier et réessayer.',
    },
    '400-116': {
      developer: 'Valeur de $attribute non prise en charge : {attribute}.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-120': {
      developer: 'Utilisez soit $pagenum et $pagesize, soit $rangestart et $rangesize, mais pas les deux.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-124': {
      developer: '$order nécessite $sort.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-146': {
      developer: 'Attribut obligatoire absent du corps de la requête : {attribute}.',
      user: 'Certaines informations obligatoires sont manquantes. Veuillez les compléter et réessayer.',
    },
    '400-147': {
      developer: 'Attribut non pris en charge dans le corps de la requête : {attribute}.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-152': {
      developer: 'Valeur non valide pour un attribut du corps de la requête : {attribute}.',
      user: 'Certaines des informations saisies ne sont pas valides. Veuillez les vérifier et réessayer.',
    },
    '400-177': {
      developer: 'Activités verrouillées par d’autres utilisateurs : {ids}.',
      user: 'Une autre personne y travaille actuellement. Veuillez réessayer plus tard.',
    },
    '400-194': {
      developer: 'Identifiants inexistants dans le corps de la requête : {ids}.',
      user: 'L’élément recherché est introuvable. Il a peut-être été supprimé.',
    },
    '400-203': {
      developer: 'Cette opération n’accepte pas de corps de requête.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-253': {
      developer: 'Dossiers dont le statut n’est pas « ouvert » : {ids}.',
      user: 'Ce dossier a déjà été clôturé. Veuillez actualiser l’affichage.',
    },
    '400-264': {
      developer: 'Cette opération nécessite un corps de requête.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-358': {
      developer:
        '{name} dépasse la longueur autorisée : {max, plural, one {# caractère} many {# de caractères} other {# caractères}} au maximum.',
      user: 'Votre demande porte sur trop d’éléments à la fois. Veuillez en sélectionner moins, puis réessayer.',
    },
    '400-900': {
      developer: 'Le corps de la requête n’est pas du {format} bien formé.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-901': {
      developer: 'La requête HTTP est mal formée.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '400-910': {
      developer: 'Activités ouvertes dont le type empêche la clôture (appel, chat ou web) : {ids}.',
      user: 'Un appel, un chat ou une session web est encore en cours. Veuillez d’abord y mettre fin, puis clôturer le dossier.',
    },
    '400-911': {
      developer:
        'Activités ouvertes qui ne sont ni en attente dans une file d’attente ni affectées à un utilisateur : {ids}.',
      user: 'Ce dossier comporte des activités encore en cours de traitement. Veuillez réessayer plus tard.',
    },
    '400-912': {
      developer: 'Activités en attente de la décision d’un superviseur : {ids}.',
      user: 'Ce dossier comporte des activités qu’un superviseur doit encore accepter ou refuser.',
    },
    '400-913': {
      developer:
        'Trop d’éléments : cette opération accepte au maximum {max, plural, one {# élément} many {# d’éléments} other {# éléments}}.',
      user: 'Votre demande porte sur trop d’éléments à la fois. Veuillez en sélectionner moins, puis réessayer.',
    },
    '401-101': {
      developer: 'Le jeton d’accès est absent, non valide ou expiré.',
      user: 'Vous n’êtes pas connecté ou votre session a expiré. Veuillez vous reconnecter.',
    },
    '403-112': {
      developer: 'Cette opération n’est pas accessible à ce type d’émetteur.',
      user: 'Vous n’êtes pas autorisé à effectuer cette action.',
    },
    '403-178': {
      developer: 'Autorisation requise manquante : action {action} sur la ressource {resource}.',
      user: 'Vous n’avez pas l’autorisation d’effectuer cette action. Veuillez contacter votre administrateur.',
    },
    '403-197': {
      developer: 'Le jeton d’accès ne contient aucune des portées acceptées. Portées acceptées : {scopes}.',
      user: 'Vous n’êtes pas autorisé à effectuer cette action. Veuillez contacter votre administrateur.',
    },
    '403-910': {
      developer: 'Dossiers n’appartenant pas aux services de l’émetteur de la requête : {ids}.',
      user: 'Ce dossier appartient à un service auquel vous n’avez pas accès.',
    },
    '403-911': {
      developer: 'Activités n’appartenant pas aux services de l’émetteur de la requête : {ids}.',
      user: 'Ce dossier comporte des activités d’un service auquel vous n’avez pas accès.',
    },
    '403-912': {
      developer: 'Activités que l’émetteur de la requête n’est pas autorisé à reprendre : {ids}.',
      user: 'Ce dossier comporte des activités confiées à d’autres personnes, que vous n’êtes pas autorisé à reprendre.',
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
      developer: 'La méthode {method} n’est pas autorisée ici. Méthodes autorisées : {allowed}.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '406-100': {
      developer:
        'Aucune des langues indiquées dans Accept-Language n’est prise en charge. Langues prises en charge : {languages}.',
      user: 'Cette langue n’est pas prise en charge.',
    },
    '406-101': {
      developer:
        'Aucun des types de contenu indiqués dans Accept n’est pris en charge. Types pris en charge : {mediaTypes}.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '408-900': {
      developer: 'La requête a mis trop de temps à arriver.',
      user: 'La connexion est trop lente. Veuillez réessayer.',
    },
    '409-100': {
      developer: 'Éléments modifiés depuis leur dernière lecture (lastModified obsolète) : {ids}.',
      user: 'Une autre personne a apporté des modifications entre-temps. Veuillez actualiser l’affichage et réessayer.',
    },
    '413-900': {
      developer: 'Le corps de la requête est trop volumineux.',
      user: 'Vous avez envoyé trop de données à la fois. Veuillez en envoyer moins et réessayer.',
    },
    '414-900': {
      developer: 'L’URI de la requête est trop longue.',
      user: 'Votre demande porte sur trop d’éléments à la fois. Veuillez en sélectionner moins, puis réessayer.',
    },
    '415-900': {
      developer: 'Type de média du corps de la requête non pris en charge. Types pris en charge : {mediaTypes}.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
    },
    '429-900': {
      developer: 'Trop de requêtes. Réessayez une fois écoulé le délai indiqué dans Retry-After.',
      user: 'Les demandes sont trop nombreuses en ce moment. Veuillez patienter un peu, puis réessayer.',
    },
    '431-900': {
      developer: 'Les champs d’en-tête de la requête sont trop volumineux.',
      user: 'Votre demande ne peut pas être traitée. Veuillez contacter votre administrateur.',
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
  caseStatus: { open: 'Ouvert', ready_for_closure: 'Prêt à clôturer', closed: 'Clôturé' },
  severity: { urgent: 'Urgente', high: 'Élevée', medium: 'Moyenne', low: 'Faible' },
  activityStatus: {
    in_workflow: 'Dans le workflow',
    awaiting_assignment: 'En attente d’affectation',
    assigned: 'Affectée',
    in_precompletion: 'En cours de finalisation',
    completed: 'Terminée',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Prête pour le workflow entrant',
    ready_for_outbound_workflow: 'Prête pour le workflow sortant',
    ready_for_general_workflow: 'Prête pour le workflow général',
    ready_for_transfer_workflow: 'Prête pour le workflow de transfert',
    error: 'Erreur',
    ready_for_assignment: 'Prête à affecter',
    new: 'Nouvelle',
    in_progress: 'En cours',
    done: 'Effectuée',
    abandoned_chat: 'Chat abandonné',
  },
  activityType: {
    email: 'E-mail',
    social: 'Réseaux sociaux',
    task: 'Tâche',
    call_track: 'Appel',
    chat: 'Chat',
    web: 'Web',
    generic: 'Personnalisée',
  },
  activitySubtype: { general: 'Général' },
  activityMode: { inbound: 'Entrant', outbound: 'Sortant', none: 'Aucun' },
  folder: {
    cases_open: 'Dossiers ouverts',
    cases_closed: 'Dossiers clôturés',
    activities_current: 'Activités en cours',
    activities_completed: 'Activités terminées',
  },
  channel: { email: 'E-mail', phone: 'Téléphone', chat: 'Chat', web: 'Web', social: 'Réseaux sociaux' },
} as const satisfies Catalogue
