import type { Catalogue } from './catalogue.js'

const UNPROCESSABLE = 'Dit verzoek kan niet worden verwerkt. Neem contact op met uw beheerder.'
const LOCKED =
  '{count, plural, =1 {Activiteit die door een andere gebruiker is vergrendeld} other {Activiteiten die door andere gebruikers zijn vergrendeld}}: {ids}.'
const TOO_MANY = 'U hebt te veel items tegelijk geselecteerd. Selecteer er minder en probeer het opnieuw.'
const NOT_FOUND =
  '{count, plural, =1 {Het gevraagde item is niet gevonden. Mogelijk is het verwijderd.} other {Sommige van de gevraagde items zijn niet gevonden. Mogelijk zijn ze verwijderd.}} Vernieuw de weergave.'
const SUPERVISED =
  '{count, plural, =1 {Activiteit die wacht op een beslissing van een supervisor} other {Activiteiten die wachten op een beslissing van een supervisor}}: {ids}.'
const HIDDEN_ACTIVITIES =
  '{count, plural, =1 {Activiteit die niet bij een afdeling van de aanroeper hoort} other {Activiteiten die niet bij een afdeling van de aanroeper horen}}: {ids}.'
const NOT_PULLABLE =
  '{count, plural, =1 {Activiteit die de aanroeper zonder de machtiging ‘Pull activities’ niet mag overnemen} other {Activiteiten die de aanroeper zonder de machtiging ‘Pull activities’ niet mag overnemen}}: {ids}.'

export const nlNL = {
  errors: {
    '400-101': {
      developer: 'Niet-ondersteunde queryparameters: {parameters}.',
      user: UNPROCESSABLE,
    },
    '400-102': {
      developer: 'Niet-ondersteunde waarde {value} voor de queryparameter {parameter}.',
      user: UNPROCESSABLE,
    },
    '400-102 highest': {
      developer: 'Niet-ondersteunde waarde {value} voor de queryparameter {parameter}. De hoogste waarde is {highest}.',
      user: UNPROCESSABLE,
    },
    '400-108': {
      developer:
        'Ongeldige id in het pad: {value}. Een id is een geheel getal zonder plus- of minteken en zonder voorloopnullen.',
      user: 'Een van de ingevoerde nummers is niet geldig. Controleer het nummer en probeer het opnieuw.',
    },
    '400-116': {
      developer: 'Niet-ondersteunde waarde voor $attribute: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-120': {
      developer: 'Gebruik óf $pagenum en $pagesize, óf $rangestart en $rangesize, maar niet allebei.',
      user: UNPROCESSABLE,
    },
    '400-124': {
      developer: '$order vereist $sort.',
      user: UNPROCESSABLE,
    },
    '400-146': {
      developer: 'Verplicht attribuut ontbreekt in de body van het verzoek: {attribute}.',
      user: 'Er ontbreken verplichte gegevens. Vul deze aan en probeer het opnieuw.',
    },
    '400-147': {
      developer: 'Niet-ondersteund attribuut in de body van het verzoek: {attribute}.',
      user: UNPROCESSABLE,
    },
    '400-152': {
      developer: 'Ongeldige waarde van een attribuut in de body van het verzoek: {attribute}.',
      user: 'Sommige ingevoerde gegevens zijn niet geldig. Controleer ze en probeer het opnieuw.',
    },
    '400-152 case': {
      developer:
        '{count, plural, =1 {Activiteit die niet bij dezelfde case hoort als de eerste activiteit} other {Activiteiten die niet bij dezelfde case horen als de eerste activiteit}}: {ids}.',
      user: 'U kunt meerdere activiteiten alleen samen verplaatsen als ze bij dezelfde case horen. Selecteer activiteiten van één case.',
    },
    '400-152 customer': {
      developer:
        '{count, plural, =1 {Activiteit waarvan de case niet van dezelfde klant is als de doelcase} other {Activiteiten waarvan de case niet van dezelfde klant is als de doelcase}}: {ids}.',
      user: 'U kunt activiteiten alleen verplaatsen naar een case van dezelfde klant. Selecteer een andere case.',
    },
    '400-152 target': {
      developer:
        '{count, plural, =1 {Activiteit van een afdeling waarvoor de bestemming van de overdracht geen activiteiten aanneemt} other {Activiteiten van een afdeling waarvoor de bestemming van de overdracht geen activiteiten aanneemt}}: {ids}.',
      user: '{count, plural, =1 {De geselecteerde gebruiker of wachtrij neemt geen activiteiten van deze afdeling aan.} other {De geselecteerde gebruiker of wachtrij neemt sommige van deze activiteiten niet aan.}} Selecteer een andere gebruiker of wachtrij.',
    },
    '400-177': {
      developer: LOCKED,
      user: '{count, plural, =1 {Iemand anders is op dit moment met deze case bezig.} other {Iemand anders is op dit moment met sommige van deze cases bezig.}} Probeer het later opnieuw.',
    },
    '400-177 pin': {
      developer:
        '{count, plural, =1 {Activiteit die door een andere gebruiker is vastgemaakt (gebruik unpin=yes om deze over te nemen)} other {Activiteiten die door andere gebruikers zijn vastgemaakt (gebruik unpin=yes om deze over te nemen)}}: {ids}.',
      user: '{count, plural, =1 {Iemand anders heeft deze activiteit vastgemaakt. Vraag of de activiteit kan worden losgemaakt en probeer het opnieuw.} other {Anderen hebben sommige van deze activiteiten vastgemaakt. Vraag of ze kunnen worden losgemaakt en probeer het opnieuw.}}',
    },
    '400-177 take': {
      developer: LOCKED,
      user: '{count, plural, =1 {Iemand anders is op dit moment met deze activiteit bezig.} other {Iemand anders is op dit moment met sommige van deze activiteiten bezig.}} Probeer het later opnieuw.',
    },
    '400-194': {
      developer:
        '{count, plural, =1 {Id die in de body van het verzoek staat, maar niet bestaat} other {Id’s die in de body van het verzoek staan, maar niet bestaan}}: {ids}.',
      user: NOT_FOUND,
    },
    '400-203': {
      developer: 'Voor deze bewerking mag het verzoek geen body bevatten.',
      user: UNPROCESSABLE,
    },
    '400-253': {
      developer: '{count, plural, =1 {Case die al gesloten is} other {Cases die al gesloten zijn}}: {ids}.',
      user: '{count, plural, =1 {Deze case is al gesloten.} other {Sommige van deze cases zijn al gesloten.}} Vernieuw de weergave.',
    },
    '400-264': {
      developer: 'Voor deze bewerking moet het verzoek een body bevatten.',
      user: UNPROCESSABLE,
    },
    '400-358': {
      developer: 'De waarde van {name} is te lang: maximaal {max, plural, one {# teken} other {# tekens}} toegestaan.',
      user: TOO_MANY,
    },
    '400-900': {
      developer: 'De body van het verzoek bevat geen welgevormde {format}.',
      user: UNPROCESSABLE,
    },
    '400-901': {
      developer: 'Het HTTP-verzoek is onjuist opgebouwd.',
      user: UNPROCESSABLE,
    },
    '400-910': {
      developer:
        '{count, plural, =1 {Open activiteit van een type dat sluiten blokkeert (telefoongesprek, chat of web)} other {Open activiteiten van een type dat sluiten blokkeert (telefoongesprek, chat of web)}}: {ids}.',
      user: '{count, plural, =1 {Er loopt nog een telefoongesprek, chat of websessie. Beëindig die eerst en sluit daarna de case.} other {Er lopen nog telefoongesprekken, chats of websessies. Beëindig die eerst en sluit daarna de cases.}}',
    },
    '400-910 complete': {
      developer:
        '{count, plural, =1 {Activiteit van een type waarvoor deze bewerking niet is toegestaan} other {Activiteiten van een type waarvoor deze bewerking niet is toegestaan}}: {ids}.',
      user: '{count, plural, =1 {Er loopt nog een chat of websessie. Beëindig die eerst.} other {Er lopen nog chats of websessies. Beëindig die eerst.}}',
    },
    '400-911': {
      developer:
        '{count, plural, =1 {Open activiteit die niet in een wachtrij staat en ook niet aan een gebruiker is toegewezen} other {Open activiteiten die niet in een wachtrij staan en ook niet aan een gebruiker zijn toegewezen}}: {ids}.',
      user: '{count, plural, =1 {Sommige activiteiten van deze case worden nog verwerkt.} other {Sommige activiteiten van deze cases worden nog verwerkt.}} Probeer het later opnieuw.',
    },
    '400-911 complete': {
      developer:
        '{count, plural, =1 {Activiteit die niet aan de aanroeper is toegewezen} other {Activiteiten die niet aan de aanroeper zijn toegewezen}}: {ids}.',
      user: 'U kunt alleen activiteiten afronden die aan u zijn toegewezen. Vernieuw de weergave.',
    },
    '400-911 take': {
      developer:
        '{count, plural, =1 {Activiteit die niet in een wachtrij staat en ook niet aan een gebruiker is toegewezen} other {Activiteiten die niet in een wachtrij staan en ook niet aan een gebruiker zijn toegewezen}}: {ids}.',
      user: '{count, plural, =1 {Deze activiteit wordt verwerkt of is al afgerond.} other {Sommige van deze activiteiten worden verwerkt of zijn al afgerond.}} Vernieuw de weergave.',
    },
    '400-912': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Een supervisor moet sommige activiteiten van deze case nog goedkeuren of afwijzen.} other {Een supervisor moet sommige activiteiten van deze cases nog goedkeuren of afwijzen.}} Wacht de beslissing af.',
    },
    '400-912 activity': {
      developer: SUPERVISED,
      user: '{count, plural, =1 {Een supervisor moet deze activiteit nog goedkeuren of afwijzen.} other {Een supervisor moet sommige van deze activiteiten nog goedkeuren of afwijzen.}} Wacht de beslissing af.',
    },
    '400-913': {
      developer:
        'Te veel items: voor deze bewerking {max, plural, one {is maximaal # item} other {zijn maximaal # items}} toegestaan.',
      user: TOO_MANY,
    },
    '400-913 webhooks': {
      developer:
        'Te veel webhooks: een clienttoepassing mag {max, plural, one {maximaal # webhook} other {maximaal # webhooks}} hebben.',
      user: 'Er kunnen geen webhooks meer worden toegevoegd. Verwijder er een die niet meer nodig is en probeer het opnieuw.',
    },
    '400-914': {
      developer:
        '{count, plural, =1 {Case zonder de oplossing die de afdeling vereist} other {Cases zonder de oplossing die hun afdeling vereist}}: {ids}.',
      user: '{count, plural, =1 {Voor deze case is een oplossing vereist. Voer een oplossing in en sluit daarna de case.} other {Voor sommige van deze cases is een oplossing vereist. Voer de ontbrekende oplossingen in en sluit daarna de cases.}}',
    },
    '400-915': {
      developer:
        'Ongeldige Idempotency-Key. Een sleutel bestaat uit 1 tot en met 255 zichtbare ASCII-tekens en mag tussen aanhalingstekens staan.',
      user: UNPROCESSABLE,
    },
    '401-101': {
      developer: 'Het toegangstoken ontbreekt, is ongeldig of is verlopen.',
      user: 'U bent niet aangemeld of uw sessie is verlopen. Meld u opnieuw aan.',
    },
    '403-112': {
      developer: 'Dit type gebruiker of clienttoepassing mag deze bewerking niet uitvoeren.',
      user: 'U mag deze actie niet uitvoeren. Neem contact op met uw beheerder.',
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
      developer:
        '{count, plural, =1 {Case die niet bij een afdeling van de aanroeper hoort} other {Cases die niet bij een afdeling van de aanroeper horen}}: {ids}.',
      user: '{count, plural, =1 {Deze case hoort bij een afdeling waartoe u geen toegang hebt.} other {Sommige van deze cases horen bij afdelingen waartoe u geen toegang hebt.}} Neem contact op met uw beheerder.',
    },
    '403-911': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Sommige activiteiten van deze case horen bij een afdeling waartoe u geen toegang hebt.} other {Sommige activiteiten van deze cases horen bij afdelingen waartoe u geen toegang hebt.}} Neem contact op met uw beheerder.',
    },
    '403-911 activity': {
      developer: HIDDEN_ACTIVITIES,
      user: '{count, plural, =1 {Deze activiteit hoort bij een afdeling waartoe u geen toegang hebt.} other {Sommige van deze activiteiten horen bij afdelingen waartoe u geen toegang hebt.}} Neem contact op met uw beheerder.',
    },
    '403-911 department': {
      developer:
        '{count, plural, =1 {Afdeling waartoe de aanroeper geen toegang heeft} other {Afdelingen waartoe de aanroeper geen toegang heeft}}: {ids}.',
      user: 'U hebt geen toegang tot deze afdeling. Neem contact op met uw beheerder.',
    },
    '403-911 queue': {
      developer:
        '{count, plural, =1 {Wachtrij van een afdeling waartoe de aanroeper geen toegang heeft} other {Wachtrijen van afdelingen waartoe de aanroeper geen toegang heeft}}: {ids}.',
      user: 'Deze wachtrij hoort bij een afdeling waartoe u geen toegang hebt. Neem contact op met uw beheerder.',
    },
    '403-912': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {Bij deze case horen activiteiten die u niet mag overnemen.} other {Bij sommige van deze cases horen activiteiten die u niet mag overnemen.}} Neem contact op met uw beheerder.',
    },
    '403-912 owner': {
      developer:
        '{count, plural, =1 {Gebruiker voor wie de aanroeper de machtiging ‘Pull activities’ niet heeft} other {Gebruikers voor wie de aanroeper de machtiging ‘Pull activities’ niet heeft}}: {ids}.',
      user: 'U mag de eigenaar van deze case niet op deze manier wijzigen. Neem contact op met uw beheerder.',
    },
    '403-912 take': {
      developer: NOT_PULLABLE,
      user: '{count, plural, =1 {U mag deze activiteit niet overnemen.} other {U mag sommige van deze activiteiten niet overnemen.}} Neem contact op met uw beheerder.',
    },
    '404-100': {
      developer: '{count, plural, =1 {Id die niet bestaat} other {Id’s die niet bestaan}}: {ids}.',
      user: NOT_FOUND,
    },
    '404-900': {
      developer: 'Op dit pad bestaat geen resource.',
      user: 'De gevraagde pagina of functie is niet gevonden. Neem contact op met uw beheerder.',
    },
    '405-100': {
      developer: 'Methode {method} is hier niet toegestaan. Toegestaan: {allowed}.',
      user: UNPROCESSABLE,
    },
    '406-100': {
      developer: 'Geen van de talen in Accept-Language wordt ondersteund. Ondersteunde talen: {languages}.',
      user: 'Deze taal wordt niet ondersteund. Kies een andere taal.',
    },
    '406-101': {
      developer: 'Geen van de contenttypen in Accept wordt ondersteund. Ondersteunde contenttypen: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '408-900': {
      developer: 'Het duurde te lang voordat het verzoek binnen was.',
      user: 'De verbinding was te traag. Probeer het opnieuw.',
    },
    '409-100': {
      developer:
        '{count, plural, =1 {Activiteit die na het ophalen is gewijzigd (verouderde lastModified)} other {Activiteiten die na het ophalen zijn gewijzigd (verouderde lastModified)}}: {ids}.',
      user: '{count, plural, =1 {Iemand anders heeft deze activiteit intussen gewijzigd.} other {Iemand anders heeft sommige van deze activiteiten intussen gewijzigd.}} Vernieuw de weergave en probeer het opnieuw.',
    },
    '409-100 case': {
      developer:
        '{count, plural, =1 {Case die na het ophalen is gewijzigd (verouderde lastModified)} other {Cases die na het ophalen zijn gewijzigd (verouderde lastModified)}}: {ids}.',
      user: '{count, plural, =1 {Iemand anders heeft deze case intussen gewijzigd.} other {Iemand anders heeft sommige van deze cases intussen gewijzigd.}} Vernieuw de weergave en probeer het opnieuw.',
    },
    '413-900': {
      developer: 'De body van het verzoek is te groot.',
      user: 'Er zijn te veel gegevens tegelijk verzonden. Verzend er minder en probeer het opnieuw.',
    },
    '414-900': {
      developer: 'De URI van het verzoek is te lang.',
      user: TOO_MANY,
    },
    '415-900': {
      developer: 'Niet-ondersteund mediatype voor de body van het verzoek. Ondersteunde mediatypen: {mediaTypes}.',
      user: UNPROCESSABLE,
    },
    '422-900': {
      developer: 'Deze Idempotency-Key is al voor een ander verzoek gebruikt.',
      user: UNPROCESSABLE,
    },
    '429-900': {
      developer: 'Te veel verzoeken. Probeer het opnieuw na de tijd die in Retry-After staat.',
      user: 'Er zijn op dit moment te veel verzoeken. Wacht even en probeer het opnieuw.',
    },
    '431-900': {
      developer: 'De headervelden van het verzoek zijn te groot.',
      user: UNPROCESSABLE,
    },
    '500-100': {
      developer: 'Interne fout.',
      user: 'Er is bij ons iets misgegaan. Probeer het later opnieuw.',
    },
    '503-900': {
      developer: 'De service is niet gereed of is overbelast. Probeer het later opnieuw.',
      user: 'Het systeem is momenteel overbelast. Probeer het zo meteen opnieuw.',
    },
  },
  list: { separator: ', ', quotes: ['‘', '’'], cut: '{items} en {more, plural, one {nog # item} other {nog # items}}' },
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
    ready_for_transfer_workflow: 'Klaar voor overdrachtsworkflow',
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
    generic: 'Aangepast ({type})',
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
  disablingReason: {
    gone: 'De ontvanger meldt dat hij niet meer bestaat (status 410)',
    failed: 'Alle pogingen tot aflevering zijn mislukt',
  },
  deliveryFailure: {
    forbidden_address: 'Het adres van de ontvanger mag niet worden aangeroepen',
    name_not_found: 'De hostnaam van de ontvanger is niet gevonden',
    no_connection: 'Geen verbinding met de ontvanger',
    tls: 'Geen beveiligde verbinding (TLS) met de ontvanger',
    timeout: 'De ontvanger heeft niet op tijd geantwoord',
    redirect: 'De ontvanger heeft met een omleiding geantwoord',
    status: 'De ontvanger heeft met een andere status dan 2xx geantwoord',
    malformed_answer: 'Het antwoord van de ontvanger kon niet worden gelezen',
  },
} as const satisfies Catalogue
