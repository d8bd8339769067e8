"""English, as privacy policies write it."""

from dsr.policy.words import Rule, Scope, Words

_DATA = (
    r"(?:data|information|details|profile|records?|accounts?|content|pii|inaccura\w{1,8}|(?:delete|update|correct|access|change|erase|review|remove)\w{0,3} (?:it|them)\b"
    r"|personal\b)"
)
_ADS = (
    r"(?:(?:interest|behaviou?r(?:al|ally)?|tailored|target(?:ed|ing)|personali[sz]ed|customi[sz]ed|relevant)[\w -]{0,25}"
    r"(?:advert\w{1,8}|\bads?\b|marketing cookies|cookies)|advertising (?:choices|preferences|settings|cookies|practices|partners|networks|identifiers?|id)"
    r"|ad (?:choices|preferences|settings|personali[sz]ation|tracking)|targeted advertising|cross-context(?:ual)? behaviou?ral advertising|online advertising|ad networks)"
)
_MAIL = (
    r"(?:marketing|promotion\w{0,4}|newsletters?|mailing lists?|e-?mail lists?|mailings?|e-?mails?|commercial (?:communications|messages|electronic)|sms|text messages|"
    r"advertising (?:material|communications|e-?mails)|special offers|offers and|communications|updates from us|direct mail|push notifications|solicitations?)"
)

RIGHTS = (
    Rule(
        "en.access.right",
        "access",
        r"\b(?:access(?:ing)?\b(?! (?:control|(?:to )?(?:our|the|this) (?:\w{1,12} )?(?:site|service|website|app)))|know (?:what|whether|which|more|about|the|how|if|and)|to know\b|(?:right )?to know\b"
        r"|be informed\b|an? (?:exported|electronic) (?:file|copy|version)|a cop(?:y|ies) of|copies of|obtain (?:information|confirmation|a copy|a list)|(?:receive|be provided with|have) (?:a )?cop(?:y|ies)"
        r"|confirm(?:ation)? (?:whether|that|if|of whether|as to|about)|information about (?:the|how|our) (?:processing|way|we process)|see what|inspect\b|review (?:your|the|any|personal|and|,)"
        r"|(?:specific pieces|categories) of (?:the )?(?:personal|information)|disclose (?:to you )?(?:certain|what|the|any)|view (?:your|the) (?:personal|data|information))",
        (
            "access",
            "know",
            "exported",
            "electronic",
            "inform",
            "cop",
            "obtain",
            "confirm",
            "see what",
            "inspect",
            "review",
            "specific pieces",
            "categories",
            "disclose",
            "view",
        ),
        Scope.RIGHT,
        unless=r"direct marketing purposes|third[- ]part(?:y|ies)'? for their|withdraw your consent before|access to justice|right to be informed of changes"
        r"|safeguards|standard contractual|notified of (?:a|any) (?:breach|change)|names and addresses of|(?<!you )(?:may|will|can|could|to) (?:otherwise |also )?(?:\w{1,12} or )?have access",
    ),
    Rule(
        "en.access.offer",
        "access",
        r"\b(?:access(?:ing)?|view(?:ing)?|review(?:ing)?|see|retrieve|inspect|obtain|export(?:ing)?|download(?:ing)?)\b[^.;]{0,70}?"
        r"\b(?:personal (?:data|information|details)|(?:your|the|my|account|profile|certain|this|that|such|some|collected) (?:\w{1,15} ){0,3}?(?:data|information|details|profile)"
        r"|information (?:that )?(?:we|you|about|on)|data (?:that )?(?:we|you|about|on)|(?:this|your|the) (?:footage|recordings|activity|history|photos|content))"
        r"|\bcop(?:y|ies) of (?:all |any |the |your |such |this |that )?(?:\w{1,15} ){0,3}(?:data|information|details)"
        r"|what (?:personal )?(?:data|information) (?:that )?(?:we|is|are|has)|an? exported (?:file|copy)|(?:data|subject) access requests?|right of access|(?:access|right)[- ]to[- ](?:access|know)",
        ("access", "view", "see", "retrieve", "inspect", "obtain", "export", "download", "cop", "what ", "know"),
        Scope.OFFER,
        unless=r"\b(?:third parties|they|partners|advertisers|others|providers|children|people|anyone|other users) (?:\w{1,12} ){0,2}(?:can|may|could|will)(?: also)? (?:\w{1,12} )?(?:access|view|see|obtain)"
        r"|you (?:can|may) (?:\w{1,12} )?(?:find|see|view|read|get|obtain) (?:more|further|additional|the latest|out more)|direct marketing purposes|safeguards|standard contractual"
        r"|(?:access|use|using|visit) (?:or use |and use )?(?:our|the|this|these) (?:\w{1,12} )?(?:services?|sites?|websites?|platform|app)"
        r"|^(?!.*\b(?:you (?:may|can|could|have)|requests?|rights?|ask us)\b).*\bwe (?:\w{1,12} ){0,3}(?:obtain|receive|collect|access|review|view|download|combine)\b"
        r"|(?<!you )\b(?:needs?|gains?|having|require) access|privacy (?:policy|policies|practices) of|\bwe (?:\w{1,12} ){0,2}(?:restrict|limit|control|have|grant(?! you)|allow(?! you)|give(?! you)|provide(?! you)) (?:\w{1,12} ){0,3}access|when you (?:access|view|download)|(?<!you )(?:may|will|can|could|to) (?:otherwise |also )?(?:\w{1,12} or )?have access",
    ),
    Rule(
        "en.rectification.right",
        "rectification",
        r"\b(?:rectif\w{1,10}|(?<!remains )(?<!remain )(?<!is )(?<!are )correct(?:ed|ing|ion|ions|s)?\b|amend(?:ed|ing|ment)?\b|updat(?:e|ed|ing)\b|(?:fix|modify|modified|modification|edit|change|alter)\b[^.;]{0,60}?"
        + _DATA
        + r"|complete(?:d|ion)? (?:any )?(?:incomplete|of)"
        r"|incomplete (?:\w{1,12} ){0,3}completed|modif(?:y|ication)\b)",
        ("rectif", "correct", "amend", "updat", "fix", "modif", "edit", "change", "alter", "complet"),
        Scope.RIGHT,
        unless=r"(?:amend|update|change|modify|revise)\w{0,3} (?:this|our|the) (?:\w{1,12} ){0,3}(?:policy|notice|statement|terms)|corrective|right to (?:change|amend|modify) (?:this|our|the)"
        r"|(?:keep|send|provide) you (?:\w{1,12} ){0,3}update",
    ),
    Rule(
        "en.rectification.offer",
        "rectification",
        r"\b(?:rectif\w{1,10}|correct(?:ed|ing|ion|ions)?|amend(?:ed|ing)?|updat(?:e|ed|ing)|modify|modifying|edit(?:ing)?|fix(?:ing)?|chang(?:e|ing)|supplement)\b[^.;]{0,80}?"
        r"\b(?:personal (?:data|information|details)|(?:your|the|my|account|profile|basic|any|this|that|such|incorrect|inaccurate|collected|contact|registration) (?:\w{1,15} ){0,4}?(?:data|information|details|profile|inaccurac\w{1,4})"
        r"|information (?:that )?(?:we|you|about)|data (?:that )?(?:we|you|about)|inaccuracies|errors)"
        r"|(?:data|information)\b[^.;]{0,50}\b(?:corrected|rectified|updated|amended|completed)\b|right (?:of|to) (?:correct|rectif)",
        ("rectif", "correct", "amend", "updat", "modif", "edit", "fix", "chang", "supplement", "complet"),
        Scope.OFFER,
        unless=r"(?:amend|update|change|modify|revise)\w{0,3} (?:this|our|the) (?:\w{1,12} ){0,3}(?:policy|notice|statement|terms|cookie)"
        r"|(?:send|provide|keep) you (?:\w{1,12} ){0,4}update|responsible for (?:\w{1,12} ){0,3}(?:updat|correct|maintain)|updated? (?:contact )?details (?:of|on)"
        r"|change (?:the |your )?(?:cookie|browser|purpose|ad |ads |advertising)|the way we|how we|correct(?:ly)? function",
    ),
    Rule(
        "en.erasure.right",
        "erasure",
        r"\b(?:eras(?:e|ed|ure|ing)|delet(?:e|ed|ion|ing)|be forgotten|remov(?:e|al|ed|ing)\b[^.;]{0,60}?(?:data|information|details|account|it|them)\b|destroy(?:ed)?\b[^.;]{0,40}?(?:data|information)|erased)",
        ("eras", "delet", "forgotten", "remov", "destroy"),
        Scope.RIGHT,
        unless=r"delete (?:or block )?(?:the )?cookies|cookies? (?:\w{1,12} ){0,4}delet|(?:we|us|company|controller) (?:\w{1,15} ){0,4}(?:reserve|reserves) the right",
    ),
    Rule(
        "en.erasure.offer",
        "erasure",
        r"\b(?:eras(?:e|ed|ing|ure)|delet(?:e|ed|ing|ion)|remov(?:e|ed|ing|al)|purge|clos(?:e|ing)|deactivat(?:e|ing)|terminat(?:e|ing))\b[^.;]{0,80}?"
        r"\b(?:personal (?:data|information|details)|(?:your|the|my|any|this|that|such|some|certain|collected|child's) (?:\w{1,15} ){0,4}?(?:data|information|details|accounts?|profile|content|footage|recordings|activity|history)"
        r"|information (?:that )?(?:we|you|about)|data (?:that )?(?:we|you|about)|it from our|account deletion)"
        r"|(?:data|information|account)\b[^.;]{0,40}\b(?:deleted|erased|removed)\b|delet(?:e|ion) (?:my |your |of (?:my|your) )?accounts?|request (?:the |a )?(?:deletion|erasure)|right to (?:erasure|be forgotten|delet)",
        ("eras", "delet", "remov", "purge", "clos", "deactivat", "terminat"),
        Scope.OFFER,
        unless=r"delete (?:or block )?(?:the |all |your )?(?:\w{1,12} )?cookies|cookies? (?:\w{1,12} ){0,4}(?:delet|remov)|\bwe (?:\w{1,12} ){0,2}(?:close|deactivate|terminate)\b"
        r"|(?:close|deactivate|terminate)\w{0,3} (?:your |the )?(?:accounts?|profile|agreement)(?![^.]{0,150}(?:delet|eras|remov))"
        r"|(?:before|after|until|once|when|if|upon|following|unless) (?:you |your |the )?(?:account )?(?:\w{1,12} ){0,3}(?:delet|clos|deactivat|terminat|remov)\w{0,4}(?! (?:the|your|this|that|any) (?:personal )?(?:data|information))"
        r"[^.]{0,60}(?:\bwe (?:will |may |shall )?(?:\w{1,12} )?(?:keep|retain|store|continue|hold))"
        r"|^(?!.*\b(?:you (?:may|can|could|ask|wish|want|would|choose)|requests?|requested|ask(?:ed)? us|rights?|contact us|please|e-?mail(?:ing)? us)\b).*\bwe (?:\w{1,12} ){0,6}(?:delete|remove|erase)|third[- ]party may allow|by removing",
    ),
    Rule(
        "en.restriction.right",
        "restriction",
        r"\b(?:restrict(?:s|ed|ing|ion|ions)?\b|limit(?:ation|ations|ing|ed)? (?:of |on |or oppose )?(?:(?:the|our|any|further|your|certain|how|such) ){0,2}(?:or |and )?(?:\w{1,14} ){0,2}?(?:processing|use|uses|treatment|using|usage|we (?:use|process))"
        r"|limit or (?:oppose|object)|block(?:ing)? (?:the |our |of )?(?:your |the )?(?:\w{1,12} ){0,3}(?:processing|use|data|information)|\bblocking\b|suspend (?:the |our )?(?:processing|use)|only for a specific reason"
        r"|cease (?:or limit )?(?:the )?processing|stop processing)",
        ("restrict", "limit", "block", "suspend", "specific reason", "cease", "stop process"),
        Scope.RIGHT,
        unless=r"sensitive (?:personal )?(?:data|information)(?!,)|age restrict|certain restrictions|subject to (?:\w{1,12} ){0,3}(?:restrictions|limitations)|we reserve|without restriction"
        r"|rights? (?:\w{1,12} ){0,3}(?:may|can|might) be (?:limited|restricted)|block (?:or |and )?(?:\w{1,12} )?cookies",
    ),
    Rule(
        "en.restriction.offer",
        "restriction",
        r"\b(?:restrict(?:ed|ing|ion)?|limit(?:ing)?|block(?:ing)?)\b[^.;]{0,45}?(?:\bprocess(?:ing)?\b|\buse of (?:your |personal |information)|how (?:it|they|your) (?:\w{1,14} ){0,3}(?:is|are) used|(?:how|that) we (?:process|use))"
        r"|(?:right to|request(?:s|ing)?) (?:the )?(?:restrict\w{0,4})|restriction of (?:the |our )?processing",
        ("restrict", "limit", "block"),
        Scope.OFFER,
        unless=r"\bsensitive\b|cookies|tracking|location|we (?:may |will |can |also |do )?(?:limit|restrict)|access to (?:your )?personal (?:data|information) (?:is|to)|limit(?:ing)? (?:ad|the use of your advertising)",
    ),
    Rule(
        "en.portability.right",
        "portability",
        r"\b(?:portab(?:le|ility)|ported\b|\bport\b|machine[- ]?readable|(?:commonly|readily)[ -](?:used|usable)|(?:transfer|transmit|send|move|transferr?ed|transmitted|forward)\w{0,4}\b[^.;]{0,90}?"
        r"(?:\bto (?:an?)?other\b|third[- ]part|to (?:yourself|you\b)|another (?:controller|company|organi[sz]ation|service|provider|party)|one organi[sz]ation to another)|(?:erased|deleted|corrected),? or transferred\b"
        r"|structured(?:,| and))",
        ("port", "machine", "common", "readily", "transfer", "transmit", "send", "move", "forward", "structured"),
        Scope.RIGHT,
        unless=r"international transfer|transfer(?:s|red)? (?:of|to) (?:\w{1,15} ){0,5}(?:countr|outside)|support|privacyportal",
    ),
    Rule(
        "en.portability.offer",
        "portability",
        r"\b(?:data portability|portability of|portable (?:format|copy|form)|machine[- ]?readable|transmit\w{0,4} (?:\w{1,15} ){0,6}to (?:another|a third)|(?:right|request)\w{0,3} (?:\w{1,12} ){0,4}portability)",
        ("portab", "machine", "transmit"),
        Scope.OFFER,
    ),
    Rule(
        "en.objection.right",
        "objection",
        r"\b(?:object(?:ion|ing|ions|s)?\b(?! to (?:receiv\w{1,5} |our )?(?:direct )?marketing| to the (?:use|processing) of your (?:personal )?(?:data|information) for (?:direct )?marketing)|oppos(?:e|ition|ing)\b|stop (?:us )?(?:from )?processing|not agree with how we use"
        r"|opt[- ]out (?:of|from) (?:the |our |certain |any )?processing)",
        ("object", "oppos", "stop", "not agree", "opt"),
        Scope.RIGHT,
        unless=r"objection(?:able|s? to the transfer)|objectives?|object(?:ion)? to (?:\w{1,15} ){0,8}direct marketing(?! or| and|,)(?![^.]{0,80}legitimate)|local storage objects?|shared objects?"
        r"|opt[- ]out of (?:the )?processing (?:\w{1,15} ){0,10}(?:targeted|sale|marketing)",
    ),
    Rule(
        "en.objection.offer",
        "objection",
        r"\b(?:object(?:ing|ion|ions)? (?:to|,|or|and|at any time)\b[^.;]{0,90}?(?:process|use|using|legitimate|collect|how we)|right to object\b|oppose (?:the |our )?(?:processing|use))",
        ("object", "oppose"),
        Scope.OFFER,
        unless=r"objection(?:able)|direct marketing(?! or| and|,)(?![^.]{0,80}legitimate)|local storage|marketing purposes",
    ),
    Rule(
        "en.marketing.unsubscribe",
        "opt-out-marketing",
        r"\bunsubscrib\w{1,6}\b|(?:not|no longer) want [^.;]{0,60}\b(?:keep you up to date|keep you informed|send you|contact you)|(?:stop|cease|discontinue|no longer (?:wish |want )?(?:to )?|not (?:wish |want )(?:to )?|refuse (?:to )?|opt[- ]?(?:ing |ed )?out (?:of|from) |decline (?:to )?|prefer not to |do not |don't |without )(?:(?:our |any |all |further |to )?(?:sending|receiv(?:e|ing)|get(?:ting)?|be(?:ing)? sent|having|want to receive) )"
        r"[^.;]{0,110}?"
        + _MAIL
        + r"|opt(?:ing|ed)?[- ]?out (?:of|from|option|for|to) ?[^.;]{0,110}?\b(?:"
        + _MAIL[3:-1]
        + r")|"
        + _MAIL
        + r"\b[^.;]{0,140}?\bopt(?:ing|ed)?[- ]?out|(?:opt[- ]?out|remove\w{0,2}|removed) (?:\w{1,12} ){0,6}(?:mailing|marketing|contact) lists?"
        r"|(?:object|opt[- ]out|stop|prevent|prohibit|refuse|oppose|not to process|not process|no longer (?:use|process))\w{0,3}\b[^.;]{0,110}?\b(?:direct marketing|marketing purposes|for marketing|commercial prospecting|marketing communications?)"
        r"|object to (?:\w{1,12} ){0,4}marketing|opposition to (?:\w{1,12} ){0,2}(?:prospecting|marketing)|(?:choice|choose|whether)\b[^.;]{0,60}\breceive\b[^.;]{0,40}\b(?:promotional|marketing)"
        r"|(?:contact information|email address|e-mail address) (?:\w{1,12} ){0,6}(?:promote|advertis|market)\w{0,4}[^.]{0,90}opt[- ]?out"
        r"|(?:chang|updat|manag|adjust|control|select)\w{1,3} (?:\w{1,12} ){0,4}(?:preferences|settings|choices)\b[^.;]{0,40}(?:newsletters?|marketing|promotion\w{0,4}|e-?mail (?:subscription|communication|preferences))"
        r"|(?:chang|updat|manag|adjust|control|edit|set)\w{0,4} (?:\w{1,12} ){0,3}(?:marketing|newsletter|e-?mail|subscription) (?:preferences|settings|choices)"
        r"|opt[- ]?out at any ?time",
        (
            "unsubscri",
            "opt",
            "stop",
            "choice",
            "choose",
            "whether",
            "opposition",
            "cease",
            "discontinue",
            "no longer",
            "not wish",
            "not want",
            "refuse",
            "decline",
            "prefer not",
            "object",
            "prevent",
            "prohibit",
            "oppose",
            "not to process",
            "preferences",
            "settings",
            "choices",
            "do not",
            "don't",
        ),
        Scope.ANY,
        unless=r"cannot (?:opt|unsubscribe)|not (?:be able|possible) to (?:opt|unsubscribe)(?![^.]{0,200}(?:marketing|promotional))|(?:can|may)not opt[- ]out|(?:unless|until|if|after|when) you (?:\w{1,12} )?(?:unsubscribe|opt[- ]out)[^.]{0,20}, we (?:will|may|shall) (?:keep|retain|continue|still)"
        r"|at the device level|in your device|device settings|if you opt[- ]out, you (?:will|may) (?:still|continue)|if we (?:ever )?(?:decide|start|begin) to"
        r"|do not (?:send|receive|respond|share|sell|use|engage)(?! (?:\w{1,12} ){0,8}unsubscribe)|without opting|do not receive|tracking signals?|\bcookies?\b(?![^.]{0,120}(?:newsletter|e-?mail|communication))"
        r"|third part(?:y|ies) for their|to third parties|third[- ]part(?:y|ies)' direct|(?:cannot|not) (?:opt[- ]?out|unsubscribe) (?:of|from) (?:\w{1,12} ){0,4}(?:service|transactional|administrative)",
    ),
    Rule(
        "en.marketing.short",
        "opt-out-marketing",
        r"(?:opt[- ]?out|unsubscrib\w{1,4}|stop receiving)",
        ("opt", "unsubscrib", "stop"),
        Scope.ANY,
        unless=r"sale|sell|target|interest|cookie|advertis|third part|share|sharing|track|analytics|processing",
        near=r"marketing|promotion|newsletter|e-?mails? (?:from|that|we)|commercial (?:messages|communications)|keep you up|news and|offers",
    ),
    Rule(
        "en.sale.optout",
        "opt-out-sale",
        r"\bopt(?:ing|ed)?[- ]?out\b[^.;]{0,140}?\b(?:(?:the |any |such |this |our |of )?(?:\"|“|')?(?:sale|sales|sell(?:ing)?|sold|shar(?:e|ed|ing))\b|"
        + _ADS
        + r"|aggregation and analysis of data)"
        r"|(?:sale|sell(?:ing)?|shar(?:e|ing))\b[^.;]{0,140}?\bopt(?:ing)?[- ]?out\b|"
        + _ADS
        + r"[^.;]{0,160}?\b(?:opt(?:ing)?[- ]?out|disabl|turn(?:ed|ing)? off|switch(?:ed)? off|deactivat|refuse|reject|decline|choices|withdraw)"
        r"|\b(?:disabl|turn(?:ing)? off|switch off|deactivat|refus|reject|limit(?=\b|ing)|declin|control|stop|manage|adjust|change)\w{0,4}\b[^.;]{0,90}?"
        + _ADS
        + r"|do[- ]not[- ]sell|(?:direct|ask|instruct|request|require|tell)\w{0,3} (?:us|that we|a business|businesses)(?: to)? (?:not|stop|cease|no longer) (?:to )?(?:sell|shar)"
        r"|(?:right|ask|choose|request|instruct|tell|direct)\w{0,3}[^.;]{0,40}\b(?:not|stop) (?:to )?(?:sell|selling|share|sharing) (?:or share |or disclose )?(?:my|your|their) (?:personal )?(?:data|information)|do not (?:sell|share) (?:or share )?my|opt[- ]?out (?:preference signal|of sale|rights?)",
        ("opt", "sale", "sell", "advert", "ads", " ad ", "do-not", "do not", "interest", "target"),
        Scope.ANY,
        unless=r"if (?:we|our|this|that) (?:\w{1,12} )?(?:ever |do |does |decide|start|begin|should |changes?\b|practices?)|(?:prohibits|requires) (?:a )?business|in the event (?:that )?we (?:\w{1,12} ){0,2}sell|do not (?:currently )?(?:respond|recogni[sz]e|honou?r) |cannot opt|may not opt|when you (?:\w{1,12} )?interact|(?:e-?mail|newsletter)s?\b[^.]{0,60}unsubscribe"
        r"|we (?:will|may|can|use|process|also use)\b[^.]{0,80}(?:advert|ads)[^.]{0,80}(?:control|manage) (?:fraud|access|our)|whether you have opted|if you opt[- ]?out|^(?!.*opt(?:ing)?[- ]?out).*\bwe (?:do not|don\'t|never|will not) (?:\w{1,12} ){0,2}(?:sell|share|rent)"
        r"|browser settings|control (?:our|the) advertising (?:campaign|partners)|limit(?:s|ed)? (?:the )?(?:number|times|frequency)|effectiveness|frequency|right to non-discrimination|not discriminate|deny you|retaliat",
    ),
    Rule(
        "en.sale.right",
        "opt-out-sale",
        r"\bopt(?:ing|ed)?[- ]?out\b[^.;]{0,160}?(?:\bsale\b|\bsales\b|\bsell|\bsold\b|\bshar(?:e|ed|ing)\b|advert|target|disclos\w{1,5} (?:\w{1,12} ){0,6}third)|(?:sale|sell|shar(?:e|ing)) [^.;]{0,60}opt[- ]?out|do not sell"
        r"|(?:right|choose|ask us) not to (?:have [^.;]{0,60}(?:sold|shared)|sell)",
        ("opt", "do not sell", "not to"),
        Scope.RIGHT,
        unless=r"if (?:we|our|this|that) (?:\w{1,12} )?(?:ever |do |does |decide|start|begin|should |changes?\b|practices?)|not discriminate|retaliat|(?:prohibits|requires) (?:a )?business",
    ),
    Rule(
        "en.sale.programme",
        "opt-out-sale",
        r"\b(?:digital advertising alliance|network advertising initiative|\bnai\b|\bdaa\b|\bedaa\b|aboutads\.info|youradchoices|adchoices|ad choices|networkadvertising\.org|your ?online ?choices|optout\.aboutads|privacyrights\.info|appchoices)",
        ("advertising", "nai", "daa", "aboutads", "adchoices", "ad choices", "online", "privacyrights", "appchoices"),
        Scope.ANY,
        unless=r"browser settings only",
    ),
    Rule(
        "en.sale.settings",
        "opt-out-sale",
        r"\b(?:advertising|ad|ads|ad targeting|targeted ads?|personali[sz]ed ads?) (?:settings|preferences|choices|opt[- ]?outs?)|relevant ads[^.;]{0,80}(?:control|settings)|"
        r"(?:third[- ]party )?(?:advertising|targeting|marketing) cookies\b[^.;]{0,100}\b(?:refuse|reject|disable|opt[- ]?out|withdraw|turn off|manage)|opt[- ]?out of (?:such|these|those|third[- ]party|targeting|advertising|marketing) cookies"
        r"|(?:limit|stop|opt[- ]?out|prevent)\w{0,3} (?:\w{1,12} ){0,6}(?:disclos|shar)\w{1,5} (?:\w{1,15} ){0,8}third[- ]part(?:y|ies)[^.;]{0,50}(?:marketing|promot)",
        ("ad", "cookies", "limit", "stop", "opt", "prevent"),
        Scope.ANY,
        unless=r"if we (?:ever|decide)|shine the light",
        sure=False,
    ),
    Rule(
        "en.sensitive",
        "limit-sensitive",
        r"\b(?:limit\w{0,4}|restrict\w{0,4}|opt[- ]?out|control)\b[^.;]{0,120}?\bsensitive\b (?:\w{1,12} )?(?:data|information|personal)|limit the use of my sensitive",
        ("sensitive",),
        Scope.ANY,
        unless=r"(?:we|do) (?:do )?(?:not|never) (?:\w{1,12} ){0,3}(?:use|collect|process|disclose) (?:\w{1,12} ){0,3}sensitive|restrict(?:ed)? (?:access|the collection)|we (?:\w{1,12} )?(?:limit|restrict)|you (?:provide|share|disclose|submit)|explicit consent|opt[- ]?in"
        r"|only use",
    ),
    Rule(
        "en.consent",
        "withdraw-consent",
        r"\b(?:withdraw\w{0,3}|revok\w{1,3}|revocation|rescind\w{0,3}|retract\w{0,3}|cancel)\b[^.;]{0,60}?\bconsents?\b|\bconsents?\b[^.;]{0,130}?\b(?:withdraw(?:n|ing|al)?|revok(?:e|ed|ing)|revocation|retract)\b|change your mind and withdraw"
        r"|(?:withdraw|revoke)\w{0,3} (?:your |this |that |such |the )?(?:permission|authori[sz]ation|agreement)",
        ("withdraw", "revok", "revoc", "rescind", "retract", "cancel"),
        Scope.ANY,
        unless=r"(?:lawfulness|legality|validity)[^.]{0,60}before (?:its|the|such|your)? ?(?:withdrawal|revocation)(?![^.]{0,300}(?:right|may|can) )$|parental consent|parents? (?:may|can)|credit card authori[sz]ation|for cookies only|th(?:ose|ese) (?:\w{1,12} )?(?:partners|third parties|companies) directly",
    ),
    Rule(
        "en.automated",
        "automated-decision",
        r"\bnot (?:to )?be (?:\w{1,12} )?subject(?:ed)? to[^.;]{0,60}\b(?:automat\w{1,5}|profiling|solely)|\b(?:human|manual) (?:review|intervention)|(?:rights?|object\w{0,4}|opt[- ]?out|contest|challenge|refuse)\b[^.;]{0,90}\bautomat(?:ed|ic)\w{0,4}[^.;]{0,25}(?:decision|processing|profiling)"
        r"|opt[- ]?out of (?:\w{1,12} ){0,4}profiling",
        ("automat", "profiling", "human", "manual"),
        Scope.ANY,
        unless=r"we (?:do not|don't|never) (?:\w{1,12} ){0,3}(?:use|make|engage|carry|conduct|take)|not (?:use|make|engage in|carry out) (?:\w{1,12} ){0,3}automated|transcripts?|content moderation|recordings?|moderat",
    ),
    Rule(
        "en.automated.item",
        "automated-decision",
        r"automated[- ](?:individual )?(?:decision|processing)",
        ("automated",),
        Scope.RIGHT,
        unless=r"we (?:do not|don't|may|will|use)|portab|machine|carried out by automated means|by automated|explain|information about|existence",
    ),
    Rule(
        "en.light",
        "shine-the-light",
        r"1798\.83|shine[- ]the[- ]light|\b(?:request|obtain|receive|ask|right)\w{0,3}\b[^.]{0,260}?\bthird[- ]part(?:y|ies)[^.]{0,60}?(?:direct marketing|marketing purposes)|(?:categories|disclosed)[^.]{0,120}third part(?:y|ies)'? direct marketing purposes",
        ("1798.83", "shine", "direct marketing", "marketing purposes"),
        Scope.ANY,
        unless=r"opt[- ]?out of (?:\w{1,12} ){0,6}(?:disclos|shar)|does not apply",
    ),
    Rule(
        "en.complaint",
        "complaint",
        r"\b(?:lodg|fil|mak|submit|rais|regist|report|bring|address|refer|direct|send|lay|tak)\w{0,6}\b[^.;]{0,60}?\bcomplaints?\b[^.;]{0,160}?\b(?:authorit|regulator|commissioner|supervis|\bico\b|cnil|\bdpa\b|dpc\b|ombuds|agency|\bboard\b|government|attorney general|commission\b|garante|aepd|body|inspectorate|anpd|office of)"
        r"|\bcomplain(?:ing|ts?)?\b[^.;]{0,90}?\b(?:authorit|regulator|commissioner|supervisory|\bico\b|cnil|\bdpa\b|ombuds|agency|inspectorate|garante)"
        r"|\bcontact (?:the )?(?:uk )?information commissioner|\bcontact (?:the |your |a |our )?(?:\w{1,15} ){0,4}(?:data protection|supervisory|regulat\w{1,4}|privacy) (?:authorit\w{1,3}|regulator|commissioner|agency)|lodge (?:a )?(?:formal )?complaints?\b"
        r"|(?:supervisory|data protection|regulatory) authorit\w{1,3}\b[^.;]{0,120}\bcomplain|complaint[^.;]{0,100}(?:information commissioner|supervisory authority|data protection authority)",
        ("complain", "authorit", "commissioner", "regulator"),
        Scope.ANY,
        unless=r"we (?:will|may|shall|must|are required to) (?:\w{1,12} ){0,4}(?:notify|inform|report|cooperate|contact|respond)|when we receive|(?:notify|report\w{0,3}) (?:the |any )?(?:\w{1,15} ){0,4}(?:breach|incident)|copyright|dmca|data privacy framework|privacy shield|safe harbor"
        r"|arbitrat|cooperat",
    ),
    Rule(
        "en.third",
        "third-party-list",
        r"(?:list|identit(?:y|ies)|names?) of (?:the |all |specific )?(?:\w{1,12} ){0,2}third part(?:y|ies) (?:to (?:which|whom)|we (?:have )?(?:disclosed|shared|sold)|with (?:which|whom))",
        ("third part",),
        Scope.RIGHT,
        unless=r"direct marketing",
    ),
)

LAWS = (
    Rule("en.law.eu-2018-1725", "eu-2018-1725", r"\b2018/1725\b", ("2018/1725",)),
    Rule(
        "en.law.chile",
        "cl-19628",
        r"\b(?:law|ley|loi|gesetz)\W{0,3}(?:no?[.º°]{0,2} ?)?(?:19[.,]?628|21[.,]?719)\b",
        ("19.628", "19628", "19,628", "21.719", "21719", "21,719"),
    ),
    Rule(
        "en.law.uk-gdpr",
        "uk-gdpr",
        r"\buk[- ]gdpr\b|\buk general data protection regulation|united kingdom general data protection regulation|uk (?:and|version of the) (?:eu )?gdpr|gdpr as (?:it forms part|retained|incorporated)|(?:eu|eea|european union)(?: and| or|/|,)? ?(?:the )?(?:uk|united kingdom) (?:gdpr|general data)",
        ("gdpr", "general data"),
    ),
    Rule(
        "en.law.both",
        "eu-gdpr",
        r"\b(?:eu|eea|european union)(?: gdpr)?(?: and| or|/|,)? ?(?:the )?(?:uk|united kingdom|uk's) (?:gdpr|general data)|gdpr\)? (?:and|or) (?:the )?(?:uk|united kingdom)",
        ("gdpr", "general data"),
    ),
    Rule(
        "en.law.eu-gdpr",
        "eu-gdpr",
        r"(?<!uk )(?<!uk-)(?<!kingdom )\bgdpr\b|(?<!uk )(?<!kingdom )\bgeneral data protection (?:regulation|act|law|rules)|\b2016/679\b|european data protection (?:law|legislation|regulation)|eu data protection (?:law|legislation|regulation)"
        r"|/eli/reg/2016/679|directive 95/46|gdpr-info",
        ("gdpr", "general data", "2016/679", "data protection l", "data protection r", "95/46"),
        unless=r"^(?:(?!(?<!uk )(?<!uk-)(?<!kingdom )\bgdpr\b|eu general|2016/679).)*\buk (?:gdpr|general)(?:(?!(?<!uk )(?<!uk-)(?<!\()(?<!\(\")(?<!\(“)\bgdpr\b|eu general|2016/679).)*$",
    ),
    Rule(
        "en.law.uk-dpa",
        "uk-dpa",
        r"\bdata protection act,? (?:of )?(?:1998|2018)|\bdpa 2018|uk data protection act",
        ("data protection act", "dpa 2018"),
    ),
    Rule(
        "en.law.ccpa",
        "us-ca-ccpa",
        r"\bccpa\b|\bcpra\b|california consumer privacy|california privacy rights act|1798\.1[0-9]{2}\b|cal(?:ifornia|\.)? civ(?:il|\.)? code (?:section |§ ?|sec\. ?)?1798\.1\d\d|ccpa\b",
        ("ccpa", "cpra", "california", "1798."),
    ),
    Rule("en.law.light", "us-ca-shine-the-light", r"1798\.83|shine[- ]the[- ]light", ("1798.83", "shine")),
    Rule(
        "en.law.caloppa",
        "us-ca-caloppa",
        r"\bcal-?oppa\b|california online privacy protection|business and professions code (?:section |§ ?|sections )?22575",
        ("oppa", "online privacy protection act", "22575"),
        unless=r"children's online privacy protection(?![^.]{0,300}cal-?oppa)",
    ),
    Rule("en.law.va", "us-va", r"\bvcdpa\b|virginia('s)? consumer data", ("vcdpa", "virginia")),
    Rule("en.law.co", "us-co", r"\bcolorado('s)? privacy act", ("colorado",)),
    Rule("en.law.ct", "us-ct", r"\bctdpa\b|connecticut('s)? (?:data privacy|personal data|act concerning)", ("ctdpa", "connecticut")),
    Rule("en.law.ut", "us-ut", r"\bucpa\b|utah('s)? consumer privacy", ("ucpa", "utah")),
    Rule("en.law.tx", "us-tx", r"\btdpsa\b|texas data privacy", ("tdpsa", "texas")),
    Rule("en.law.or", "us-or", r"\bocpa\b|oregon consumer privacy", ("ocpa", "oregon")),
    Rule("en.law.mt", "us-mt", r"\bmtcdpa\b|montana consumer data", ("mtcdpa", "montana")),
    Rule(
        "en.law.nv",
        "us-nv",
        r"\bnevada (?:revised statutes|law|privacy|senate bill|residents?)\b|\bnrs (?:chapter )?603a|603a\b|residents? of nevada|sb[- ]?220",
        ("nevada", "603a", "sb 220"),
    ),
    Rule(
        "en.law.lgpd",
        "br-lgpd",
        r"\blgpd\b|lei geral de prote|brazil(?:'s|ian)? (?:general )?(?:personal )?data protection",
        ("lgpd", "lei geral", "brazil"),
    ),
    Rule(
        "en.law.pipeda",
        "ca-pipeda",
        r"\bpipeda\b|personal information protection and electronic documents",
        ("pipeda", "electronic documents act"),
    ),
    Rule(
        "en.law.fadp",
        "ch-fadp",
        r"\bfadp\b|\bnfadp\b|\brevdsg\b|federal act on data protection|swiss (?:federal )?data protection (?:act|law|legislation)|switzerland's data protection",
        ("fadp", "dsg", "federal act", "swiss", "switzerland"),
        unless=r"privacy shield|data privacy framework",
    ),
    Rule(
        "en.law.lil",
        "fr-lil",
        r"78[-/]17|informatique et libert|french data protection act|data processing and (?:civil liberties|freedoms)|loi informatique",
        ("78-17", "78/17", "informatique", "french data protection", "data processing"),
    ),
    Rule(
        "en.law.au",
        "au-privacy-act",
        r"\baustralian? privacy act|privacy act,? 1988|australian privacy (?:principles|law)",
        ("australia", "1988"),
    ),
    Rule(
        "en.law.nz",
        "nz-privacy-act",
        r"\bnew zealand(?:'s)? privacy act|privacy act,? 2020|privacy act,? 1993",
        ("new zealand", "2020", "1993"),
    ),
    Rule("en.law.coppa", "us-coppa", r"\bcoppa\b|children's online privacy protection", ("coppa", "children's online")),
)

REGIONS = (
    Rule(
        "en.region.california",
        "us-ca-ccpa",
        r"\bcalifornia",
        ("california",),
        unless=r"oppa\b|online privacy protection|transfer|representative|contact|do not track|shine the light|minors",
    ),
    Rule("en.region.nevada", "us-nv", r"\bnevada", ("nevada",), unless=r"transfer|representative|contact"),
    Rule(
        "en.region.eea",
        "eu-gdpr",
        r"\beea\b|\beuropean? (?:economic area|union)|\beurope(?:an)?\b|\beu\b",
        ("eea", "europe", "eu"),
        unless=r"data act|transfer|representative|contact",
    ),
    Rule("en.region.uk", "uk-gdpr", r"\buk\b|united kingdom", ("uk", "united kingdom"), unless=r"transfer|representative|contact"),
    Rule("en.region.ch", "ch-fadp", r"\bswiss\b|switzerland", ("swiss", "switzerland"), unless=r"transfer|representative|contact"),
    Rule("en.region.virginia", "us-va", r"\bvirginia", ("virginia",), unless=r"transfer|representative|contact"),
    Rule("en.region.colorado", "us-co", r"\bcolorado", ("colorado",), unless=r"transfer|representative|contact"),
    Rule("en.region.connecticut", "us-ct", r"\bconnecticut", ("connecticut",), unless=r"transfer|representative|contact"),
    Rule("en.region.utah", "us-ut", r"\butah", ("utah",), unless=r"transfer|representative|contact"),
    Rule("en.region.brazil", "br-lgpd", r"\bbrazil", ("brazil",), unless=r"transfer|representative|contact"),
)

ROLES = (
    Rule(
        "en.role.representative",
        "representative",
        r"\b(?:eu|uk|eea|european|union|gdpr|article 27|art\. ?27|swiss|our|its|a|data protection|local|designated|appointed)(?:[- ]based)? representatives?\b|\b(?:prighter|verasafe|edpo|datarep|dp-dock|gdpr-rep)\b|representative (?:in|for|under|within|pursuant)|appointed (?:as )?(?:\w{1,15} ){0,6}(?:as )?(?:our|its|a) (?:\w{1,15} ){0,3}representative|has been designated by",
        ("representative", "designated", "prighter", "verasafe", "edpo", "datarep", "dp-dock", "gdpr-rep"),
    ),
    Rule(
        "en.role.dpo",
        "dpo",
        r"\bdata (?:protection|privacy) officers?\b|\bdpos?\b|\bchief privacy officer|privacy officer\b|data protection (?:manager|contact|delegate)",
        ("officer", "dpo", "data protection"),
    ),
    Rule(
        "en.role.privacy",
        "privacy",
        r"\bprivacy (?:team|department|office|manager|group|administrator|counsel|compliance|inquir|question|request|concern|issue|coordinator|matters)|data protection (?:team|department|office|unit)|attn:? ?(?:\w{1,12} )?privacy|privacy@",
        ("privacy", "data protection"),
    ),
    Rule(
        "en.role.marketing",
        "marketing",
        r"\b(?:unsubscribe|opt[- ]?out|marketing|newsletter|mailing list)\b",
        ("unsubscrib", "opt", "marketing", "newsletter", "mailing"),
    ),
    Rule(
        "en.role.security",
        "security",
        r"\b(?:security (?:team|vulnerab|issue|incident|breach|researcher)|vulnerabilit)",
        ("security", "vulnerab"),
    ),
    Rule(
        "en.role.legal",
        "legal",
        r"\b(?:legal (?:department|team|counsel|affairs|inquir|notice)|general counsel|compliance (?:team|department|officer))",
        ("legal", "counsel", "compliance"),
    ),
    Rule(
        "en.role.support",
        "support",
        r"\b(?:customer (?:support|service|care)|support team|help ?desk|technical support|helpdesk)",
        ("support", "service", "care", "help"),
    ),
)

CONTROLLER = (
    Rule(
        "en.controller.is",
        "controller",
        r"\b(?:is|are|acts? as|will be|shall be|acting as|serves as|acts?,? (?:[\w ]{1,30}), as) (?:the |a |an |your |jointly |joint |both |our |considered |sole |independent |primary |responsible |main )*[“\"]?(?:data )?(?:controllers?\b|entity responsible|responsible (?:for|party)|business\b responsible)",
        ("controller", "responsible"),
    ),
    Rule(
        "en.controller.colon",
        "controller",
        r"(?:(?:data )?controllers?(?: is| of (?:your|the|this) (?:\w{1,15} ){0,5}is| (?:for|within|responsible|with|in) [^.:;]{0,110}? is| ?:| shall be| are)|references to [^.]{0,40}(?:refer|refers|is|are) to|(?:refers?|referring) to|name of (?:the )?(?:data )?controller ?:) ?(?:the company )?(?P<name>[^.;:()]{2,120})",
        ("controller", "refer"),
    ),
    Rule(
        "en.controller.we",
        "controller",
        r"(?:and (?:its|our|their) (?:\w{1,12} ){0,4}(?:affiliates?|subsidiaries|companies|entities|group)(?: and (?:\w{1,12} ){0,2}(?:affiliates|subsidiaries))?,? ?)?\((?:(?:together|collectively|hereinafter|hereafter|the|referred to as|also|or|with|and|each|jointly|individually|here|below|in this)[^“\"'()]{0,60})?[“\"'*]{0,3}[^()]{0,90}?\b(?:we|us|our)\b[^()]{0,60}\)",
        ("we", "us", "our"),
    ),
    Rule(
        "en.controller.wecall",
        "controller",
        r"(?:^|[\s(\"“])(?:we|us|our|company|our company|the company)[\"”',]{0,3}(?: or [\"“]\w{1,12}[\"”])*(?: in this (?:\w{1,12} ){1,3}|,)? ?(?:are|is|means|refers? to|mean|we're referring to|are an organi[sz]ation called)(?: the company| an organi[sz]ation called)? (?P<name>[^.;:()!?]{2,100})",
        ("we", "us", "company"),
        unless=r"\bwe are (?:not|committed|a |the |your|very|always|also|here|happy|pleased|responsible|required|able|dedicated|constantly|the best)",
    ),
    Rule(
        "en.controller.operates",
        "controller",
        r"(?:\([^)]{0,100}\) ?)?(?:operates|owns and operates|provides|runs|maintains) (?:the |this |our |its |https?|www|a )",
        ("operates", "provides", "runs", "maintains"),
        sure=False,
    ),
    Rule(
        "en.controller.by",
        "controller",
        r"(?:operated|owned|provided|published|maintained|run|offered|processed|collected|controlled|made available|brought to you)(?: and (?:operated|managed|owned|maintained|controlled))?(?: to you)? by:? (?P<name>[^.;:()!?]{2,90})",
        (
            "operated",
            "owned",
            "provided",
            "published",
            "maintained",
            "run by",
            "offered by",
            "processed by",
            "collected by",
            "controlled",
            "made available",
            "brought",
        ),
        sure=False,
    ),
    Rule(
        "en.controller.title",
        "controller",
        r"(?:welcome to|privacy (?:policy|notice|statement) (?:of|for)|(?:here )?at|by using|thank you for (?:using|visiting|choosing)) (?P<name>[^.;:,()!?]{2,60}?)(?:'s? | privacy|[,.(!]| we\b|$)",
        ("welcome", "privacy", "at ", "thank", "using"),
        sure=False,
    ),
    Rule(
        "en.controller.values",
        "controller",
        r"^(?P<name>[^.;:,!?]{2,60}?)(?:'s|,)? (?:\([^)]{0,80}\) ?)?(?:is|are|has|considers|respects|values|takes|recogni[sz]es|understands|cares|believes|knows|collects|privacy policy|privacy notice|customer privacy policy|applies|'s privacy)",
        (
            "is",
            "are",
            "has",
            "considers",
            "respects",
            "values",
            "takes",
            "understands",
            "cares",
            "believes",
            "collects",
            "privacy",
            "knows",
        ),
        sure=False,
    ),
)

ENGLISH = Words(
    code="en",
    common=frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "your",
            "you",
            "we",
            "or",
            "our",
            "is",
            "that",
            "this",
            "with",
            "for",
            "not",
            "may",
            "are",
            "by",
            "from",
            "us",
            "information",
            "any",
            "when",
            "such",
            "as",
            "will",
        ]
    ),
    abbreviations=frozenset(
        [
            "inc",
            "ltd",
            "llc",
            "co",
            "corp",
            "no",
            "st",
            "art",
            "e.g",
            "i.e",
            "u.s",
            "u.k",
            "s.a",
            "s.r.l",
            "s.l",
            "b.v",
            "n.v",
            "p.o",
            "e.u",
            "mr",
            "ms",
            "dr",
            "vs",
            "etc.",
            "sec",
            "cal",
            "civ",
            "fl",
            "rd",
            "ave",
            "blvd",
            "approx",
            "attn",
            "dept",
            "tel",
            "ext",
            "al",
            "para",
            "reg",
            "jr",
            "sr",
            "u.s.c",
            "w",
            "n",
            "s",
            "e",
            "g.m.b.h",
            "pty",
            "plc",
            "limited.",
            "av",
            "bldg",
            "bros",
            "lit",
            "nos",
            "pp",
            "cf",
            "cap",
            "s.p.a",
            "a.s",
            "l.p",
            "pt",
            "sdn",
            "bhd",
            "d.c",
            "n.w",
            "s.e",
        ],
    ),
    grant=r"\brights?\b(?! holders?| reserved| of (?:others|third|any (?:third|other)|our|twitch|users)|,? (?:property|or safety|and safety))|\bentitled\b|\bentitlement|\bprivileges? to\b",
    offer=r"\byou(?:'re| are| will be| may| can| could| might| must| should| have| also| always|'d|, or your)?(?: \w{1,12}){0,3} (?:may|can|could|able|welcome|entitled|choose|option|ability|possibility|request|ask|wish|want|would like|opportunity|choice|contact|free)\b"
    r"|\b(?:may|can|to|would like to|wish to|want to|asking|ask|request|requesting|demand|require|contact) (?:us|that we|twitch)?\b|\bto (?:access|delete|correct|update|review|request|exercise|change|remove|obtain|opt|edit|modify)\b"
    r"|\b(?:requests?|requesting|asking us|ask us|contact us|please|upon request|at your request|simply|provide you with access|provide access)\b|\byou (?:may|can|could|might)\b|\b(?:users?|customers?|individuals?|residents?|employees?|organi[sz]ations|parents?|members?|people|persons?|clients?)\b[^.;]{0,40} (?:may|can|are able|have)\b",
    lead=r"\b(?:rights?|entitled|you (?:may|can|could)|request|ask(?:ing)? (?:us|that)|the following|options|choices|able to|ability to|would like us to|you want to)\b",
    denial=r"\b(?:this|that|these|those|the|such)(?: \w{1,14}){0,3} rights?(?: \w{1,14}){0,2} (?:do|does|will|shall|is|are) not (?:apply|exist|available)|\b(?:no|not have (?:a|the|any)) (?:\w{1,12} )?right to|\bnot entitled to|rights? (?:to \w{1,15} )?(?:does|do) not apply|"
    r"\bwe (?:cannot|can't|are unable to|will not be able to|do not) (?:offer|provide|grant|accept|allow)",
    own=r"\b(?:we|us|company|also|and|has|have|team|it)\b[^.;]{0,25} reserves? (?:the|all|our|its) rights?|reserves? (?:the |all )?rights?|\bwe (?:also )?have the right|our rights? to\b|all rights reserved|gives? us the right|grant(?:s|ing)? us",
    rights_heading=r"\byour (?:\w{1,15} ){0,4}(?:rights?|choices?|controls?|options)\b|\brights?\b|\bchoices?\b|\baccess(?:ing)?(?:,| and| or| to your| your| &)|\bcontrol(?:ling)?\b|\bopt[- ]?out|\b(?:updat|correct|delet|review|manag|chang|edit|modify|access)\w{0,4} (?:\w{1,12} ){0,4}(?:information|data|account|profile|preferences)|data subject|\bgdpr\b|\bccpa\b|\bpreferences\b",
    not_rights_heading=r"\bour rights|legal rights|protect|intellectual|copyright|disclos|shar|transfer|retention|retain|security|how we use|collect|children|minor|changes to|breach|cookie|link",
    rights=RIGHTS,
    laws=LAWS,
    regions=REGIONS,
    region_rights=r"\brights?\b|entitled|request that we",
    section_end=r"contact|children|minor|changes|updates?\b|security|cookie|third[- ]part|links|international|terms|definitions|how to reach",
    authority=r"\b(?:supervisory|data protection|regulatory|privacy|public|national|competent) (?:authorit\w{1,3}|regulator|ombudsman|commissioner|supervisor|inspectorate|agency|board)|\binformation commissioner|\bcommissioner's office|\bico\b|\bcnil\b|attorney general|\bjams\b|\baaa\b|arbitrat|wycliffe house|fitzwilliam square|federal trade commission|\bftc\b|department of (?:consumer|commerce|justice)|american arbitration|ombuds|better business bureau|\bbbb\b|"
    r"payment processor|trustarc|truste\b|data protection commission\b|dispute resolution (?:provider|body|service)|copyright agent|dmca|designated agent|infringement|law enforcement (?:request|agenc)",
    others=r"\banalytics (?:service|tool|provider|software)|web analy(?:tics|sis)|google (?:analytics|tag manager|ads|maps|fonts)|payment (?:service )?provider|a service (?:of|provided by|operated by)|hosting (?:provider|service)|hosted by|sub-?processor|we use (?:the )?(?:service|tool|cookies)|plug-?ins?\b",
    partner=r"\bour (?:\w{1,14} ){0,2}(?:partner|processor|vendor|subcontractor|hosting provider|payment provider)\b(?! sites)|\b(?:carried out|performed|operated|processed|handled) by (?:our|the) (?:\w{1,14} ){0,2}(?:provider|partner|company|vendor)\b",
    roles=ROLES,
    request_contact=r"\b(?:exercis\w{1,4}|right of|any of (?:your|these|the|those) (?:\w{1,12} )?rights?|your rights|these rights|requests? (?:\w{1,12} ){0,8}(?:to|by|via|at|through|be (?:sent|made|submitted|addressed))|to (?:make|submit|request|access|delete|correct|obtain|have)|data subject|delet\w{1,4}|access\w{0,3}|privacy[- ]related|data[- ]protection|subject access|submit (?:a|your) |remove[d]?)\b",
    question_contact=r"\b(?:questions?|comments?|concerns?|inquir\w{1,4}|enquir\w{1,4}|contact (?:us|our)|complaints?|feedback|get in touch|reach us|queries)\b",
    address_lead=r"\b(?:located at|situated at|office (?:at|is|in|located)|address(?: is| :|:)?|write to(?: us)?(?: at)?|mail(?:ing)?(?: us)?(?: at| to|:)|at:|by (?:post|mail)(?: at| to|:)?|of business (?:at|in)|attn:?|attention:?|c/o|sent to|post(?:al)?:|to:)",
    street=r"\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|av\.|lane|ln\.?|drive|dr\.?|boulevard|blvd\.?|way|court|ct\.?|square|sq\.?|place|pl\.?|parkway|pkwy\.?|highway|hwy\.?|plaza|terrace|crescent|quay|wharf|row|close|circle|broadway|alley|mall|gardens?|"
    r"house|building|bldg\.?|tower|towers|floor|suite|ste\.?|unit|block|level|apt\.?|room|center|centre|park|office|campus|estate|mews|hill|p\.? ?o\.? ?box|post office box|airport|#\d{1,5}|calle|rue|via|strasse|stra(?:ss|ß)e|jalan|corner|landing|gate|bridge|walk|field|yard|esplanade|parade|wall|embankment)\b",
    numbers={
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "twelve": 12,
        "fourteen": 14,
        "fifteen": 15,
        "twenty": 20,
        "twenty-one": 21,
        "twenty-eight": 28,
        "thirty": 30,
        "forty-five": 45,
        "forty five": 45,
        "sixty": 60,
        "ninety": 90,
        "a": 1,
        "a calendar": 1,
        "seventy-two": 72,
        "forty-eight": 48,
        "twenty-four": 24,
    },
    units={
        "business days": "business days",
        "business day": "business days",
        "working days": "business days",
        "working day": "business days",
        "calendar days": "days",
        "calendar day": "days",
        "days": "days",
        "day": "days",
        "weeks": "weeks",
        "week": "weeks",
        "months": "months",
        "month": "months",
        "calendar months": "months",
        "calendar month": "months",
        "hours": "hours",
        "hour": "hours",
        "workdays": "business days",
    },
    within=r"(?:within|in|no later than|not later than|no more than|not exceeding|up to|allow|allow up to|take|takes|takes up to|less than|maximum(?: delay| period| of)?|at most|at the latest|later than|under|approximately|after|deadline of|period of|delay of|to|have)",
    answer=r"\b(?:respond\w{0,3}|responses?|repl(?:y|ies|ied)|answer\w{0,3}|process(?:ed|ing)? (?:your |the |such |any |all |these |this |a )?(?:\w{1,12} ){0,3}requests?|requests? (?:\w{1,12} ){0,4}(?:processed|handled|answered|fulfilled|completed|executed|honou?red|dealt|addressed|satisfied)|comply|complying|fulfil\w{0,4}|act (?:on|upon)|(?:provide|give|send|inform|deliver|disclose)\w{0,3} (?:you|the (?:requested )?information|it to you)|address (?:your|the|any) (?:\w{1,12} ){0,2}(?:request|concern|inquir|question)|resolve|handle|deal with|get back to you|honou?r|action (?:your|the) request|complete (?:your|the) request|take action|satisf\w{1,4}|right (?:of|to)|your request|time limit|time ?frame|verif\w{1,5} request)\b",
    not_answer=r"\b(?:retain\w{0,3}|retention|kept|keep\b|keeps|stor(?:e|ed|age|ing)|breach|becoming aware|aware of (?:the|a|any)|expire|expir\w{1,5}|inactiv\w{1,4}|changes? (?:to|in) (?:this|our|the) (?:\w{1,12} )?(?:policy|notice|terms)|effective (?:date|upon)|refund|arbitrat|dispute|cancel\w{0,6}|billing|payment|subscription|of submitting|withdrawn|trial|archived?|backups?|back-up|delete[sd]? (?:automatically|permanently|from)|anonymi[sz]e[sd]?|preceding|past|previous|last|prior|old(?:er)?|twice|once (?:per|every|in)|in any 12|12[- ]month|twelve[- ]month|data privacy framework|privacy shield|after (?:we )?(?:first )?receiv\w{1,4} (?:a )?notice|opt back|re-?authori[sz]e|before (?:asking|we ask)|logs?)\b",
    acknowledge=r"\b(?:acknowledg\w{1,6}|confirm(?:ing|ation)? (?:of )?receipt|confirm (?:the )?receipt|confirmation within|confirm (?:your|the|any|each|such) requests?)\b",
    extension=r"\b(?:exten(?:d|ded|sion|ding)|additional|further|prolong\w{0,4}|may take (?:us )?longer|more time|longer than|another|complex\w{0,4})\b",
    advertising=r"\b(?:personali[sz]ed|targeted|interest[- ]based|behaviou?ral|tailored) (?:ads?\b|advert)|\bsale\b|\bsell",
    effect=r"\b(?:take effect|takes effect|effective|be (?:fully )?(?:processed|implemented|removed|reflected)|complete the process|unsubscrib\w{1,4}|opt[- ]?out|become effective|changes to take effect|stop receiving)\b",
    controller=CONTROLLER,
    controller_lead=r"(?:controller|responsible (?:for|party)|operated by|operator|owner)[^:]{0,160}: ?$",
    identity=r"\b(?:verif(?:y|ies|ied|ying|ication)|proof|confirm(?:ed|ation|ing)?|authenticat\w{1,5}|establish|evidence|prove|validate)\b[^.;]{0,60}\b(?:identit(?:y|ies)|who you are|you are (?:who|the)|identification|authenticity)|\b(?:verif(?:y|ication)|validat)\w{0,5} (?:of )?(?:your |the |all |any |such |these )?(?:\w{1,12} ){0,2}requests?|(?:photocopy|copy|scan) of (?:a |an |your )?(?:\w{1,12} ){0,3}(?:id\b|identity|passport|identification|driver)|identify themselves|valid (?:id card|identification|id)\b|reasonably verify|proof of (?:\w{1,12} )?(?:identity|identification)|identity (?:verification|check)|request\w{0,3} (?:appropriate|suitable|sufficient|adequate|valid|additional) identification|additional information to (?:verify|confirm)|providing us with your name and",
    identity_asked=r"\brequests?(?:ed|ing|or)?\b(?! (?:products|services|a product))|\bexercis\w{1,4}|\b(?:these|your|any|this|of the) (?:\w{1,12} ){0,2}rights?\b|\bbefore (?:we|granting|giving|providing|responding|making|disclos|allowing|you)|\bgrant(?:ing)? (?:you )?access|access to your|\brespond\w{0,3} to you|\bplease (?:be prepared|provide|include|attach|enclose)|\bwe (?:may|might|will|shall|can|could)(?: \w{1,12}){0,3} (?:ask|require|need|request)",
    processor=(
        Rule(
            "en.processor",
            "processor",
            r"\b(?:we|[\w .&]{2,40}?)\b (?:\w{1,12} )?(?:act|acts|acting|are|is|process|processes)\b[^.;]{0,60}\b(?:as|only as|merely) (?:a |an |the |its |our |data )*[“\"]?(?:data )?(?:processors?|service provider)\b|on behalf of (?:our|its|the|these|such) (?:business |corporate |enterprise )?(?:customers?|clients?|subscribers|organi[sz]ations?)\b",
            ("processor", "service provider", "behalf"),
            unless=r"(?:they|third part(?:y|ies)|providers?|vendors?|partners?|companies|who|which|processors|subprocessors) (?:\w{1,12} ){0,5}(?:act|process|acting)",
        ),
    ),
    refusal=(
        Rule(
            "en.refusal.decline",
            "may decline",
            r"\b(?:we|company)\b[^.;]{0,40}\b(?:may|can|might|reserve the right to|will) (?:\w{1,12} ){0,3}(?:refuse|decline|reject|deny)\b[^.;]{0,100}\b(?:requests?|comply|act|access|rights?)|(?:requests?|access) (?:\w{1,12} ){0,4}(?:may|can|might) be (?:refused|denied|declined|rejected)",
            ("refus", "declin", "reject", "deny", "denied"),
            unless=r"right to non-discrimination|not (?:discriminate|deny|refuse)|cookies?|browser",
        ),
        Rule(
            "en.refusal.fee",
            "may charge a fee",
            r"\b(?:charge|impose|require|ask for|apply)\w{0,3}\b[^.;]{0,40}\b(?:reasonable|small|administrative|nominal|appropriate)?\s?(?:fee|charge|costs?)\b[^.;]{0,120}",
            ("fee", "charge", "cost"),
            unless=r"not (?:charge|require|have to pay|impose)|free of charge|without charge|no (?:fee|charge)|subscription|service fee|different prices|purchase|penalt|carrier|message and data",
        ),
    ),
    form_words=r"\b(?:(?:request|privacy|webform|web form|online|contact|dsar|opt[- ]?out|deletion|access|this|our|submission|data|rights|inquiry|enquiry|complaint|following|support|feedback)[\w' -]{0,20}\bform\b|\bform\b|portal|(?:submit|make|send|file|raise|create|open)\w{0,3} (?:a|an|your|the|any|such|this|these|us a) (?:\w{1,15} ){0,4}(?:requests?|ticket|inquiry|enquiry)|opt[- ]?out|do not sell|privacy (?:choices|cent(?:er|re)|request|dashboard|settings|preferences)|your privacy (?:choices|rights|options)|ad ?choices|cookies? (?:settings|preferences?|preference cent(?:er|re)|consent|manager)|(?:delete|download|export|request|access)\w{0,3} (?:my|your|the) (?:\w{1,10} )?(?:data|information|account)|request for (?:information|deletion)|exercise (?:\w{1,12} ){0,4}rights|data (?:protection|privacy|subject) (?:enquir\w{1,4}|inquir\w{1,4}|requests?)|contact (?:us|customer|support|our)|support (?:portal|page|team)|consumer request|unsubscribe|manage (?:your )?(?:cookies|preferences|consent)|account (?:settings|deletion|page)|(?:e-?mail|marketing|advertising|communication|notification) (?:preferences|settings))\b",
    form_not=r"privacy (?:policy|policies|notice|statement)|terms|learn more|more information|read more|cookie (?:policy|notice)|authorit|commission|legislation|regulation|for (?:more|further|additional)|learn (?:more|how)|explained|to find out more|anything else",
    people=(
        Rule(
            "en.people.california",
            "California residents",
            r"\bcalifornia(?:n)? (?:residents?|consumers?|customers?|users?|law|civil)|residents? of (?:the state of )?california|reside in california|californians",
            ("california",),
        ),
        Rule(
            "en.people.nevada",
            "Nevada residents",
            r"\bnevada (?:residents?|consumers?)|residents? of (?:the state of )?nevada",
            ("nevada",),
        ),
        Rule(
            "en.people.us",
            "residents of some US states",
            r"residents of (?:certain|some|other) (?:us |u\.s\. )?states|certain (?:us |u\.s\. )?states|(?:virginia|colorado|connecticut|utah|texas|oregon) (?:residents?|consumers?)|residents? of (?:virginia|colorado|connecticut|utah)",
            ("states", "resident", "consumers"),
        ),
        Rule(
            "en.people.eea",
            "people in the EEA",
            r"\b(?:in|from|within|of|resident in) (?:the )?(?:eea|eu\b|european (?:economic area|union))|\beea,? (?:or )?(?:residents?|users?|individuals?)|eu (?:residents?|citizens?|users?|data subjects?|individuals?|visitors|customers)|residents? of the (?:eea|eu\b|european)|european (?:residents?|users?|citizens?)|under the gdpr|gdpr,? you",
            ("eea", "eu", "european", "gdpr"),
        ),
        Rule(
            "en.people.uk",
            "people in the UK",
            r"\b(?:in|from|within|of) the (?:uk\b|united kingdom)|uk residents?",
            ("uk", "united kingdom"),
        ),
        Rule(
            "en.people.employees",
            "employees",
            r"^(?:\W{0,3}|our |all |former |current )?employees (?:also )?(?:have|may|can|are entitled)|as an employee",
            ("employee",),
        ),
        Rule(
            "en.people.applicants",
            "job applicants",
            r"(?:job )?(?:applicants?|candidates) (?:also )?(?:have|may|can|are entitled)",
            ("applicant", "candidate"),
        ),
        Rule(
            "en.people.parents",
            "parents",
            r"(?:parents?|guardians?) (?:or (?:legal )?guardians? )?(?:\w{1,12} ){0,3}(?:have|may|can|are entitled)|if you are a parent",
            ("parent", "guardian"),
        ),
    ),
    dpo_named=r"\bdata (?:protection|privacy) officer|\bdpo\b",
    question=r"\?$",
)
