import type { Catalogue } from './catalogue.js'

export const nlNL = {
  errors: {
    '400-101': {
      developer: 'Niet-ondersteunde queryparameters: {parameters}.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-102': {
      developer:
        'Niet-ondersteunde waarde {value} voor de queryparameter {parameter}.{highest, select, none {} other { De hoogste waarde is {highest}.}}',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-108': {
      developer:
        'Ongeldige id in het pad: {value}. Een id is een geheel getal zonder plus- of minteken en zonder voorloopnullen.',
      user: 'Een van de ingevoerde nummers is niet geldig. Controleer het nummer en probeer het opnieuw.',
    },
    '400-116': {
      developer: 'Niet-ondersteunde waarde voor $attribute: {attribute}.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-120': {
      developer: 'Gebruik $pagenum en $pagesize of $rangestart en $rangesize, maar niet allebei.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-124': {
      developer: '$order vereist $sort.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-146': {
      developer: 'Verplicht attribuut ontbreekt in de body van het verzoek: {attribute}.',
      user: 'Er ontbreken verplichte gegevens. Vul deze aan en probeer het opnieuw.',
    },
    '400-147': {
      developer: 'Niet-ondersteund attribuut in de body van het verzoek: {attribute}.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-152': {
      developer: 'Ongeldige waarde van een attribuut in de body van het verzoek: {attribute}.',
      user: 'Sommige ingevoerde gegevens zijn niet geldig. Controleer ze en probeer het opnieuw.',
    },
    '400-177': {
      developer: 'Activiteiten die door andere gebruikers zijn vergrendeld: {ids}.',
      user: 'Iemand anders is hier op dit moment mee bezig. Probeer het later opnieuw.',
    },
    '400-194': {
      developer: 'Id’s in de body van het verzoek die niet bestaan: {ids}.',
      user: 'Wat u zoekt, is niet gevonden. Mogelijk is het verwijderd.',
    },
    '400-203': {
      developer: 'Voor deze bewerking mag het verzoek geen body bevatten.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-253': {
      developer: 'Cases die niet de status Open hebben: {ids}.',
      user: 'Deze case is al gesloten. Vernieuw de weergave.',
    },
    '400-264': {
      developer: 'Voor deze bewerking moet het verzoek een body bevatten.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-358': {
      developer: '{name} is te lang: maximaal {max, plural, one {# teken} other {# tekens}} toegestaan.',
      user: 'Er is te veel tegelijk opgevraagd. Selecteer minder en probeer het opnieuw.',
    },
    '400-900': {
      developer: 'De body van het verzoek bevat geen welgevormde {format}.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-901': {
      developer: 'Het HTTP-verzoek is onjuist opgebouwd.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '400-910': {
      developer: 'Open activiteiten van een type dat sluiten blokkeert (telefoongesprek, chat of web): {ids}.',
      user: 'Er loopt nog een telefoongesprek, chat of websessie. Beëindig die eerst en sluit daarna de case.',
    },
    '400-911': {
      developer:
        'Open activiteiten die niet in een wachtrij staan en ook niet aan een gebruiker zijn toegewezen: {ids}.',
      user: 'Bij deze case horen activiteiten die nog worden verwerkt. Probeer het later opnieuw.',
    },
    '400-912': {
      developer: 'Activiteiten die wachten op een beslissing van een supervisor: {ids}.',
      user: 'Bij deze case horen activiteiten die een supervisor nog moet goedkeuren of afwijzen.',
    },
    '400-913': {
      developer:
        'Te veel items: voor deze bewerking {max, plural, one {is maximaal # item} other {zijn maximaal # items}} toegestaan.',
      user: 'Er is te veel tegelijk opgevraagd. Selecteer minder en probeer het opnieuw.',
    },
    '401-101': {
      developer: 'Het toegangstoken ontbreekt, is ongeldig of is verlopen.',
      user: 'U bent niet aangemeld of uw sessie is verlopen. Meld u opnieuw aan.',
    },
    '403-112': {
      developer: 'Dit type aanroeper mag deze bewerking niet gebruiken.',
      user: 'U mag deze actie niet uitvoeren.',
    },
    '403-178': {
      developer: 'Vereiste machtiging ontbreekt: actie {action} op resource {resource}.',
      user: 'U hebt hiervoor geen rechten. Neem contact op met uw beheerder.',
    },
    '403-197': {
      developer: 'In het toegangstoken ontbreekt een vereiste scope. Een van de volgende volstaat: {scopes}.',
      user: 'U mag deze actie niet uitvoeren. Neem contact op met uw beheerder.',
    },
    '403-910': {
      developer: 'Cases buiten de afdelingen van de aanroeper: {ids}.',
      user: 'Deze case hoort bij een afdeling waartoe u geen toegang hebt.',
    },
    '403-911': {
      developer: 'Activiteiten buiten de afdelingen van de aanroeper: {ids}.',
      user: 'Bij deze case horen activiteiten van een afdeling waartoe u geen toegang hebt.',
    },
    '403-912': {
      developer: 'Activiteiten die de aanroeper niet mag overnemen: {ids}.',
      user: 'Bij deze case horen activiteiten van anderen, die u niet mag overnemen.',
    },
    '404-100': {
      developer: 'Id’s die niet bestaan: {ids}.',
      user: 'Wat u zoekt, is niet gevonden. Mogelijk is het verwijderd.',
    },
    '404-900': {
      developer: 'Er bestaat niets op dit pad.',
      user: 'Wat u zoekt, is niet gevonden.',
    },
    '405-100': {
      developer: 'Methode {method} is hier niet toegestaan. Toegestaan: {allowed}.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '406-100': {
      developer: 'Geen van de talen in Accept-Language wordt ondersteund. Ondersteund: {languages}.',
      user: 'Deze taal wordt niet ondersteund.',
    },
    '406-101': {
      developer: 'Geen van de contenttypen in Accept wordt ondersteund. Ondersteund: {mediaTypes}.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '408-900': {
      developer: 'Het duurde te lang voordat het verzoek binnen was.',
      user: 'De verbinding was te traag. Probeer het opnieuw.',
    },
    '409-100': {
      developer: 'Items die na het ophalen zijn gewijzigd (verouderde lastModified): {ids}.',
      user: 'Iemand anders heeft dit intussen gewijzigd. Vernieuw de weergave en probeer het opnieuw.',
    },
    '413-900': {
      developer: 'De body van het verzoek is te groot.',
      user: 'Er is te veel tegelijk verzonden. Verzend minder en probeer het opnieuw.',
    },
    '414-900': {
      developer: 'De URI van het verzoek is te lang.',
      user: 'Er is te veel tegelijk opgevraagd. Selecteer minder en probeer het opnieuw.',
    },
    '415-900': {
      developer: 'Niet-ondersteund mediatype van de body van het verzoek. Ondersteund: {mediaTypes}.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '429-900': {
      developer: 'Te veel verzoeken. Probeer het opnieuw na de tijd die in Retry-After staat.',
      user: 'Er zijn op dit moment te veel verzoeken. Wacht even en probeer het opnieuw.',
    },
    '431-900': {
      developer: 'De headervelden van het verzoek zijn te groot.',
      user: 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.',
    },
    '500-100': {
      developer: 'Interne fout.',
      user: 'Er is bij ons iets misgegaan. Probeer het later opnieuw.',
    },
    '503-900': {
      developer: 'De service is niet gereed of is overbelast. Probeer het later opnieuw.',
      user: 'Het is op dit moment erg druk. Probeer het zo meteen opnieuw.',
    },
  },
  listCut: '{items} en {more, plural, one {nog #} other {nog #}}',
  caseStatus: { open: 'Open', ready_for_closure: 'Klaar om te sluiten', closed: 'Gesloten' },
  severity: { urgent: 'Urgent', high: 'Hoog', medium: 'Gemiddeld', low: 'Laag' },
  activityStatus: {
    in_workflow: 'In workflow',
    awaiting_assignment: 'Wacht op toewijzing',
    assigned: 'Toegewezen',
    in_precompletion: 'In afronding',
    completed: 'Afgerond',
  },
  activitySubstatus: {
    ready_for_inbound_workflow: 'Klaar voor inkomende workflow',
    ready_for_outbound_workflow: 'Klaar voor uitgaande workflow',
    ready_for_general_workflow: 'Klaar voor algemene workflow',
    ready_for_transfer_workflow: 'Klaar voor doorstuurworkflow',
    error: 'Fout',
    ready_for_assignment: 'Klaar voor toewijzing',
    new: 'Nieuw',
    in_progress: 'In behandeling',
    done: 'Afgehandeld',
    abandoned_chat: 'Afgebroken chat',
  },
  activityType: {
    email: 'E-mail',
    social: 'Social media',
    task: 'Taak',
    call_track: 'Telefoongesprek',
    chat: 'Chat',
    web: 'Web',
    generic: 'Aangepast',
  },
  activitySubtype: { general: 'Algemeen' },
  activityMode: { inbound: 'Inkomend', outbound: 'Uitgaand', none: 'Geen' },
  folder: {
    cases_open: 'Open cases',
    cases_closed: 'Gesloten cases',
    activities_current: 'Huidige activiteiten',
    activities_completed: 'Afgeronde activiteiten',
  },
  channel: { email: 'E-mail', phone: 'Telefoon', chat: 'Chat', web: 'Web', social: 'Social media' },
} as const satisfies Catalogue
