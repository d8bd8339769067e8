"""French, as privacy policies write it."""

from dsr.policy.words import Rule, Scope, Words

_D = r"(?:donn[ée]es|informations?|compte|profil|renseignements|coordonnées)"
_ADS = (
    r"(?:(?:publicit[ée]s?|annonces|pub) (?:\w{1,15} ){0,2}?(?:personnalis|cibl|comportement|adapt|bas)\w{0,12}|publicités? (?:en ligne|tierces)|ciblage publicitaire|cookies? (?:publicitaires?|de ciblage|de publicité|marketing)"
    r"|(?:paramètres|préférences|choix|options?) (?:\w{1,12} ){0,3}(?:publicit\w{1,6}|annonces)|publicités? personnalisées?|centres? d'intérêts?|constitution de profils|cession|vente)"
)
_MAIL = (
    r"(?:newsletters?|lettres? d'informations?|infolettres?|prospections?|marketing|promotion\w{0,6}|commercial\w{0,4}|publicitaires?|e-?mailings?|mailings?|courriels?|e-?mails?|sms|démarchage|sollicitations?|offres|communications?|listes? de diffusion|notifications)"
)

RIGHTS = (
    Rule("fr.access.right", "access",
         r"\bacc(?:ès|éder|èdent|édez)\b|\bconnaître\b|\bconsult(?:er|ation)|\bcopies?\b|(?:obtenir|recevoir|demander) (?:la |une |toute )?(?:confirmation|communication|informations?)|confirmer (?:que|si)|être informée?s?|\bd'information\b|à l'information\b|droit d'accès",
         ("acc", "connaître", "consult", "copie", "confirm", "information", "informé", "communication"), Scope.RIGHT,
         unless=r"accès à (?:notre|nos|ce|le|la) (?:\w{1,12} )?(?:site|service|application|plateforme)|garanties appropriées|copie des (?:clauses|garanties)|copie (?:de |d')(?:\w{1,10} ){0,3}(?:identité|passeport|pièce)(?!.{0,300}accès)|accès à la justice|accéder aux? (?:services?|site)"),
    Rule("fr.access.offer", "access",
         r"\b(?:accé(?:der|dez)|accès|consulter|obtenir|recevoir|télécharger|visualiser|voir|communication|exporter|demander)\b[^.;]{0,70}?\b(?:vos|votre|les|ses|leurs?|des|ces|aux?|de vos|une copie)\b ?(?:de )?(?:vos |ces |ses |leurs )?(?:\w{1,15} ){0,2}?(?:données|informations|copie)|copie de (?:vos|ses|leurs|toutes) (?:\w{1,12} ){0,2}(?:données|informations)|droits? d'accès",
         ("acc", "consult", "obten", "recev", "télécharg", "visualis", "communic", "copie", "export"), Scope.OFFER,
         unless=r"(?:tiers|partenaires|prestataires|personnel|ils|elles|employés|autres) (?:\w{1,15} ){0,4}(?:accès|accéder|accèdent)|accès (?:à|au) (?:nos|notre|votre|un) (?:services?|sites?|appareil|compte client)|plus d'informations|en savoir plus|informations? (?:complémentaires|supplémentaires)|recevoir (?:des|nos|les|de la|notre|la|une) (?:informations? (?:commerc|sur|promo)|newsletter|lettre|offres|publicit|communications)|avons accès|garanties"),
    Rule("fr.rectification.right", "rectification",
         r"\brectifi\w{1,9}|\bcorrig\w{1,5}|\bcorrection|\bmodifi(?:er|cation|ées?)|mis\w? (?:à|a) jour|\bmettre à jour|\bactualis\w{1,6}|\bcomplét\w{1,4}",
         ("rectifi", "corrig", "correction", "modifi", "mis", "mettre à jour", "actualis", "complét"), Scope.RIGHT,
         unless=r"(?:modifi\w{1,8}|mise? à jour|mettre à jour|actualis\w{1,5}) (?:de )?(?:la |cette |notre |le |les |l[a']|ces |nos )?(?:présente )?(?:\w{1,12} )?(?:politique|charte|conditions|déclaration|notice|document|engagement)|se réserve"),
    Rule("fr.rectification.offer", "rectification",
         r"\b(?:rectifier|corriger|modifier|mettre à jour|actualiser|compléter|faire rectifier)\b[^.;]{0,70}?\b(?:données|informations|profil|compte|coordonnées)|rectification (?:de|des)\b|droit de rectification",
         ("rectifi", "corriger", "modifier", "mettre à jour", "actualiser", "compléter"), Scope.OFFER,
         unless=r"(?:modifier|mettre à jour) (?:la |cette |notre |les |ces )?(?:présente )?(?:\w{1,12} )?(?:politique|charte|conditions|préférences|paramètres)"),
    Rule("fr.erasure.right", "erasure",
         r"\beffac\w{1,6}|\bsuppr(?:imer|ession|imées?|imiez)|droit à l'oubli|\bdétruire|\bdestruction",
         ("effac", "suppr", "oubli", "détrui", "destruction"), Scope.RIGHT, unless=r"(?:supprimer|suppression|effac\w{1,5}) (?:des|les|de|ces|vos|tous les) cookies|nous réservons|se réserve"),
    Rule("fr.erasure.offer", "erasure",
         r"\b(?:effacer|effacement|supprimer|suppression|supprimiez|désinscrire|clôturer|fermer|fermeture)\b[^.;]{0,60}?\b(?:vos |votre |des |les |ses |leurs |du |de |ces |mon |mes )(?:\w{1,12} ){0,3}?(?:données|informations|compte|profil)|droit à l'effacement|(?:données|informations)\b[^.;]{0,30}(?:soient|être) (?:supprimées|effacées)|(?:les|demander à les) supprimer",
         ("effac", "suppr", "clôtur", "ferm"), Scope.OFFER,
         unless=r"(?:clôtur\w{1,5}|ferm\w{1,7}) (?:de |du )?(?:votre|le|ce|leur) compte(?!.{0,120}(?:supprim|effac))|(?:après|à compter de|suite à|jusqu'à|lorsque vous|depuis) (?:la )?(?:suppression|clôture|fermeture|supprim)|cookies|nous (?:supprim|effaç)\w{1,5}"),
    Rule("fr.restriction.right", "restriction",
         r"\blimit(?:ation|er|ations|iez)\b|\brestre?(?:indre|int|ignions)|\brestriction|\bgeler\b|\bsuspen(?:dre|sion)|verrouillage|\bimitation du traitement|\bblocage\b",
         ("limit", "restr", "geler", "suspen", "verrou", "imitation", "blocage"), Scope.RIGHT,
         unless=r"sans (?:limitation|restriction)|se réserve|limitation de responsabilité|données sensibles|y compris,? (?:mais )?sans|dans les? limites|limitation (?:de la durée )?de conservation|limités? (?:aux|à)|sous réserve des limit"),
    Rule("fr.restriction.offer", "restriction", r"\b(?:limiter|limitation|restreindre|restriction)\b[^.;]{0,30}\b(?:traitement|utilisation)", ("limit", "restr"), Scope.OFFER, unless=r"\bnous (?:\w{1,12} )?limit|sensibles"),
    Rule("fr.portability.right", "portability",
         r"\bportabilité|\btransf(?:érer|ert|érées?|erer)\b|\btransmett\w{1,5}|\btransmis\w?|format (?:\w{1,15} ){0,3}(?:structuré|lisible|électronique|portable)|lisible par (?:une )?machine|autre (?:responsable|prestataire|fournisseur)",
         ("portab", "transf", "transm", "format", "lisible", "autre "), Scope.RIGHT, unless=r"hors (?:de )?(?:l'ue|l'union|union|l'eee)|pays tiers|transfert (?:international|vers|hors|de vos données vers|des données vers)|transfer\w{1,4} (?:vos |des )?(?:\w{1,12} ){0,4}(?:en dehors|hors|vers (?:un|des) pays)|nous (?:transmet|transf)"),
    Rule("fr.portability.offer", "portability", r"portabilité", ("portabilité",), Scope.ANY),
    Rule("fr.objection.right", "objection",
         r"\boppos(?:ition|er|ez|ent)\b|\bs'y opposer|\brefuser\b[^.;]{0,40}traitement|\bde retrait concernant le traitement", ("oppos", "refuser", "retrait concernant"), Scope.RIGHT,
         unless=r"(?:s'|vous )?oppos(?:er|ition)\b[^.;]{0,60}(?:prospection|marketing|démarchage|publicitaires|newsletter|sollicitation|offres commerciales)(?![^.;]{0,60}(?:et |ou |,))(?!.{0,200}\boppos)|bloctel|(?:opposer|opposition) (?:à |aux? )?(?:\w{1,12} ){0,4}cookies"),
    Rule("fr.objection.offer", "objection", r"\b(?:vous opposer|s'opposer|opposition) (?:à|au|aux)\b[^.;]{0,70}(?:traitement|utilisation|collecte)", ("oppos",), Scope.OFFER,
         unless=r"prospection|marketing|démarchage|publicit|newsletter|cookies"),
    Rule("fr.marketing.unsubscribe", "opt-out-marketing",
         r"\bdés(?:abonn|inscri|inscription)\w{0,8}|(?:oppos(?:er|ition|ez)|refus(?:er|ez)|ne (?:plus|pas)|cesser|arrêter|interrompre|stopper|renoncer|mettre fin)\b[^.;]{0,110}?\b(?:prospection|marketing|démarchage|newsletters?|lettres? d'information|sollicitations?|e-?mails? (?:publicitaires|commerciaux|promotionnels)|offres|publicités? (?:par|de)|communications? (?:commercial|marketing|promotion|électronique)\w{0,6}|messages? (?:promotionnels|publicitaires|commerciaux)|à des fins (?:commerciales|publicitaires|promotionnelles))"
         r"|(?:lien|bouton) de désabonnement|stop sms|\"?stop\"? (?:par sms|au \d)|opt[- ]?out\b[^.;]{0,80}" + _MAIL + r"|(?:newsletters?|lettre d'information|prospection|communications commerciales|offres)\b[^.;]{0,130}\b(?:vous (?:y )?opposer|désactiver|retirer votre consentement|vous désinscrire|révo(?:quer|cation))",
         ("dés", "oppos", "refus", "ne plus", "ne pas", "cesser", "arrêter", "stop", "renonc", "opt", "mettre fin", "retirer", "interrompre", "révo", "newsletter"), Scope.ANY,
         unless=r"désinscrit(?:e)?s?,? nous (?:conserv|gard)|cookies|tiers|consentement (?:\w{1,12} ){0,3}désinscri"),
    Rule("fr.marketing.consent", "opt-out-marketing", r"retir(?:er|ait)\b[^.;]{0,60}consentement[^.;]{0,60}(?:prospection|newsletter|marketing|commercial|promotion)", ("retir",), Scope.ANY),
    Rule("fr.sale.optout", "opt-out-sale",
         r"\b(?:désactiv\w{1,4}|refus\w{1,4}|oppos\w{1,7}|opt[- ]?out|bloquer|paramétr\w{1,4}|gérer|contrôler|modifier|limiter|retirer|personnaliser)\b[^.;]{0,130}?" + _ADS + r"|" + _ADS + r"[^.;]{0,150}?\b(?:désactiv\w{1,4}|refus\w{1,4}|vous (?:y )?opposer|opt[- ]?out|bloquer|paramétr\w{1,4}|gérer vos|retirer)"
         r"|refuser que vos données|(?:vente|cession|partage) de (?:vos|leurs) (?:\w{1,12} )?(?:données|informations)[^.;]{0,60}(?:oppos|refus)|oppos\w{1,7} (?:\w{1,12} ){0,4}(?:à la vente|à la cession|au partage)|ne (?:pas )?(?:vendez|vendre) pas (?:mes|vos)",
         ("désactiv", "refus", "oppos", "opt", "bloquer", "paramétr", "gérer", "contrôler", "modifier", "limiter", "retirer", "vend", "personnaliser"), Scope.ANY,
         unless=r"(?:paramètres|options|réglages) (?:de |du |d')(?:votre )?navigateur|(?:prospection|newsletter)(?![^.]{0,200}cibl)|si vous (?:refus|désactiv)\w{1,5}[^.]{0,40}(?:toujours|continu|moins)|nous ne vendons (?:pas|jamais)[^.]{0,120}$"),
    Rule("fr.sale.programme", "opt-out-sale", r"youronlinechoices|your online choices|\bnai\b|\bdaa\b|\bedaa\b|aboutads|adchoices|networkadvertising|digital advertising alliance", ("online", "nai", "daa", "adchoices", "advertising", "aboutads"), Scope.ANY),
    Rule("fr.sensitive", "limit-sensitive", r"\blimiter\b[^.;]{0,90}\b(?:données|informations) (?:\w{1,12} )?sensibles", ("sensibles",), Scope.ANY, unless=r"nous (?:\w{1,12} )?limit"),
    Rule("fr.consent", "withdraw-consent",
         r"\b(?:retir\w{1,5}|retrait|révoqu\w{1,4}|révocation|revenir sur|annuler)\b[^.;]{0,60}?\b(?:consentements?|accord|autorisations?|choix)|\bconsentements?\b[^.;]{0,110}?\b(?:retir\w{1,4}|retrait|révoqu\w{1,4}|révocation)|de retrait (?:de votre|du|concernant votre) consentement",
         ("retir", "retrait", "révo", "revenir", "annuler"), Scope.ANY,
         unless=r"(?:jusqu'au|jusqu'à|avant (?:le|ce|son|votre)) (?:retrait|révocation)[^.]{0,30}$|titulaire de l'autorité parentale|annuler (?:votre )?(?:commande|réservation)|préjudice .{0,40}retrait$"),
    Rule("fr.automated", "automated-decision",
         r"ne pas (?:faire|être)[^.;]{0,30}(?:l'objet|soumise?s?)[^.;]{0,50}(?:automatis|profilage|exclusivement)|intervention humaine|(?:décisions?|traitements?) (?:\w{1,15} ){0,5}automatisée?s?[^.;]{0,40}(?:contest|oppos|refus)|(?:contest|oppos|refus)\w{1,5}\b[^.;]{0,60}(?:décisions?|traitements?)[^.;]{0,20}automatis",
         ("automatis", "humaine", "profilage"), Scope.ANY, unless=r"nous ne (?:\w{1,12} ){0,4}(?:pas|aucune)|aucune décision"),
    Rule("fr.light", "shine-the-light", r"1798\.83|shine[- ]the[- ]light", ("1798.83", "shine"), Scope.ANY),
    Rule("fr.complaint", "complaint",
         r"\b(?:réclamations?|plaintes?|recours)\b[^.;]{0,140}?\b(?:autorités?|cnil|organisme|commission|contrôle|régulat\w{1,6}|commissaire|préposé|apd\b|garant|de supervision|compétente?)|(?:saisir|contacter|adresser|s'adresser|auprès de|introduire|déposer|former)\b[^.;]{0,80}\b(?:autorité de (?:contrôle|protection|surveillance)|\bcnil\b|commission nationale|préposé fédéral|autorité compétente)[^.;]{0,90}|introduire (?:une )?réclamation",
         ("réclamation", "plainte", "recours", "saisir", "cnil", "autorité"), Scope.ANY,
         unless=r"(?:nous|société)\b[^.;]{0,30}(?:notifi|inform|signal)\w{1,6} (?:\w{1,12} ){0,3}(?:la cnil|à la cnil|l'autorité)|violation de données|déclarée? (?:à|auprès)|médiat(?:eur|ion)|conforme aux|recommandation|clauses contractuelles|modèle de (?:courrier|lettre)|norme simplifiée"),
    Rule("fr.third", "third-party-list", r"(?:liste|identité) des (?:\w{1,12} ){0,2}tiers (?:auxquels|à qui)", ("tiers",), Scope.RIGHT),
)

LAWS = (
    Rule("fr.law.uk-gdpr", "uk-gdpr", r"\b(?:rgpd|gdpr) (?:du |au |britannique|uk|royaume)|\buk[- ]gdpr|gdpr (?:\w{1,10} )?uk", ("rgpd", "gdpr")),
    Rule("fr.law.eu-gdpr", "eu-gdpr", r"\brgpd\b|\bgdpr\b|règlement (?:\(?ue\)? ?)?(?:n ?[°ºo] ?)?(?:\w{1,15} ){0,4}2016/679|2016/679|2016-679|règlement général sur la protection|règlement européen (?:\w{1,15} ){0,6}(?:protection|données)|règlement général (?:\w{1,12} ){0,3}protection|règlement de l'union européenne sur la protection", ("rgpd", "gdpr", "2016", "règlement")),
    Rule("fr.law.lil", "fr-lil", r"informatique et libert|78-17|informatique, aux fichiers et aux libertés|informatique & libert", ("libert", "78-17")),
    Rule("fr.law.fadp", "ch-fadp", r"\blpd\b|\bnlpd\b|loi fédérale (?:\w{1,10} ){0,3}(?:sur )?la protection des données", ("lpd", "loi fédérale")),
    Rule("fr.law.ccpa", "us-ca-ccpa", r"\bccpa\b|\bcpra\b|california consumer privacy|california privacy rights", ("ccpa", "cpra", "california")),
    Rule("fr.law.light", "us-ca-shine-the-light", r"1798\.83|shine[- ]the[- ]light", ("1798.83", "shine")),
    Rule("fr.law.lgpd", "br-lgpd", r"\blgpd\b", ("lgpd",)),
    Rule("fr.law.pipeda", "ca-pipeda", r"\blprpde\b|\bpipeda\b|protection des renseignements personnels et les documents électroniques", ("lprpde", "pipeda", "documents électroniques")),
    Rule("fr.law.dpa", "uk-dpa", r"data protection act", ("data protection act",)),
    Rule("fr.law.coppa", "us-coppa", r"\bcoppa\b|children's online privacy", ("coppa", "children's")),
)

REGIONS = (
    Rule("fr.region.california", "us-ca-ccpa", r"californi", ("californi",), unless=r"transfert|représentant|contact"),
    Rule("fr.region.eea", "eu-gdpr", r"\beee\b|\bue\b|espace économique européen|union européenne|\beurope\b", ("eee", "ue", "europ"), unless=r"transfert|représentant|contact"),
    Rule("fr.region.uk", "uk-gdpr", r"royaume-uni", ("royaume",), unless=r"transfert|représentant|contact"),
    Rule("fr.region.ch", "ch-fadp", r"suisse", ("suisse",), unless=r"transfert|représentant|contact"),
)

ROLES = (
    Rule("fr.role.representative", "representative", r"représentants? (?:\w{1,12} ){0,3}(?:dans|en|au|de l'union|local|européen|désigné|pour)|notre représentant|en tant que représentant", ("représentant",), unless=r"représentant légal"),
    Rule("fr.role.dpo", "dpo", r"délégu[ée]e?s? (?:\w{1,5} )?(?:à|a) la protection|\bdpo\b|\bdpd\b|data (?:protection|privacy) officer|correspondant informatique|délégué protection", ("délégu", "dpo", "dpd", "officer", "correspondant")),
    Rule("fr.role.privacy", "privacy", r"(?:service|équipe|cellule|département|bureau|responsable)s? (?:\w{1,12} ){0,4}(?:confidentialité|protection des données|données personnelles|vie privée|rgpd)|à l'attention (?:\w{1,12} ){0,3}données|données personnelles -|protection des données personnelles$", ("confidentialité", "données", "vie privée", "rgpd")),
    Rule("fr.role.marketing", "marketing", r"désabonn|désinscri|newsletter|prospection", ("désabonn", "désinscri", "newsletter", "prospection")),
    Rule("fr.role.legal", "legal", r"service juridique|direction juridique|département juridique|affaires juridiques", ("juridique",)),
    Rule("fr.role.support", "support", r"service (?:à la )?clients?(?:èle)?\b|relations? clients?|support|assistance|service consommateurs?", ("client", "support", "assistance", "consommateur")),
)

CONTROLLER = (
    Rule("fr.controller.is", "controller", r"\b(?:est|sont|agit|agissent|agissant|intervient|a|comme) (?:\w{1,15} ){0,4}(?:le |la |les |co-)?(?:responsables? (?:conjoints? )?(?:du |de |des |de la |de ce |de ces )?(?:traitements?|collecte|données)|qualité de responsable)", ("responsable",)),
    Rule("fr.controller.colon", "controller", r"(?:responsables? (?:du |de |des |de ce |de ces |de vos )?(?:traitements?|données)[^.;:]{0,90}?(?: est|:| sont| désigne|,)|entité juridique ?:|raison sociale ?:|dénomination sociale ?:|sont contrôlées par|éditeur(?: du site)? ?(?:est |: ?)|désignent?) ?(?:la société |l'entreprise |la sas |la sa )?(?P<name>[^.;:()]{2,120})", ("responsable", "entité", "raison sociale", "dénomination", "contrôl", "éditeur", "désigne")),
    Rule("fr.controller.we", "controller", r"\((?:[^()]{0,50}[ ,«“\"])?(?:ci-après|ci-dessous|collectivement|conjointement|dénommé|«|“|\"|nous)[^()]{0,120}\)", ("ci-après", "ci-dessous", "collectivement", "conjointement", "nous", "dénommé"), unless=r"ci-après[^)]{0,20}(?:données|politique|utilisateur|client|cookies|rgpd|règlement|loi|services?\b|site|charte|vous)"),
    Rule("fr.controller.wecall", "controller", r"(?:\bnous\b|\"nous\"|« ?nous ?»),? (?:sommes|désigne|fait référence à) (?:la société )?(?P<name>[^.;:()!?]{2,100})", ("nous",), unless=r"nous sommes (?:pas|un|une|le|la|très|attentif|soucieux|engagé|amené|susceptible|tenu|conscient)"),
    Rule("fr.controller.company", "controller", r"(?:la société|la sas|l'association|l'entreprise|le groupe|la sarl|la s\.a\.s\.?|la sa) (?P<name>[^.;:!?()]{2,90})", ("société", "sas", "association", "entreprise", "groupe", "sarl"), sure=False),
    Rule("fr.controller.by", "controller", r"(?:édité|exploité|géré|proposé|publié|mis en œuvre|collectées?|traitées?|mis à disposition|opéré|fourni)e?s? par (?:la société |l'association )?(?P<name>[^.;:()!?]{2,90})", ("par ",), sure=False),
    Rule("fr.controller.title", "controller", r"(?:politique de (?:confidentialité|protection (?:\w{1,12} ){0,5})|bienvenue (?:sur|chez)|chez|vie privée) (?:de |d'|chez )?(?P<name>[^.;:,()!?]{2,50}?)(?:[,.(!]|$)", ("politique", "bienvenue", "chez", "vie privée"), sure=False),
    Rule("fr.controller.values", "controller", r"^(?P<name>[^.;:,!?]{2,60}?) (?:\([^)]{0,80}\) ?)?(?:est|attache|accorde|s'engage|respecte|a |collecte|met |vous|place|considère|veille|prend|traite)", ("est", "attache", "accorde", "engage", "respecte", "a ", "collecte", "met ", "vous", "place", "considère", "veille", "prend", "traite"), sure=False),
)

FRENCH = Words(
    code="fr",
    common=frozenset("le la les des du une et vous nous vos votre nos notre que qui pour dans sur avec par est sont ce cette aux être ou données".split()),
    abbreviations=frozenset("art m mme mm etc cf n no tél tel av bd bld st ste ex p pp s.a s.a.s s.a.r.l sarl inc ltd co rcs r.c.s l.p env al réf boul c.a p.ex i.e e.g b.p min max".split()),
    grant=r"\bdroits?\b(?! d'auteur|s? réservés| de propriété| applicable| (?:français|commun|national|européen|de l'union))|habilitée?s? à|autorisée?s? à demander",
    offer=r"\bvous (?:\w{1,12} ){0,3}(?:pouvez|pourrez|avez|souhaitez|voulez|désirez|disposez|bénéficiez|êtes en mesure)\b|nous (?:demander|contacter)|demand(?:er|ez|e|es)\b|\bpour (?:exercer|accéder|demander|supprimer|modifier)|sur (?:simple )?demande|permet(?:tent|tre)? (?:\w{1,10} )?(?:d'|de )|possibilité (?:de|d')|\bsi vous souhaitez|(?:utilisateurs?|clients?|personnes?|salariés?|candidats?|internautes?|membres?|abonnés?) (?:\w{1,15} ){0,4}(?:peu(?:t|vent)|dispose|bénéficie|a le)",
    lead=r"droits?|vous (?:pouvez|pourrez|souhaitez)|demander|suivants?|possibilité|permettant|notamment|à savoir",
    denial=r"(?:ce|ces|le|cet) droits? (?:\w{1,14} ){0,3}(?:ne s'applique|n'est pas|ne peu)\w{0,5} (?:pas|applicable|ouvert)?|n'(?:avez|a) pas le droit",
    own=r"(?:nous|se) (?:nous )?réserv\w{1,5} le droit|nous avons le droit|tous droits réservés",
    rights_heading=r"(?:vos|les|quels|mes|leurs|nos)? ?\bdroits?\b|vos choix|contrôler|gérer|maîtris|accéder|accès (?:à|aux) (?:vos|vos données)|modifier vos|exercice|rgpd",
    not_rights_heading=r"propriété intellectuelle|droits d'auteur|droit applicable|sécurité|conservation|destinataires|transferts?|collect|mineurs|enfants|modification de (?:la|cette|notre)|cookies|nos droits",
    rights=RIGHTS,
    laws=LAWS,
    regions=REGIONS,
    region_rights=r"droits?",
    section_end=r"contact|enfants|mineurs|modification|sécurité|cookie|tiers|liens|transfert|définitions",
    authority=r"autorité de (?:contrôle|protection|surveillance)|\bcnil\b|commission nationale|préposé fédéral|médiat(?:eur|ion|rice)|tribunal|bloctel|commissaire à l|autorité (?:nationale|compétente|de supervision)|service (?:des )?plaintes|hébergeur|héberg\w{1,4} (?:par|chez)|place de fontenoy|régulat\w{1,5}",
    roles=ROLES,
    request_contact=r"exerc\w{1,5}|vos droits|ces droits|droit d'accès|demandes? (?:\w{1,12} ){0,5}(?:à|par|via|adressée?s?|transmise?s?|envoyée?s?|au)|faire (?:la |une |sa |votre )?demande|nous demander|en (?:nous )?écrivant|en (?:nous )?adressant|suppression|effacement|désabonner|rectifi|formulaire",
    question_contact=r"questions?|remarques?|commentaires?|préoccupations?|contact\w{0,5}|renseignements?|informations? complémentaires?|réclamations?|joindre|interrogations?|demande",
    address_lead=r"siège social|adresse|courrier|écri\w{1,5}|situé|voie postale|attention",
    street=r"\b(?:rue|avenue|av\.|boulevard|bd\.?|bld\.?|blvd|place|allées?|impasse|chemin|route|quai|cours|square|passage|faubourg|villa|esplanade|rond-point|bp ?\d{1,6}|b\.p\.|cs ?\d{4,6}|tsa ?\d{4,6}|cedex|z\.?a\.?c\.?|zi\b|za\b|parc|immeuble|bâtiment|bât\.?|tour|étage|résidence|lieu-dit|zone|centre|boîte postale|hameau|lotissement|sentier|promenade|château)\b",
    numbers={"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "quinze": 15, "vingt": 20, "trente": 30, "quarante-cinq": 45, "soixante": 60, "soixante-douze": 72, "quatre-vingt-dix": 90, "quarante-huit": 48, "vingt-quatre": 24},
    units={"jours ouvrés": "business days", "jours ouvrables": "business days", "jour ouvré": "business days", "jour ouvrable": "business days", "jours calendaires": "days", "jours": "days", "jour": "days", "semaines": "weeks", "semaine": "weeks", "mois": "months", "heures": "hours", "heure": "hours"},
    within=r"(?:dans|sous|d'ici|avant|délai|délais|maximum|maximal|maximale|moins|plus tard|après|excéder|dépasser|excédant|dépassant|d'environ|de|d|jusqu'à|prendre|à)(?:[ ']+(?:de|d|un|une|le|les|maximum|maximal|délai|franc|au plus))*'?",
    answer=r"\brépon\w{1,8}|\bréponses?|\btrait(?:ée?s?|erons|era|er|ons|ement) (?:\w{1,12} ){0,6}demandes?|demandes? (?:\w{1,12} ){0,8}(?:traitée?s?|prise?s? en compte|satisfaite?s?)|donner suite|suite (?:sera |est )?donnée|satisfaire|\bfaire droit|\bfournir|\binform(?:er|ons|erons)|\bapporter|accéder à (?:votre|la|cette) demande|demande\b|exerc\w{1,5} (?:de )?(?:vos|ces|ses) droits",
    not_answer=r"\bconserv\w{1,8}|\bdurée|\bstock\w{1,6}|\barchiv\w{1,7}|violation|notifi\w{1,8}|prescription|expir\w{1,6}|inactivité|commande|livraison|rembours\w{1,8}|rétractation|paiement|sauvegarde|connexion|cookies?\b|anonymis\w{1,6}|supprim(?:ées?|ons) (?:automatiquement|après)|contrat|médiation",
    acknowledge=r"accus[ée] (?:de )?réception|accuser réception|accuserons réception",
    extension=r"prolong\w{1,8}|prorog\w{1,6}|supplémentaires?|étendu|porté|complex\w{1,6}|nombre de demandes|renouvel\w{1,6} (?:de|pour) (?:deux|2|trois)|plus longtemps|davantage de temps|peut excéder|atteindre jusqu",
    effect=r"prise? en compte|effecti\w{1,5}|désinscription|désabonnement|prendre effet",
    controller=CONTROLLER,
    identity=r"(?:justifi|vérifi|confirm|prouv|atteste|établi)\w{0,8}\b[^.;]{0,50}\bidentités?|pièces? d'identité|cartes? d'identité|titre d'identité|preuve d'identité|justificatif d'identité|document d'identité|passeport (?:ou|en)|vous identifier|copie (?:recto|d'un (?:titre|document))|doute raisonnable",
    processor=(Rule("fr.processor", "processor", r"(?:agi\w{1,6}|intervien\w{1,3}|en qualité|en tant que|est|sommes) (?:\w{1,12} ){0,4}(?:de |comme )?sous-traitant|pour le compte de (?:nos|ses) clients", ("sous-traitant", "pour le compte"), unless=r"(?:nos|ses|les|des|aux|leurs|tiers|prestataires) (?:\w{1,12} ){0,4}sous-traitants"),),
    refusal=(
        Rule("fr.refusal.decline", "may decline", r"(?:nous|société)\b[^.;]{0,60}\b(?:refuser|rejeter|ne pas (?:donner suite|répondre|satisfaire))|demandes? (?:\w{1,15} ){0,4}(?:infondée|excessive|abusive)", ("refus", "rejet", "ne pas", "infondée", "excessive", "abusive"), unless=r"cookies|navigateur|vous (?:pouvez|avez)"),
        Rule("fr.refusal.fee", "may charge a fee", r"(?:frais|coûts?) (?:raisonnables|administratifs)|exiger (?:le )?paiement|facturer", ("frais", "paiement", "factur", "coût"), unless=r"sans frais|gratuit"),
    ),
    form_words=r"formulaire|portail|désabonn\w{1,6}|désinscri\w{1,6}|(?:faire|soumettre|envoyer|adresser|effectuer|déposer|transmettre) (?:\w{1,10} ){0,3}demandes?|nous contacter|contactez-nous|page (?:de )?contact|(?:gérer|paramétr\w{1,4}|modifier|consulter) (?:\w{1,10} ){0,3}(?:cookies|préférences|consentement|choix)|centre de (?:préférences|confidentialité)|(?:supprimer|télécharger|accéder à) (?:\w{1,5} )?(?:vos|votre|mon|mes) (?:données|compte)|compte client|espace (?:client|personnel|membre)|données et confidentialité|(?:paramètres|préférences) (?:\w{1,12} ){0,3}(?:confidentialité|publicit\w{1,5}|e-?mail|compte|communication)|service clients?|exercer (?:\w{1,10} ){0,3}droits",
    form_not=r"politique|charte|mentions légales|conditions|en savoir plus|plus d'informations|cnil|règlement|cookies? (?:policy)|déclaration|pour (?:plus|de plus amples)|savoir plus|expliqué",
    people=(
        Rule("fr.people.employees", "employees", r"^(?:\W{0,3}|les |nos |tous les )?(?:salariés|employés|collaborateurs) (?:\w{1,12} ){0,3}(?:peuvent|ont|disposent|bénéficient)", ("salarié", "employé", "collaborateur")),
        Rule("fr.people.applicants", "job applicants", r"candidats? (?:\w{1,12} ){0,3}(?:peu(?:t|vent)|a |ont|dispose)", ("candidat",)),
        Rule("fr.people.california", "California residents", r"résidents? (?:de |en )?californi|californiens?", ("californi",)),
    ),
    dpo_named=r"délégué à la protection|\bdpo\b|data protection officer",
)
