"""Spanish, as privacy policies write it."""

from dsr.policy.words import Rule, Scope, Words

_ADS = r"(?:publicidad (?:\w{1,15} ){0,2}?(?:personalizada|dirigida|comportamental|basada|segmentada|en línea|de terceros)|anuncios (?:\w{1,15} ){0,2}?(?:personalizados|dirigidos|basados|relevantes)|cookies (?:publicitarias|de publicidad|de marketing)|(?:preferencias|configuración|ajustes|opciones) (?:de |sobre )?(?:los )?(?:anuncios|publicidad)|venta de (?:sus|tus|mis))"
_MAIL = r"(?:bolet[ií]n(?:es)?|newsletters?|comunicaciones (?:\w{1,15} ){0,2}?(?:comerciales|publicitarias|promocionales|electrónicas|de marketing)|correos? (?:\w{1,15} )?(?:comerciales|publicitarios|promocionales|de marketing|electrónicos? comerciales)|mercadotecnia|marketing|publicidad directa|prospección|ofertas|promociones|mensajes (?:promocionales|publicitarios|comerciales)|publicidad por)"

RIGHTS = (
    Rule("es.access.right", "access", r"\bacce(?:so|der|da)\b|\bcopia\b|\bconocer\b|\bconfirmación\b|consultar (?:sus|tus|los)|obtener información|solicitar información|\binformación sobre (?:el|los|sus|tus|qué|si)|derechos? arco|ser informad", ("acce", "copia", "conocer", "confirmación", "consultar", "información", "arco", "informad"), Scope.RIGHT,
         unless=r"acceso a (?:nuestr|la web|el sitio|los servicios|internet)|copia de las garantías|copia (?:de |del )(?:su |tu )?(?:dni|documento|pasaporte|identificación)(?!.{0,300}acceso)|acceder al? (?:sitio|servicio|web)"),
    Rule("es.access.offer", "access", r"\b(?:acceder|consultar|obtener|descargar|solicitar|exportar|revisar|ver)\b[^.;]{0,60}?\b(?:sus|tus|los|una copia|qué)\b ?(?:\w{1,15} ){0,3}?(?:datos|información)|derechos? de acceso|copia de (?:sus|tus|los|todos) (?:\w{1,12} ){0,2}datos", ("acceder", "consultar", "obtener", "descargar", "solicitar", "exportar", "revisar", "acceso", "copia", "ver "), Scope.OFFER,
         unless=r"(?:terceros|proveedores|empleados|socios) (?:\w{1,15} ){0,4}acce|más información|información adicional"),
    Rule("es.rectification.right", "rectification", r"\brectifi\w{1,9}|\bcorregi\w{1,3}|\bcorrección|\bcorrija|\bmodifi(?:car|cación|que)|\bactualiz\w{1,6}|\bcompletar", ("rectific", "rectifi", "correg", "correcc", "corrija", "modific", "modifi", "actualiz", "completar"), Scope.RIGHT,
         unless=r"(?:modific\w{1,6}|actualiz\w{1,6}) (?:de )?(?:la |esta |nuestra |el |este |las )?(?:presente )?(?:\w{1,12} )?(?:política|aviso|condiciones|términos|declaración)|nos reservamos"),
    Rule("es.rectification.offer", "rectification", r"\b(?:rectificar|corregir|modificar|actualizar|completar)\b[^.;]{0,60}\b(?:datos|información|perfil|cuenta)|rectificación de (?:los|sus|tus)|derecho de rectificación", ("rectific", "corregir", "modificar", "actualizar", "completar"), Scope.OFFER, unless=r"(?:modificar|actualizar) (?:la|esta|nuestra|este) (?:presente )?(?:política|aviso|configuración)|cookies"),
    Rule("es.erasure.right", "erasure", r"\bsupr(?:imir|esión|ima)|\bborr(?:ar|ado|en)\b|\belimin\w{1,6}|\bcancelación\b|\bcancelar\b|derecho al olvido|\bolvido\b", ("supr", "borr", "elimin", "cancel", "olvido"), Scope.RIGHT, unless=r"(?:eliminar|borrar|bloquear) (?:las |todas las |o bloquear )?(?:las )?cookies|cancel(?:ar|ación) (?:de )?(?:la |su |tu |el |una )?(?:suscripción|pedido|reserva|compra)|nos reservamos"),
    Rule("es.erasure.offer", "erasure", r"\b(?:suprimir|supresión|borrar|eliminar|eliminación|cancelar)\b[^.;]{0,60}\b(?:datos|información|cuenta|perfil)|derecho de supresión|derecho al olvido", ("supr", "borrar", "elimin", "cancelar", "olvido"), Scope.OFFER,
         unless=r"cookies|cancel\w{1,5} (?:la |su |tu )(?:suscripción|cuenta)(?!.{0,80}(?:elimin|borr|supr))|(?:después|tras|hasta|cuando|una vez) (?:de )?(?:la |que )?(?:\w{1,10} )?(?:eliminación|supresión|elimin|cancel)|(?<!que )\b(?:eliminaremos|suprimiremos|borraremos)"),
    Rule("es.restriction.right", "restriction", r"\blimit(?:ación|ar|e|emos)\b|\brestri(?:ngir|cción|nja)|\bbloqueo\b|\bsuspend\w{1,4}|\bsuspensión", ("limit", "restri", "bloqueo", "suspen"), Scope.RIGHT, unless=r"sin (?:limitación|limitar|restricción)|datos sensibles|limitación de (?:la )?responsabilidad|incluyendo,? (?:pero )?sin|limitación del plazo"),
    Rule("es.restriction.offer", "restriction", r"\b(?:limitar|limitación|restringir|restricción)\b[^.;]{0,30}\b(?:tratamiento|uso|procesamiento)", ("limit", "restri"), Scope.OFFER, unless=r"sensibles|cookies"),
    Rule("es.portability.right", "portability", r"\bportabilidad|(?:transmit|transf)\w{1,7}\b[^.;]{0,60}\b(?:otro|tercero|responsable)|formato (?:\w{1,15} ){0,3}(?:estructurado|electrónico|legible)|lectura mecánica|legible por máquina|otro responsable", ("portab", "transmit", "transf", "formato", "lectura", "legible", "otro"), Scope.RIGHT, unless=r"transferencias? internacional|terceros países|fuera d"),
    Rule("es.portability.offer", "portability", r"portabilidad", ("portabilidad",), Scope.ANY),
    Rule("es.objection.right", "objection", r"\boposición\b|\boponer(?:se|te|me)?\b|\bopon(?:e|ga|go)\b|\boponga", ("opon", "opos"), Scope.RIGHT, unless=r"opon\w{1,6}\b[^.;]{0,80}(?:comunicaciones comerciales|marketing|publicidad|mercadotecnia|boletin|cookies)(?!.{0,150}\bopos)|sin oposición"),
    Rule("es.objection.offer", "objection", r"\b(?:oponer(?:se|te)|oposición) (?:a|al)\b[^.;]{0,70}(?:tratamiento|uso|procesamiento)", ("opon", "opos"), Scope.OFFER, unless=r"comerciales|marketing|publicidad|mercadotecnia|cookies"),
    Rule("es.marketing.unsubscribe", "opt-out-marketing", r"dar(?:se|te|me)? de baja|darse de baja|\bdé de baja|cancelar (?:la |su |tu )?suscripción (?:a|al|de|del)|anular (?:la |su |tu )suscripción|desuscri\w{1,5}|(?:oponer\w{0,2}|oposición|dejar|no|rechazar|revocar|cese|excluirse)\b[^.;]{0,90}?\b" + _MAIL + r"|" + _MAIL + r"[^.;]{0,130}?\b(?:dar(?:se|te) de baja|dejar de recib|oponer(?:se|te)|revocar|cancelar)|opt[- ]?out\b[^.;]{0,60}" + _MAIL,
         ("baja", "cancelar", "anular", "desuscri", "opon", "opos", "dejar", "no ", "rechazar", "revocar", "cese", "opt", "excluir"), Scope.ANY, unless=r"no (?:enviamos|utilizamos|vendemos|compartimos|realizamos)|cookies|baja (?:de |en )?(?:la cuenta|su cuenta|tu cuenta|el servicio)(?!.{0,60}comunica)|no (?:se )?(?:usar|utilizar|ceder|emplear)\w{0,3}|no (?:recibir|enviar)emos"),
    Rule("es.sale.optout", "opt-out-sale", r"\b(?:desactivar|rechazar|opon\w{1,6}|opt[- ]?out|excluirse|inhabilitar|gestionar|configurar|exclusión|no participar|optar por no)\b[^.;]{0,120}?" + _ADS + r"|" + _ADS + r"[^.;]{0,150}?\b(?:desactivar|rechazar|opon\w{1,6}|opt[- ]?out|excluirse|inhabilitar|gestionar|exclusión|optar por no)|no vendan? (?:mi|sus|tus|mis)", ("desactivar", "rechazar", "opon", "opt", "excluir", "inhabilitar", "gestionar", "configurar", "exclusión", "vend", "participar"), Scope.ANY, unless=r"configuración (?:de |del )(?:su |tu )?navegador"),
    Rule("es.sale.programme", "opt-out-sale", r"youronlinechoices|your online choices|aboutads|networkadvertising|\bnai\b|\bdaa\b|\bedaa\b|digital advertising alliance|adchoices", ("online", "aboutads", "networkadvertising", "nai", "daa", "advertising", "adchoices"), Scope.ANY),
    Rule("es.sensitive", "limit-sensitive", r"\blimitar\b[^.;]{0,90}(?:datos|información) (?:\w{1,15} )?sensibles?", ("sensible",), Scope.ANY),
    Rule("es.consent", "withdraw-consent", r"\b(?:revoc\w{1,6}|retir\w{1,5})\b[^.;]{0,60}?\b(?:consentimiento|autorización)|\bconsentimiento\b[^.;]{0,120}?\b(?:revoc\w{1,6}|retir(?:ar|ado|arlo|ada))", ("revoc", "retir"), Scope.ANY, unless=r"(?:previo|antes|anterior) (?:a|de) (?:su|la) (?:retirada|revocación)[^.]{0,20}$|padres o tutores"),
    Rule("es.automated", "automated-decision", r"no ser objeto de[^.;]{0,60}(?:decisi|automatiz)|intervención humana|decisiones (?:\w{1,15} ){0,3}automatizadas?[^.;]{0,60}(?:impugnar|opon)|derecho a no [^.;]{0,60}automatiz", ("objeto", "humana", "automatiz"), Scope.ANY, unless=r"no (?:se )?(?:adopta|toma|realiza|utiliza)\w{1,4}"),
    Rule("es.light", "shine-the-light", r"1798\.83|shine[- ]the[- ]light", ("1798.83", "shine"), Scope.ANY),
    Rule("es.complaint", "complaint", r"\b(?:reclamaci(?:ón|ones)|quejas?|denuncias?|reclamar|recurrir|acudir)\b[^.;]{0,130}?\b(?:autoridad\w{0,3}|agencia|\baepd\b|instituto|inai|organismo|comisión|control|regulador|superintendencia)|(?:agencia española de protección|autoridad de control|\baepd\b)[^.;]{0,100}(?:reclamaci|queja|tutela)|tutela (?:\w{1,10} ){0,3}(?:agencia|autoridad)", ("reclam", "queja", "denuncia", "acudir", "recurrir", "agencia", "autoridad", "tutela"), Scope.ANY, unless=r"notific\w{1,6} (?:\w{1,12} ){0,4}(?:violación|brecha|autoridad)|brecha"),
)

LAWS = (
    Rule("es.law.uk-gdpr", "uk-gdpr", r"\b(?:rgpd|gdpr) (?:del |de )?(?:reino unido|uk|británico)|\buk[- ]gdpr", ("rgpd", "gdpr")),
    Rule("es.law.eu-gdpr", "eu-gdpr", r"\brgpd\b|\bgdpr\b|2016/679|reglamento general de protección|reglamento (?:europeo|general) (?:\w{1,12} ){0,4}protección", ("rgpd", "gdpr", "2016", "reglamento")),
    Rule("es.law.ccpa", "us-ca-ccpa", r"\bccpa\b|\bcpra\b|privacidad del consumidor de california|california consumer privacy", ("ccpa", "cpra", "california")),
    Rule("es.law.light", "us-ca-shine-the-light", r"1798\.83|shine[- ]the[- ]light", ("1798.83", "shine")),
    Rule("es.law.lgpd", "br-lgpd", r"\blgpd\b", ("lgpd",)),
    Rule("es.law.coppa", "us-coppa", r"\bcoppa\b", ("coppa",)),
    Rule("es.law.fadp", "ch-fadp", r"ley federal suiza|ley suiza de protección", ("suiza",)),
)

REGIONS = (
    Rule("es.region.california", "us-ca-ccpa", r"california", ("california",)),
    Rule("es.region.eea", "eu-gdpr", r"\beee\b|\bue\b|espacio económico europeo|unión europea|\beuropa\b", ("eee", "ue", "europ"), unless=r"transferencia|representante|contact"),
    Rule("es.region.uk", "uk-gdpr", r"reino unido", ("reino",), unless=r"transferencia|representante|contact"),
    Rule("es.region.ch", "ch-fadp", r"suiza", ("suiza",), unless=r"transferencia|representante|contact"),
    Rule("es.region.brazil", "br-lgpd", r"brasil", ("brasil",), unless=r"transferencia|representante|contact"),
)

ROLES = (
    Rule("es.role.representative", "representative", r"representante (?:\w{1,12} ){0,3}(?:en la (?:ue|unión)|en el reino|europeo|designado)|nuestro representante", ("representante",), unless=r"representante legal"),
    Rule("es.role.dpo", "dpo", r"delegad[oa] de protección|\bdpd\b|\bdpo\b|data protection officer|oficial de (?:protección|privacidad)|encargad[oa] de protección de datos", ("delegad", "dpd", "dpo", "officer", "oficial", "encargad")),
    Rule("es.role.privacy", "privacy", r"(?:departamento|equipo|oficina|área|responsable) de (?:privacidad|protección de datos|datos personales)|ref(?:erencia)?\.?:? ?\"?protección de datos", ("privacidad", "protección", "datos")),
    Rule("es.role.marketing", "marketing", r"darse de baja|boletín|newsletter", ("baja", "boletín", "newsletter")),
    Rule("es.role.legal", "legal", r"departamento (?:legal|jurídico)|asesoría jurídica", ("legal", "jurídic")),
    Rule("es.role.support", "support", r"atención al (?:cliente|usuario)|servicio al cliente|soporte", ("atención", "servicio", "soporte")),
)

CONTROLLER = (
    Rule("es.controller.is", "controller", r"\b(?:es|son|actúa|como|será) (?:\w{1,12} ){0,4}(?:el |la |los )?(?:responsables? (?:del |de |de los |de sus |de tus )?(?:tratamiento|datos|fichero|ficheros))", ("responsable",)),
    Rule("es.controller.colon", "controller", r"(?:responsable (?:del |de |de los |de sus |de tus )?(?:tratamiento|datos|fichero)[^.;:]{0,80}?(?: es|:| son|,)|identidad(?: del responsable)? ?:|razón social ?:|denominación social ?:|titular(?: del? [^.;:]{0,30})? ?(?:es |: ?)|responsable ?:) ?(?:la (?:empresa|sociedad|entidad|mercantil) )?(?P<name>[^.;:()]{2,120})", ("responsable", "identidad", "razón social", "denominación", "titular")),
    Rule("es.controller.we", "controller", r"\((?:[^()]{0,40}[ ,«“\"])?(?:en adelante|en lo sucesivo|denominad|«|“|\"|nosotros|conjuntamente|colectivamente)[^()]{0,120}\)", ("adelante", "sucesivo", "denominad", "nosotros", "conjuntamente", "colectivamente"), unless=r"en (?:adelante|lo sucesivo)[^)]{0,20}(?:usuario|política|datos|cookies|rgpd|sitio|web|cliente|servicios?\b|plataforma)"),
    Rule("es.controller.company", "controller", r"(?:la (?:empresa|sociedad|entidad|mercantil|compañía)) (?P<name>[^.;:!?()]{2,90})", ("empresa", "sociedad", "entidad", "mercantil", "compañía"), sure=False),
    Rule("es.controller.by", "controller", r"(?:operad[oa]|gestionad[oa]|propiedad|titularidad|ofrecid[oa]s?|recogid[oa]s|tratad[oa]s|facilitad[oa]s?) (?:por|de) (?:la (?:empresa|sociedad) )?(?P<name>[^.;:()!?]{2,90})", ("por ", "de "), sure=False),
    Rule("es.controller.title", "controller", r"(?:política de privacidad|aviso de privacidad|bienvenid[oa]s? a|en) (?:de |en )?(?P<name>[^.;:,()!?]{2,50}?)(?:[,.(!]|$)", ("política", "aviso", "bienvenid", "en "), sure=False),
)

SPANISH = Words(
    code="es",
    common=frozenset("el la los las de del que y en con para por sus su una un como no se al nuestro nuestra usted datos son puede esta este más".split()),
    abbreviations=frozenset("art arts sr sra ud uds etc p ej p.ej núm n no av avda c cl s.a s.l s.l.u s.a.u tel dr inc ltd co ee.uu ap fax cif nif rf s a l u pág".split()),
    grant=r"\bderechos?\b(?! de (?:autor|propiedad|imagen)| reservados| aplicable)|\bfacultad de|tiene la facultad",
    offer=r"\b(?:usted |tú )?(?:puede|podrá|puedes|podrás|tiene|tienes|desea|deseas|dispone|quiere)\b|solicit(?:ar|e|arnos|ud|udes)|contact(?:ar|e|arnos)|para (?:ejercer|acceder|solicitar|eliminar|modificar)|posibilidad de|(?:usuarios?|clientes?|interesad[oa]s?|titular(?:es)?|personas?) (?:\w{1,15} ){0,3}(?:puede|podrá|tiene|podrán)",
    lead=r"derechos?|puede|podrá|puedes|siguientes?|solicitar|posibilidad|tiene|permite",
    denial=r"(?:este|estos|el) derechos? (?:\w{1,14} ){0,3}no (?:se aplica|será|es aplicable|procede)|no tiene derecho",
    own=r"nos reservamos|se reserva el derecho|tenemos derecho|todos los derechos reservados",
    rights_heading=r"(?:sus|tus|los|qué|cuáles)? ?\bderechos?\b|sus opciones|control|acceso|acceder|ejercicio|preferencias|rgpd",
    not_rights_heading=r"propiedad intelectual|derechos de autor|nuestros derechos|seguridad|conservación|destinatarios|transferencias?|recopil|recog|menores|niños|cambios|modificaciones|cookies",
    rights=RIGHTS,
    laws=LAWS,
    regions=REGIONS,
    region_rights=r"derechos?",
    section_end=r"contacto|menores|niños|cambios|modificaciones|seguridad|cookie|terceros|enlaces|transferencia|definiciones",
    authority=r"agencia española|\baepd\b|autoridad (?:de control|de protección|competente|nacional)|\binai\b|instituto nacional de transparencia|superintendencia|defensor del|jorge juan|arbitra|mediación|tribunal|juzgados|hosting|alojamiento",
    roles=ROLES,
    request_contact=r"ejerc\w{1,6}|sus derechos|tus derechos|estos derechos|dichos derechos|solicitud(?:es)? (?:\w{1,12} ){0,4}(?:a|al|por|mediante|dirigida)|solicitar|enviando|escribiendo|dirigi(?:rse|éndose|r|endo)|mediante (?:escrito|correo)|supresión|eliminación|acceso|formulario|dar(?:se|te) de baja",
    question_contact=r"preguntas?|dudas?|consultas?|contact\w{1,6}|comentarios?|quejas?|reclamaci|sugerencias",
    address_lead=r"domicilio|dirección|ubicad|correo postal|calle|escribi\w{1,5}|sede",
    street=r"\b(?:calle|c/|avda\.?|avenida|av\.|plaza|pza\.?|pl\.|paseo|pº|ronda|carrer|camino|carretera|ctra\.?|rambla|glorieta|travesía|polígono|pol\.|edificio|torre|planta|piso|local|apartado|colonia|col\.|urbanización|vía|gran vía|parque|calz\.?|calzada|blvd\.?|boulevard|passeig|jirón|carrera|cra\.?)(?!\w)",
    numbers={"un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta y cinco": 45, "sesenta": 60, "noventa": 90},
    units={"días hábiles": "business days", "día hábil": "business days", "días laborables": "business days", "días naturales": "days", "días": "days", "día": "days", "semanas": "weeks", "semana": "weeks", "meses": "months", "mes": "months", "horas": "hours", "hora": "hours"},
    within=r"(?:plazo|máximo|en|dentro|antes|hasta|superior|tardar)(?: máximo| de| del| a| un| el| plazo)*",
    answer=r"respon\w{1,7}|respuesta|contest\w{1,6}|atender\w{0,4}|atend\w{1,5}|tramit\w{1,6}|resol\w{1,7}|solicitud(?:es)?|comunic\w{1,6} (?:\w{1,12} ){0,4}(?:determinación|decisión)|ejercicio de|dar curso|cumplir",
    not_answer=r"conserv\w{1,6}|almacen\w{1,6}|retención|manten\w{1,6}|violación|brecha|notific\w{1,6}|prescripción|inactiv\w{1,5}|cookies?|pedido|entrega|devolución|reembolso|pago|copias? de seguridad|desistimiento|anonimiz\w{1,4}|contrato|suscripción",
    acknowledge=r"acus\w{1,3} (?:de )?recibo",
    extension=r"prorrog\w{1,6}|ampli\w{1,5}|adicional\w{0,2}|prolong\w{1,5}|complej\w{1,6}|otros dos",
    effect=r"hacerse efectiv|efecto|baja|efectiv\w{1,4}",
    controller=CONTROLLER,
    identity=r"(?:acredit|verific|confirm|comprob|demostr|identific)\w{1,6}\b[^.;]{0,50}\bidentidad|copia (?:de |del )(?:su |tu |un )?(?:dni|nie|documento|pasaporte|identificación)|fotocopia|documento (?:nacional )?de identidad|documento identificativo|\bdni\b",
    processor=(Rule("es.processor", "processor", r"(?:actua|actú)\w{1,4} (?:\w{1,12} ){0,3}como encargad|por cuenta de (?:nuestros|sus) clientes", ("encargad", "por cuenta"), unless=r"(?:proveedores|terceros|prestadores)"),),
    refusal=(
        Rule("es.refusal.decline", "may decline", r"(?:podemos|podremos|podrá|nos reservamos)\b[^.;]{0,60}(?:rechazar|denegar|negar)|manifiestamente infundad", ("rechaz", "deneg", "negar", "infundad"), unless=r"cookies|navegador"),
        Rule("es.refusal.fee", "may charge a fee", r"(?:canon|tarifa|coste|cargo) (?:razonable|administrativ)", ("canon", "tarifa", "coste", "cargo"), unless=r"gratuit"),
    ),
    form_words=r"formulario|portal|dar(?:se|te) de baja|(?:enviar|presentar|realizar|hacer) (?:\w{1,10} ){0,3}solicitud|contáctenos|contacte con|contactar|(?:configuración|preferencias|ajustes) (?:de |sobre )?(?:la |las |los )?(?:cookies|privacidad|publicidad|anuncios|cuenta)|(?:eliminar|descargar|borrar) (?:mi|su|tu|mis|sus|tus) (?:cuenta|datos)|centro de privacidad|ejercer (?:\w{1,10} ){0,3}derechos|área (?:de )?cliente|mi cuenta",
    form_not=r"política|aviso|términos|condiciones|más información|saber más|agencia|reglamento",
    people=(
        Rule("es.people.employees", "employees", r"^(?:\W{0,3}|los |nuestros )?(?:empleados|trabajadores) (?:\w{1,12} ){0,3}(?:pueden|tienen|podrán)", ("empleados", "trabajadores")),
        Rule("es.people.california", "California residents", r"residentes? (?:de|en) california", ("california",)),
    ),
    dpo_named=r"delegad[oa] de protección|\bdpd\b|data protection officer",
)
