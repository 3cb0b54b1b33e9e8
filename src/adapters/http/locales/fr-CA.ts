import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Cette demande ne peut pas être traitée. Veuillez communiquer avec votre administrateur.'
const LOCKED =
  '{count, plural, =1 {Activité verrouillée par un autre utilisateur} other {Activités verrouillées par d’autres utilisateurs}} : {ids}.'
const TOO_MANY = 'Vous avez sélectionné trop d’éléments à la fois. Veuillez en sélectionner moins et réessayer.'
const NOT_FOUND =
  '{count, plural, =1 {L’élément demandé est introuvable. Il a peut-être été supprimé.} other {Certains des éléments demandés sont introuvables. Ils ont peut-être été supprimés.}} Veuillez actualiser l’affichage.'
const SUPERVISED =
  '{count, plural, =1 {Activité en attente de la décision d’un superviseur} other {Activités en attente de la décision d’un superviseur}} : {ids}.'
const NO_PERMISSION =
  'Vous n’avez pas l’autorisation d’effectuer cette action. Veuillez communiquer avec votre administrateur.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Activité d’un service auquel l’auteur de la requête n’a pas accès} other {Activités de services auxquels l’auteur de la requête n’a pas accès}} : {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Activité que l’auteur de la requête ne peut pas reprendre sans l’autorisation « Pull activities »} other {Activités que l’auteur de la requête ne peut pas reprendre sans l’autorisation « Pull activities »}} : {ids}.'

export const frCA = {
  errors: {
    '400-101': {
      developer: 'Paramètres de requête non pris en charge : {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Valeur {value} non prise en charge pour le paramètre de requête {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer:
        'Valeur {value} non prise en charge pour le paramètre de requête {parameter}. La valeur maximale est {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer:
        'Identifiant mal formé dans le chemin : {value}. Un identifiant est un entier sans signe ni zéro initial.',
      user: 'L’un des numéros saisis n’est pas valide. Veuillez le vérifier et réessayer.',
    },
    '400-116': {
      developer: 'Valeur de $attribute non prise en charge : {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Utilisez soit $pagenum et $pagesize, soit $rangestart et $rangesize, mais pas les deux.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order exige $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Attribut obligatoire absent du corps de la requête : {attribute}.',
      user: 'Il manque des renseignements obligatoires. Veuillez les fournir et réessayer.',
    },
    '400-147': {
      developer: 'Attribut non pris en charge dans le corps de la requête : {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Valeur non valide pour un attribut du corps de la requête : {attribute}.',
      user: 'Certains des renseignements saisis ne sont pas valides. Veuillez les vérifier et réessayer.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Activité qui n’appartient pas au même dossier que la première activité} other {Activités qui n’appartiennent pas au même dossier que la première activité}} : {ids}.',
      user: 'Vous ne pouvez déplacer plusieurs activités à la fois que si elles appartiennent au même dossier. Veuillez sélectionner des activités d’un seul dossier.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Activité dont le dossier n’a pas le même client que le dossier cible} other {Activités dont le dossier n’a pas le même client que le dossier cible}} : {ids}.',
      user: 'Vous ne pouvez déplacer des activités que vers un dossier du même client. Veuillez choisir un autre dossier.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Activité d’un service que la cible du transfert ne prend pas en charge} other {Activités d’un service que la cible du transfert ne prend pas en charge}} : {ids}.',
      user: '{count, plural, =1 {L’utilisateur ou la file d’attente que vous avez choisi n’accepte pas les activités de ce service.} other {L’utilisateur ou la file d’attente que vous avez choisi n’accepte pas certaines de ces activités.}} Veuillez choisir une autre cible.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {Quelqu’un d’autre travaille actuellement sur ce dossier.} other {Quelqu’un d’autre travaille actuellement sur certains de ces dossiers.}} Veuillez réessayer plus tard.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Activité épinglée par un autre utilisateur (utilisez unpin=yes pour la reprendre)} other {Activités épinglées par d’autres utilisateurs (utilisez unpin=yes pour les reprendre)}} : {ids}.',
      user: '{count, plural, =1 {Quelqu’un d’autre a épinglé cette activité. Veuillez lui demander de la désépingler, puis réessayer.} other {D’autres personnes ont épinglé certaines de ces activités. Veuillez leur demander de les désépingler, puis réessayer.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {Quelqu’un d’autre travaille actuellement sur cette activité.} other {Quelqu’un d’autre travaille actuellement sur certaines de ces activités.}} Veuillez réessayer plus tard.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {Le corps de la requête contient un identifiant qui n’existe pas} other {Le corps de la requête contient des identifiants qui n’existent pas}} : {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Cette opération n’accepte aucun corps de requête.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Dossier déjà fermé} other {Dossiers déjà fermés}} : {ids}.',
      user: '{count, plural, =1 {Ce dossier est déjà fermé.} other {Certains de ces dossiers sont déjà fermés.}} Veuillez actualiser l’affichage.',
    },
    '400-264': {
      developer: 'Cette opération exige un corps de requête.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer:
        'La valeur de {name} est trop longue : {max, plural, one {# caractère} many {# de caractères} other {# caractères}} au maximum.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'Le corps de la requête n’est pas du {format} bien formé.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'La requête HTTP est mal formée.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Activité ouverte d’un type qui empêche la fermeture (appel, clavardage ou Web)} other {Activités ouvertes d’un type qui empêche la fermeture (appel, clavardage ou Web)}} : {ids}.',
      user: '{count, plural, =1 {Un appel, un clavardage ou une session Web est encore en cours. Veuillez d’abord y mettre fin, puis fermer le dossier.} other {Des appels, des clavardages ou des sessions Web sont encore en cours. Veuillez d’abord y mettre fin, puis fermer les dossiers.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Activité d’un type que cette opération n’accepte pas} other {Activités d’un type que cette opération n’accepte pas}} : {ids}.',
      user: '{count, plural, =1 {Un clavardage ou une session Web est encore en cours. Veuillez d’abord y mettre fin.} other {Des clavardages ou des sessions Web sont encore en cours. Veuillez d’abord y mettre fin.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Activité ouverte qui n’est ni en attente dans une file ni attribuée à un utilisateur} other {Activités ouvertes qui ne sont ni en attente dans une file ni attribuées à un utilisateur}} : {ids}.',
      user: '{count, plural, =1 {Certaines activités de ce dossier sont encore en cours de traitement.} other {Certaines activités de ces dossiers sont encore en cours de traitement.}} Veuillez réessayer plus tard.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Activité non attribuée à l’auteur de la requête} other {Activités non attribuées à l’auteur de la requête}} : {ids}.',
      user: 'Vous ne pouvez terminer que les activités qui vous sont attribuées. Veuillez actualiser l’affichage.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Activité qui n’est ni en attente dans une file ni attribuée à un utilisateur} other {Activités qui ne sont ni en attente dans une file ni attribuées à un utilisateur}} : {ids}.',
      user: '{count, plural, =1 {Cette activité est en cours de traitement ou déjà terminée.} other {Certaines de ces activités sont en cours de traitement ou déjà terminées.}} Veuillez actualiser l’affichage.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Un superviseur doit encore approuver ou refuser certaines activités de ce dossier.} other {Un superviseur doit encore approuver ou refuser certaines activités de ces dossiers.}} Veuillez attendre sa décision.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Un superviseur doit encore approuver ou refuser cette activité.} other {Un superviseur doit encore approuver ou refuser certaines de ces activités.}} Veuillez attendre sa décision.',
    },
    '400-913': {
      developer:
        'Trop d’éléments : cette opération accepte au maximum {max, plural, one {# élément} many {# d’éléments} other {# éléments}}.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Trop de webhooks : une application cliente peut avoir au maximum {max, plural, one {# webhook} many {# de webhooks} other {# webhooks}}.',
      user: 'Il n’est plus possible d’ajouter de webhook. Veuillez en supprimer un qui n’est plus utilisé et réessayer.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Dossier sans la solution exigée par son service} other {Dossiers sans la solution exigée par leur service}} : {ids}.',
      user: '{count, plural, =1 {Ce dossier nécessite une solution. Veuillez en saisir une, puis fermer le dossier.} other {Certains de ces dossiers nécessitent une solution. Veuillez saisir les solutions manquantes, puis fermer les dossiers.}}',
    },
    '400-915': {
      developer:
        'Clé mal formée dans Idempotency-Key. Une clé comporte de 1 à 255 caractères ASCII visibles et peut être placée entre guillemets.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Le jeton d’accès est absent, non valide ou expiré.',
      user: 'Aucune session n’est ouverte ou la vôtre a expiré. Veuillez ouvrir une session de nouveau.',
    },
    '403-112': {
      developer: 'Ce type d’utilisateur ou d’application cliente ne peut pas utiliser cette opération.',
      user: NO_PERMISSION,
    },
    '403-178': {
      developer: 'Autorisation requise manquante : action {action} sur la ressource {resource}.',
      user: NO_PERMISSION,
    },
    '403-197': {
      developer: 'Il manque au jeton d’accès une portée requise; l’une de celles-ci suffirait : {scopes}.',
      user: NO_PERMISSION,
    },
    '403-910': {
      developer:
        '{count, plural, =1 {Dossier d’un service auquel l’auteur de la requête n’a pas accès} other {Dossiers de services auxquels l’auteur de la requête n’a pas accès}} : {ids}.',
      user: '{count, plural, =1 {Ce dossier relève d’un service auquel vous n’avez pas accès.} other {Certains de ces dossiers relèvent de services auxquels vous n’avez pas accès.}} Veuillez communiquer avec votre administrateur.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Certaines activités de ce dossier relèvent d’un service auquel vous n’avez pas accès.} other {Certaines activités de ces dossiers relèvent de services auxquels vous n’avez pas accès.}} Veuillez communiquer avec votre administrateur.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Cette activité relève d’un service auquel vous n’avez pas accès.} other {Certaines de ces activités relèvent de services auxquels vous n’avez pas accès.}} Veuillez communiquer avec votre administrateur.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Service auquel l’auteur de la requête n’a pas accès} other {Services auxquels l’auteur de la requête n’a pas accès}} : {ids}.',
      user: 'Vous n’avez pas accès à ce service. Veuillez communiquer avec votre administrateur.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {File d’attente d’un service auquel l’auteur de la requête n’a pas accès} other {Files d’attente de services auxquels l’auteur de la requête n’a pas accès}} : {ids}.',
      user: 'Cette file d’attente relève d’un service auquel vous n’avez pas accès. Veuillez communiquer avec votre administrateur.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Ce dossier comporte des activités que vous n’avez pas l’autorisation de reprendre.} other {Certains de ces dossiers comportent des activités que vous n’avez pas l’autorisation de reprendre.}} Veuillez communiquer avec votre administrateur.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Utilisateur pour lequel l’auteur de la requête n’a pas l’autorisation « Pull activities »} other {Utilisateurs pour lesquels l’auteur de la requête n’a pas l’autorisation « Pull activities »}} : {ids}.',
      user: 'Vous n’avez pas l’autorisation de modifier ainsi le propriétaire de ce dossier. Veuillez communiquer avec votre administrateur.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Vous n’avez pas l’autorisation de reprendre cette activité.} other {Vous n’avez pas l’autorisation de reprendre certaines de ces activités.}} Veuillez communiquer avec votre administrateur.',
    },
    '404-100': {
      developer: '{count, plural, =1 {Identifiant qui n’existe pas} other {Identifiants qui n’existent pas}} : {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Aucune ressource ne correspond à ce chemin.',
      user: 'La page ou la fonction demandée est introuvable. Veuillez communiquer avec votre administrateur.',
    },
    '405-100': {
      developer: 'La méthode {method} n’est pas permise ici. Méthodes permises : {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer:
        'Aucune des langues dans Accept-Language n’est prise en charge. Langues prises en charge : {languages}.',
      user: 'Cette langue n’est pas prise en charge. Veuillez en choisir une autre.',
    },
    '406-101': {
      developer: 'Aucun des types de contenu dans Accept n’est pris en charge. Types pris en charge : {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Le délai de réception de la requête est dépassé.',
      user: 'La connexion était trop lente. Veuillez réessayer.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Activité modifiée depuis sa dernière lecture (lastModified périmé)} other {Activités modifiées depuis leur dernière lecture (lastModified périmé)}} : {ids}.',
      user: '{count, plural, =1 {Quelqu’un d’autre a modifié cette activité entre-temps.} other {Quelqu’un d’autre a modifié certaines de ces activités entre-temps.}} Veuillez actualiser l’affichage et réessayer.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Dossier modifié depuis sa dernière lecture (lastModified périmé)} other {Dossiers modifiés depuis leur dernière lecture (lastModified périmé)}} : {ids}.',
      user: '{count, plural, =1 {Quelqu’un d’autre a modifié ce dossier entre-temps.} other {Quelqu’un d’autre a modifié certains de ces dossiers entre-temps.}} Veuillez actualiser l’affichage et réessayer.',
    },
    '413-900': {
      developer: 'Le corps de la requête est trop volumineux.',
      user: 'Trop de données ont été envoyées à la fois. Veuillez en envoyer moins et réessayer.',
    },
    '414-900': {
      developer: 'L’URI de la requête est trop longue.',
      user: TOO_MANY,
    },
    '415-900': {
      developer:
        'Le type de média du corps de la requête n’est pas pris en charge. Types pris en charge : {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'La clé indiquée dans Idempotency-Key a déjà été utilisée pour une autre requête.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Trop de requêtes. Réessayez après le délai indiqué dans Retry-After.',
      user: 'Il y a trop de demandes en ce moment. Veuillez patienter un peu et réessayer.',
    },
    '431-900': {
      developer: 'Les champs d’en-tête de la requête sont trop volumineux.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Erreur interne.',
      user: 'Un problème est survenu de notre côté. Veuillez réessayer plus tard.',
    },
    '503-900': {
      developer: 'Le système n’est pas prêt ou est surchargé. Réessayez plus tard.',
      user: 'Le système est très sollicité en ce moment. Veuillez réessayer dans quelques instants.',
    },
  },
  list: {
    separator: ', ',
    quotes: ['« ', ' »'],
    cut: '{items} et {more, plural, one {# autre élément} many {# d’autres éléments} other {# autres éléments}}',
  },
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
    generic: 'Personnalisé ({type})',
  },
  activitySubtype: { general: 'Général' },
  activityMode: { inbound: 'Entrant', outbound: 'Sortant', none: 'Aucun' },
  folder: {
    cases_open: 'Dossiers ouverts',
    cases_closed: 'Dossiers fermés',
    activities_current: 'Activités en cours',
    activities_completed: 'Activités terminées',
  },
  channel: { email: 'Courriel', phone: 'Téléphone', chat: 'Clavardage', web: 'Web', social: 'Médias sociaux' },
  disablingReason: {
    gone: 'Le destinataire signale qu’il n’existe plus (statut 410)',
    failed: 'Toutes les tentatives de livraison ont échoué',
  },
  deliveryFailure: {
    forbidden_address: 'L’adresse du destinataire ne doit pas être appelée',
    name_not_found: 'Le nom d’hôte du destinataire est introuvable',
    no_connection: 'Impossible de se connecter au destinataire',
    tls: 'Impossible d’établir une connexion sécurisée (TLS) avec le destinataire',
    timeout: 'Le destinataire n’a pas répondu à temps',
    redirect: 'Le destinataire a répondu par une redirection',
    status: 'Le destinataire a répondu par un statut autre que 2xx',
    malformed_answer: 'La réponse du destinataire n’a pas pu être lue',
  },
} as const satisfies Catalogue
