"""German, as privacy policies write it."""

from dsr.policy.words import Rule, Scope, Words

_ADS = r"(?:(?:personalisierte\w?|interessenbezogene\w?|verhaltensbezogene\w?|zielgerichtete\w?|nutzungsbasierte\w?|gezielte\w?) (?:\w{1,20} ){0,2}?(?:werbung|anzeigen|online-werbung)|werbe-?cookies?|marketing-?cookies?|targeting|retargeting|remarketing|anzeigen(?:einstellungen|vorgaben)|werbe(?:einstellungen|präferenzen)|tracking)"
_MAIL = r"(?:newsletters?|werbe-?(?:e-?)?mails?|werbung|werbliche\w{0,2}|marketing\w{0,14}|direktwerbung|direktmarketing|e-?mail-?benachrichtigungen|angebote|werbezusendungen|werbezwecken?|werbemitteilungen)"

RIGHTS = (
    Rule("de.access.right", "access", r"\bauskunft\w{0,16}|auskünfte|\bkopie\b|bestätigung (?:darüber|zu verlangen|verlangen)|\bzugang zu (?:ihren|den|diesen|allen)|\beinsicht\w{0,8}|zugriff auf (?:ihre|die|den)|welche (?:personenbezogenen |ihrer )?daten (?:wir|über)|auskunftsrecht",
         ("auskunft", "auskünfte", "kopie", "bestätigung", "zugang", "einsicht", "zugriff", "welche"), Scope.RIGHT,
         unless=r"auskunftei|auskünfte an (?:behörden|strafverfolgung)|kopie (?:der|dieser) (?:garantien|standardvertrags)|zugriff auf (?:ihr |das )?(?:gerät|endgerät|website)"),
    Rule("de.access.offer", "access", r"\bauskunft (?:über|zu|darüber|nach|gemäß)|unentgeltlich\w{0,2} auskunft|auskunftsersuchen|auskunftsanfragen?|auskunftsanspruch|(?:ihre|die) (?:\w{1,20} ){0,3}daten (?:\w{1,15} ){0,3}(?:einsehen|abrufen|herunterladen|exportieren)",
         ("auskunft", "einsehen", "abrufen", "herunterladen", "exportieren"), Scope.OFFER, unless=r"auskunftei|(?:erteilen|geben) (?:\w{1,12} ){0,4}(?:behörden|staatliche)"),
    Rule("de.rectification.right", "rectification", r"\bberichtig\w{1,5}|\bkorrektur\w{0,4}|\bkorrigier\w{1,3}|\bvervollständig\w{1,4}|\baktualisier\w{1,4}|\bändern\b|\bänderung ihrer|richtigstell\w{1,4}",
         ("berichtig", "korr", "vervollst", "aktualisier", "änder", "richtigstell"), Scope.RIGHT, unless=r"(?:datenschutz(?:erklärung|hinweise|richtlinie)|bedingungen|erklärung|einstellungen) (?:\w{1,15} ){0,6}(?:ändern|aktualisier|anzupassen)|(?:änderung|aktualisierung|ändern) (?:dieser|der|unserer|diese) (?:datenschutz|erklärung)|vorbehalten"),
    Rule("de.rectification.offer", "rectification", r"(?:daten|angaben|informationen|profil)\b[^.;]{0,60}\b(?:berichtigen|korrigieren|ändern|aktualisieren|vervollständigen|berichtigt)|(?:berichtigung|korrektur|änderung) (?:ihrer|der|unrichtiger|falscher)", ("berichtig", "korr", "änder", "aktualisier", "vervollst"), Scope.OFFER,
         unless=r"(?:datenschutz(?:erklärung|hinweise)|bedingungen|cookie\w{0,15}|browser\w{0,15})"),
    Rule("de.erasure.right", "erasure", r"\blöschung\w{0,6}|\blösch(?:en|t)\b|\bgelöscht|\bvergessenwerden|vergessen zu werden|\bentfern(?:en|ung)|löschungsrecht|gelöschte", ("lösch", "vergessen", "entfern"), Scope.RIGHT,
         unless=r"cookies? (?:\w{1,15} ){0,5}(?:lösch|gelöscht)|(?:lösch\w{1,4}) (?:der |von |aller |die )?cookies|vorbehalten"),
    Rule("de.erasure.offer", "erasure", r"löschung (?:ihrer|der|ihres|deiner|von|des|seiner)\b[^.;]{0,50}(?:daten|konto|kontos|account|profil)|(?:daten|konto|account|profil|benutzerkonto|kundenkonto)\b[^.;]{0,50}\b(?:löschen|löschen lassen|gelöscht werden)|recht auf löschung",
         ("lösch",), Scope.OFFER, unless=r"cookies?|\b(?:wir|werden) (?:\w{1,15} ){0,8}(?:lösch|gelöscht)(?!.{0,80}(?:verlangen|wunsch|anfrage|antrag))|(?:nach|bis zur|sobald|mit|vor|durch) (?:der |die )?löschung|server-?log|logfiles|aufbewahrungsfrist"),
    Rule("de.restriction.right", "restriction", r"\beinschränkung\w{0,4} (?:der|ihrer|von|dieser|des)|\beinschränkung\b|\beinschränken|\bsperrung|\bsperren\b|einschränkungsrecht|verarbeitung (?:\w{1,15} ){0,4}(?:einzuschränken|eingeschränkt)", ("einschränk", "eingeschränkt", "einzuschränken", "sperr"), Scope.RIGHT, unless=r"ohne einschränkung|cookies? (?:\w{1,15} ){0,5}sperr|haftung|eingeschränkt (?:nutzbar|werden|sein)(?!.{0,120}verarbeitung)|browser"),
    Rule("de.restriction.offer", "restriction", r"einschränkung der (?:daten)?verarbeitung|verarbeitung (?:\w{1,15} ){0,4}einschränken|sperrung (?:ihrer|der|dieser) (?:\w{1,20} )?daten", ("einschränk", "sperrung"), Scope.OFFER),
    Rule("de.portability.right", "portability", r"datenübertragbarkeit|datenportabilität|portabilität|übertragbarkeit|maschinenlesbar\w{0,4}|strukturierten|(?:anderen|dritten|anderer) (?:verantwortlichen|anbieter|dienst|verantwortlicher)|an (?:sich oder (?:an )?)?(?:einen )?dritten? (?:aushändigen|übermitteln|auszuhändigen|übertragen)", ("übertragbar", "portabil", "maschinenles", "strukturier", "anderen", "anderer", "dritten", "dritte"), Scope.RIGHT, unless=r"drittland|drittländer|weitergabe an dritte"),
    Rule("de.portability.offer", "portability", r"datenübertragbarkeit|datenportabilität", ("datenübertrag", "datenport"), Scope.ANY),
    Rule("de.objection.right", "objection", r"\bwiderspruch\w{0,10}(?! gegen (?:die )?(?:direktwerbung|werbung))|\bwidersprechen\b|\bwidersprichst", ("widersp",), Scope.RIGHT, unless=r"^(?=.*(?:werbung|direktwerbung|marketing|newsletter|werbezweck|cookies|analytics|tracking|google|opt-out))(?!.*(?:art(?:ikel|\.)? ?(?:6|21)|besonderen situation|berechtigte)).*$"),
    Rule("de.objection.offer", "objection", r"(?:verarbeitung|nutzung|verwendung|datenerhebung)\b[^.;]{0,90}\b(?:widersprechen|widerspruch)|widerspruch (?:gegen|einlegen|einzulegen)|recht,? (?:\w{1,15} ){0,12}widerspruch|widerspruchsrecht", ("widersp",), Scope.OFFER,
         unless=r"^(?=.*(?:werbung|direktwerbung|marketing|newsletter|werbezweck|cookies|analytics|tracking|google|opt-out))(?!.*(?:art(?:ikel|\.)? ?(?:6|21)|besonderen situation|berechtigte)).*$"),
    Rule("de.marketing.unsubscribe", "opt-out-marketing", r"\babmeld\w{1,6}|\babbestell\w{1,6}|(?:widersp\w{1,8}|widerruf\w{0,4}|ablehn\w{1,3}|kündig\w{1,4}|austragen|abzubestellen|opt[- ]?out)\b[^.;]{0,130}?\b" + _MAIL + r"|" + _MAIL + r"[^.;]{0,160}?\b(?:widersp\w{1,8}|widerruf\w{0,4}|abmeld\w{1,4}|abbestell\w{1,4}|austragen|kündigen|opt[- ]?out)|keine (?:\w{1,15} ){0,3}(?:werbung|newsletter|werbe-?mails|e-mails) mehr",
         ("abmeld", "abbestell", "widersp", "widerruf", "ablehn", "kündig", "austragen", "opt", "mehr", "abzubestellen"), Scope.ANY, unless=r"cookies?|analytics|personalisierte\w? werbung|interessenbezogen|kündigung (?:des|ihres) (?:vertrag|konto)|abmelden (?:sie )?(?:sich )?(?:bei|von) (?:ihrem|facebook|google|instagram)|aus(?:ge)?loggt?"),
    Rule("de.sale.optout", "opt-out-sale", r"\b(?:deaktivier\w{1,4}|widersp\w{1,8}|ablehn\w{1,3}|opt[- ]?out|verhinder\w{1,3}|unterbind\w{1,3}|abschalt\w{1,3}|ausschalt\w{1,3}|verwalt\w{1,3}|widerruf\w{0,4})\b[^.;]{0,140}?" + _ADS + r"|" + _ADS + r"[^.;]{0,170}?\b(?:deaktivier\w{1,4}|widersp\w{1,8}|ablehn\w{1,3}|opt[- ]?out|verhinder\w{1,3}|unterbind\w{1,3}|abschalt\w{1,3}|verwalt\w{1,3}|ausschalt\w{1,3})|(?:verkauf|weitergabe) (?:ihrer|meiner) (?:\w{1,20} ){0,2}daten[^.;]{0,60}(?:widersp|opt)",
         ("deaktivier", "widersp", "ablehn", "opt", "verhinder", "unterbind", "schalt", "verwalt", "widerruf"), Scope.ANY, unless=r"einstellungen ihres browsers|browser-?(?:einstellungen|software)(?![^.]{0,150}(?:opt|werbung))"),
    Rule("de.sale.programme", "opt-out-sale", r"youronlinechoices|your online choices|aboutads|networkadvertising|\bnai\b|\bdaa\b|\bedaa\b|adssettings\.google|meine-cookies\.org|network advertising initiative", ("online", "aboutads", "networkadvertising", "nai", "daa", "adssettings", "meine-cookies", "network"), Scope.ANY),
    Rule("de.sensitive", "limit-sensitive", r"(?:einschränk\w{1,4}|beschränk\w{1,4})\b[^.;]{0,80}sensible\w? (?:\w{1,20} )?(?:daten|informationen)", ("sensible",), Scope.ANY, unless=r"\bwir (?:\w{1,12} )?(?:be|ein)schränk"),
    Rule("de.consent", "withdraw-consent", r"\b(?:widerruf\w{0,6}|widerrief\w{0,3}|zurückzieh\w{1,3}|zurückziehen|zurückgezogen|zurücknehmen)\b[^.;]{0,90}?\b(?:einwilligung\w{0,3}|zustimmung\w{0,3}|einverständnis\w{0,4})|\b(?:einwilligung\w{0,3}|zustimmung|einverständnis\w{0,3})\b[^.;]{0,140}?\b(?:widerruf\w{0,5}|zu widerrufen|zurückzieh\w{1,3}|zurückziehen|zurücknehmen)|widerrufsrecht",
         ("widerruf", "zurück"), Scope.ANY, unless=r"bis zum widerruf[^.]{0,40}$|widerrufsbelehrung|vertragsschluss|kaufvertrag|14 tage"),
    Rule("de.automated", "automated-decision", r"nicht (?:einer )?(?:\w{1,15} ){0,4}(?:ausschließlich )?(?:auf einer )?(?:\w{1,15} ){0,3}automatisiert\w{1,3}[^.;]{0,90}(?:unterworfen|beruhend)|automatisiert\w{1,3} (?:\w{1,20} ){0,4}(?:entscheidung|verarbeitung)[^.;]{0,80}unterworfen|eingreifen(?:s)? einer person|menschliche\w{0,2} (?:eingreifen|überprüfung)", ("automatisiert", "eingreifen", "menschlich"), Scope.ANY, unless=r"findet nicht statt|wir (?:verzichten|nutzen keine|verwenden keine)|keine automatisierte"),
    Rule("de.light", "shine-the-light", r"1798\.83|shine[- ]the[- ]light", ("1798.83", "shine"), Scope.ANY),
    Rule("de.complaint", "complaint", r"beschwer\w{1,15}\b[^.;]{0,140}?(?:aufsichtsbehörde\w{0,2}|datenschutzbehörde|behörde|landesbeauftragte\w?|bundesbeauftragte\w?|datenschutzbeauftragten (?:des|der) (?:landes|bundes)|\bedöb\b|kommission|\bdsb\b)|(?:aufsichtsbehörde\w{0,2}|datenschutzbehörde)\b[^.;]{0,120}(?:beschwer\w{1,10}|wenden)|beschwerderecht", ("beschwer", "behörde"), Scope.ANY, unless=r"meldung|(?:informieren|melden) (?:wir )?(?:\w{1,12} ){0,3}(?:der|die) aufsichtsbehörde|datenpanne"),
)

LAWS = (
    Rule("de.law.uk-gdpr", "uk-gdpr", r"\buk[- ](?:gdpr|dsgvo|ds-gvo)|britische\w? dsgvo", ("uk",)),
    Rule("de.law.eu-gdpr", "eu-gdpr", r"\bds-?gvo\b|(?<!uk )(?<!uk-)\bgdpr\b|datenschutz-?\s?grundverordnung|2016/679|eu-dsgvo|europäische\w? datenschutz", ("dsgvo", "ds-gvo", "gdpr", "grundverordnung", "2016/679", "europäisch")),
    Rule("de.law.fadp", "ch-fadp", r"\b(?:rev|n)?dsg\b(?=.{0,200}schweiz)|schweizer\w* (?:\w{1,20} )?datenschutzgesetz|bundesgesetz über den datenschutz|\brevdsg\b|\bndsg\b", ("dsg", "schweiz", "bundesgesetz")),
    Rule("de.law.ccpa", "us-ca-ccpa", r"\bccpa\b|\bcpra\b|california consumer privacy", ("ccpa", "cpra", "california")),
    Rule("de.law.light", "us-ca-shine-the-light", r"1798\.83|shine[- ]the[- ]light", ("1798.83", "shine")),
    Rule("de.law.lgpd", "br-lgpd", r"\blgpd\b", ("lgpd",)),
    Rule("de.law.coppa", "us-coppa", r"\bcoppa\b", ("coppa",)),
)

REGIONS = (
    Rule("de.region.california", "us-ca-ccpa", r"kalifornien|kalifornisch", ("kaliforn",)),
    Rule("de.region.eea", "eu-gdpr", r"\bewr\b|\beu\b|europäische\w? (?:union|wirtschaftsraum)|\beuropa\b", ("ewr", "eu", "europa"), unless=r"übermittlung|vertreter|kontakt"),
    Rule("de.region.uk", "uk-gdpr", r"vereinigte\w? königreich|großbritannien", ("königreich", "britannien"), unless=r"übermittlung|vertreter|kontakt"),
    Rule("de.region.ch", "ch-fadp", r"schweiz", ("schweiz",), unless=r"übermittlung|vertreter|kontakt"),
)

ROLES = (
    Rule("de.role.representative", "representative", r"(?:unser\w{0,2} |eu-|uk-)?vertreter\w{0,2} (?:\w{1,12} ){0,3}(?:in der (?:eu|union|europäischen)|gemäß art|nach art|im sinne)|eu-vertreter|unionsvertreter|vertreterin in der", ("vertreter",), unless=r"gesetzliche\w? vertreter|vertretungsberechtigt"),
    Rule("de.role.dpo", "dpo", r"datenschutz-?beauftragte\w{0,2}|\bdsb\b|\bdpo\b|data protection officer", ("datenschutz", "dsb", "dpo", "officer"), unless=r"(?:landes|bundes)(?:\w{0,20})datenschutzbeauftragte|beauftragte für (?:den )?datenschutz und"),
    Rule("de.role.privacy", "privacy", r"datenschutz-?(?:team|abteilung|koordinator|anfragen|management|stelle)|abteilung datenschutz|stichwort datenschutz|z\.? ?hd\.? datenschutz", ("datenschutz",)),
    Rule("de.role.marketing", "marketing", r"abmeld|abbestell|newsletter|werbewiderspruch", ("abmeld", "abbestell", "newsletter", "werbe")),
    Rule("de.role.legal", "legal", r"rechtsabteilung", ("rechtsabteilung",)),
    Rule("de.role.support", "support", r"kundenservice|kundendienst|kundenbetreuung|kundensupport|support", ("kunden", "support")),
)

CONTROLLER = (
    Rule("de.controller.colon", "controller", r"(?:verantwortliche\w? (?:stelle|person)?[^.;:]{0,140}?(?: ist(?: die| der| das)?| sind(?: die)?|:)|verantwortlich (?:für|im sinne)[^.;:]{0,140}?(?: ist(?: die)?|:)|betreiber (?:dieser|der)[^.;:]{0,60}?(?: ist(?: die)?|:)|anbieter(?:in)?[^.;:]{0,60}?(?: ist(?: die)?|:)) ?(?:die |der |das )?(?:firma |unternehmen )?(?P<name>[^;:()]{2,120})", ("verantwortlich", "betreiber", "anbieter")),
    Rule("de.controller.is", "controller", r"\b(?:ist|sind|als) (?:\w{1,12} ){0,3}(?:verantwortliche\w?|verantwortlich (?:für|im)|verantwortliche stelle)", ("verantwortlich",)),
    Rule("de.controller.we", "controller", r"\((?:im folgenden|nachfolgend|nachstehend|im weiteren|„|“|\"|wir|gemeinsam)[^()]{0,120}\)", ("folgend", "nachstehend", "weiteren", "wir", "gemeinsam", "„"), unless=r"nachfolgend[^)]{0,20}(?:daten|website|nutzer|sie|kunde|cookies|dsgvo)"),
    Rule("de.controller.wecall", "controller", r"\bwir,? (?:,? ?die |das |sind die |sind )(?:firma )?(?P<name>[^.;:()!?,]{2,90})", ("wir",), sure=False),
    Rule("de.controller.by", "controller", r"(?:betrieben|angeboten|bereitgestellt|herausgegeben|erhoben|verarbeitet) (?:von|durch) (?:der |die |dem )?(?:firma )?(?P<name>[^.;:()!?]{2,90})|(?:durch|bei|von) (?:die|der) (?P<other>[^.;:()!?]{2,90})", ("betrieben", "angeboten", "bereitgestellt", "herausgegeben", "durch", "bei der", "von der"), sure=False),
    Rule("de.controller.title", "controller", r"(?:datenschutz(?:erklärung|hinweise|bestimmungen|richtlinie)|willkommen bei|impressum) (?:der |von |des |für )?(?P<name>[^.;:,()!?]{2,50}?)(?:[,.(!]|$)", ("datenschutz", "willkommen", "impressum"), sure=False),
)

GERMAN = Words(
    code="de",
    common=frozenset("der die das und den von zu mit sie wir ihre ihrer ihren nicht ist eine einer für auf werden wird dem sich oder daten durch über".split()),
    abbreviations=frozenset("art abs nr bzw z.b z u.a d.h ggf ca evtl inkl bspw usw etc lit s str dr prof tel e.v co gmbh i.s.d i.v.m vgl sog max min inc ltd st a.m a d h b u v o.g gem ziff rn ff f abt hd z.hd".split()),
    grant=r"\brechte?\b(?! (?:vorbehalten|dritter|und pflichten|am))|\brechts? auf|berechtigt\b(?!en interess)|\banspruch\b|betroffenenrechte?|\b\w{4,20}(?:rechte?)\b(?<!urheberrecht)(?<!vertragsrecht)(?<!eigentumsrechte)(?<!datenschutzrecht)",
    offer=r"\bsie (?:\w{1,15} ){0,3}(?:können|dürfen|haben|möchten|wollen)\b|können sie|haben sie|möchten sie|sie uns|\bverlangen\b|\bbeantragen|auf (?:wunsch|anfrage|antrag|verlangen)|jederzeit|(?:nutzer|kunden|betroffene\w?|personen|mitglieder) (?:\w{1,12} ){0,3}(?:können|haben|hat|kann)|\bdu (?:kannst|hast|möchtest)|kannst du|hast du",
    lead=r"rechte?|können sie|haben sie|folgende\w?|verlangen|kannst du|möglichkeit",
    denial=r"(?:dieses|diese|das|ein) (?:\w{1,15})?rechte? (?:\w{1,15} ){0,3}(?:besteht|gilt|bestehen|gelten) nicht|besteht nicht|kein (?:\w{1,15})?recht (?:auf|zu)",
    own=r"(?:wir behalten uns|behält sich|behalten wir uns)|alle rechte vorbehalten|wir (?:sind berechtigt|haben das recht)",
    rights_heading=r"(?:ihre|deine|welche|meine)? ?\brechte?\b|betroffenenrecht|rechte der|auskunft|löschung|widerspruch|widerruf|wahlmöglichkeit|kontrolle|einstellungen",
    not_rights_heading=r"urheberrecht|rechtsgrundlage|rechtliche|unsere rechte|sicherheit|speicherdauer|empfänger|weitergabe|cookies?|minderjährig|kinder|änderung|server|logfile|google|facebook|analytics",
    rights=RIGHTS,
    laws=LAWS,
    regions=REGIONS,
    region_rights=r"rechte?",
    section_end=r"kontakt|kinder|änderung|sicherheit|cookie|dritte|links|definition|übermittlung",
    authority=r"aufsichtsbehörde|datenschutzbehörde|landesbeauftragte|bundesbeauftragte|beauftragte für (?:den )?datenschutz und|beauftragte\w? für datenschutz|landesamt für datenschutz|\bedöb\b|schlichtungsstelle|verbraucherstreit|streitbeilegung|landesdatenschutz|auftragsverarbeit|hosting|gehostet|dienstleister (?:ist|sind)|anbieter (?:des dienstes|ist die)|us-amerikanisch",
    roles=ROLES,
    request_contact=r"geltendmach\w{1,4}|geltend (?:zu )?machen|ausüb\w{1,4}|wahrnehm\w{1,4}|ihre rechte|ihrer rechte|dieser rechte|widersp\w{1,8}|widerruf\w{0,4}|auskunft|löschung|anfragen? (?:\w{1,12} ){0,4}(?:an|unter|per)|betroffenenrecht|antrag|wenden sie sich|an uns wenden",
    question_contact=r"\bfragen?\b|anliegen|anregungen|beschwerden|kontakt\w{0,12}|wenden|erreichen|anmerkungen",
    address_lead=r"anschrift|adresse|postalisch|post an|schriftlich|sitz in|per post",
    street=r"\b(?:straße|strasse|postfach|haus|gebäude|etage|stock|hof|platz|allee|gasse|weg|ring|damm|ufer|markt|chaussee|am|an der|auf der|im|unter den|zum|zur)\b(?= [A-ZÀ-Ý0-9])|\b\w{2,30}(?:straße|strasse|str\.|gasse|allee|platz)\b",
    numbers={"einem": 1, "eines": 1, "einen": 1, "ein": 1, "einer": 1, "zwei": 2, "zweier": 2, "drei": 3, "dreier": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "vierzehn": 14, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "dreissig": 30, "fünfundvierzig": 45, "sechzig": 60, "neunzig": 90},
    units={"werktagen": "business days", "werktage": "business days", "werktag": "business days", "arbeitstagen": "business days", "arbeitstage": "business days", "geschäftstagen": "business days", "tagen": "days", "tage": "days", "tag": "days", "kalendertagen": "days", "wochen": "weeks", "woche": "weeks", "monaten": "months", "monats": "months", "monate": "months", "monat": "months", "stunden": "hours", "stunde": "hours"},
    within=r"(?:innerhalb|binnen|spätestens|in|bis zu|maximal|höchstens|frist|nach)(?: von| nach| der| die| frist)*",
    answer=r"beantwort\w{1,4}|antwort\w{0,4}|\bbearbeit\w{1,5}|nachkommen|nachzukommen|entsprechen|mitteil\w{1,5}|informier\w{1,4}|erledig\w{1,3}|\banfrage\w?|\bantr[aä]g\w{0,3}|auskunft|rückmeld\w{1,4}|zur verfügung (?:stellen|zu stellen)|reagieren",
    not_answer=r"speicher\w{1,8}|aufbewahr\w{1,8}|gelöscht|löschung erfolgt|datenpanne|verletzung|meldung|widerrufsfrist|rückgabe|gewährleistung|lieferung|kündigung\w{0,5}|inaktiv\w{0,4}|protokoll\w{0,6}|logfiles?|cookies?|anonymisier\w{1,3}|verjähr\w{1,4}|archiv\w{0,5}|bestellung|zahlung|newsletter-anmeldung|bestätig",
    acknowledge=r"eingangsbestätigung|eingang (?:\w{1,12} ){0,3}bestätig",
    extension=r"verlänger\w{1,4}|weitere\w? (?:zwei|2|drei)|zusätzlich\w{0,2}|komplex\w{0,6}",
    effect=r"wirksam|berücksichtig\w{1,3}|umgesetzt|abmeldung|umsetzung",
    controller=CONTROLLER,
    identity=r"identität\w{0,12}\b[^.;]{0,60}(?:nachweis|prüf|bestätig|verifizier|feststell|überprüf|nachzuweis|sicherstell)|(?:nachweis|prüf|bestätig|verifizier|überprüf|nachzuweis|sicherstell|feststell)\w{0,6}\b[^.;]{0,60}identität|ausweiskopie|kopie (?:ihres|eines|des) (?:\w{1,15} )?(?:ausweis|personalausweis)|personalausweis|identitätsnachweis|legitimation",
    processor=(Rule("de.processor", "processor", r"(?:wir|gmbh|ag) (?:\w{1,12} ){0,6}als auftragsverarbeiter|im auftrag unserer kunden", ("auftrag",), unless=r"(?:dienstleister|anbieter|dritte|partner|google|als unser)"),),
    refusal=(
        Rule("de.refusal.decline", "may decline", r"(?:wir|uns)\b[^.;]{0,80}(?:ablehnen|verweigern|abzulehnen|zu verweigern)|offenkundig unbegründet", ("ablehn", "verweiger", "abzulehn", "unbegründet"), unless=r"cookies|browser|sie können"),
        Rule("de.refusal.fee", "may charge a fee", r"(?:angemessenes entgelt|gebühr)", ("entgelt", "gebühr"), unless=r"unentgeltlich|ohne entgelt|kostenlos"),
    ),
    form_words=r"formular|portal|abmeld\w{1,5}|abbestell\w{1,5}|opt[- ]?out|(?:anfrage|antrag) (?:\w{1,12} ){0,2}(?:stellen|senden|einreichen)|kontakt(?:formular|seite)|(?:cookie|datenschutz|privatsphäre|werbe)-?(?:einstellungen|präferenzen|center)|konto (?:löschen|einstellungen)|kontoeinstellungen|(?:daten|konto) (?:herunterladen|löschen|anfordern|exportieren)|kundenkonto|kontaktieren sie uns",
    form_not=r"datenschutzerklärung|datenschutzbestimmungen|datenschutzhinweise|datenschutzrichtlinie|weitere informationen|mehr informationen|mehr erfahren|näheres|nähere informationen|behörde|cookie-richtlinie|nutzungsbedingungen|impressum|privacy (?:policy|statement)",
    people=(
        Rule("de.people.employees", "employees", r"^(?:\W{0,3}|alle |unsere )?(?:mitarbeiter|beschäftigte|angestellte)\w{0,4} (?:\w{1,12} ){0,3}(?:haben|können)", ("mitarbeiter", "beschäftigte", "angestellte")),
        Rule("de.people.applicants", "job applicants", r"bewerber\w{0,5} (?:\w{1,12} ){0,3}(?:haben|können)", ("bewerber",)),
    ),
    dpo_named=r"datenschutz-?beauftragte|data protection officer",
)
