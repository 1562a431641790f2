"""Words by which a mail speaks to a machine that reads along, searched in folded text.

An address ("Assistant: ..."), an order that no person is given ("ignore previous instructions"),
marks of a chat's roles, names of our own fields. That somebody writes about an assistant is none.
"""

_WHO = (
    r"(?:(?:ai|ki|ia|a\.i\.|virtual|mail|e-mail|email|digital)[- ]?"
    r"(?:assistants?|assistent(?:en|in)?|agents?|bots?|models?|systems?|systeme?)"
    r"|assistants? (?:reading|that|who|which)[^.:,]{0,40}"
    r"|assistant|assistent|assistente|asistente|asystencie|ai|llm|chatbot"
    r"|(?:large )?language models?(?: that[^.:,]{0,40}| reading[^.:,]{0,40})?)"
)
_ADDRESS = (
    r"^[\W_]{0,6}(?:(?:note|notice|message|instructions?|hinweis|nachricht|anweisung|nota|mensaje"
    r"|avis|consigne|uwaga|messaggio) )?(?:(?:to|for|dear|hey|attention|an|fur|für|pour|para|per"
    r"|do|dla|aan|till|a) )?(?:(?:the|any|all|every|den|die|das|alle|le|la|el|al|os|as|de) |l')?"
)
_INSTRUCTIONS = r"(?:instructions?|prompts?|rules|orders|directives)"
MACHINE_ORDER = (
    _ADDRESS + _WHO + r"(?: ?\([^)]{0,60}\)| that [^.:,]{1,40}| who [^.:,]{1,40})?\s{0,2}[:,\t：]"
    r"|\b(?:note|message|notice|hinweis|nachricht) (?:to|for|an) (?:any |the |all |den |die )?"
    r"(?:ai|ki|automat\w+|language|triage|machine|llm)\b"
    r"|\b(?:to|for) (?:any |all |the )?(?:automated|automatic|ai|llm) [^.:]{0,50}:"
    r"|\bto the (?:ai|llm|language model)\b[^.:]{0,60}:"
    r"|\b(?:if you are|as) an? (?:ai|llm|large language|language model)\b"
    r"|\b(?:the|your) (?:ai )?assistant (?:is to|must|shall|has to)\b"
    r"|\bai assistants? (?:must|shall|should)\b|\bassistant reading\b|\bsystem notice\b"
    r"|(?<![\"'„«])\b(?:ignore|disregard|forget|override) (?:all |any )?(?:of )?(?:the |your )?"
    r"(?:earlier|previous|prior|above|preceding) " + _INSTRUCTIONS + r"\b(?! (?:of|from|by) )"
    r"|\bignorier\w* (?:alle )?(?:bisherigen|vorherigen|obigen|fruheren|früheren)"
    r" (?:anweisungen|instruktionen|vorgaben)"
    r"|\bignore[rz]? (?:toutes )?(?:les |tes |vos )?(?:instructions|consignes) (?:pr[eé]c[eé]dentes"
    r"|ant[eé]rieures|ci-dessus)"
    r"|\bignor[ae]\w* (?:todas )?(?:las |as |tutte le |le )?(?:instrucciones|instru[cç][oõ]es"
    r"|istruzioni) (?:anteriores|previas|precedenti)"
    r"|\bzignoruj\w* (?:wszystkie )?(?:wcze[sś]niejsze|poprzednie) (?:polecenia|instrukcje)"
    r"|\bnegeer (?:alle )?(?:eerdere|vorige) (?:instructies|opdrachten)"
    r"|игнорируй\w* (?:все )?(?:предыдущие|прежние) (?:инструкции|указания)"
    r"|(?:これまで|以前|上記)の指示を(?:無視|忘れ)|アシスタント(?:へ|に告ぐ)"
    r"|(?:忽略|无视)(?:之前|以上|所有|先前)的?(?:所有)?(?:指令|指示)"
    r"|تجاهل (?:كل |جميع )?(?:التعليمات|الأوامر)|المساعد (?:الآلي|الذكي)"
    r"|<\|im_(?:start|end)\|>|\[/?inst\]|<</?sys>>|</?tool_call>|<think>"
    r"|^\W{0,6}(?:system|assistant|developer|human|operator)(?: message| notice| prompt)?\b"
    r"[^.:]{0,50}[:\t].{0,120}\b(?:classif\w+|resolved?|instruct\w+|policy|ignore|overrides?"
    r"|acknowledge\w*|needs no|action item|from now on|you are|refund|promise)\b"
    r"|^\W{0,6}system: (?:the|you|new|this|all|from)\b|<\|system\|>"
    r"|^#{1,6} ?(?:instructions?|response|system|task):?$"
    r"|\b(?:operator|developer|admin) mode\b"
    r"|\b(?:remember|memori[sz]e)(?: this)? for (?:all|every|any) (?:future|later|further)\b"
    r"|\bneeds_ack\b|\baction_items\b|\bupdates_to_items\b|\bsame_matter_as\b"
    r"|\bkind\W{1,4}(?:resolution|unrelated)\b"
)

# A line that makes believe that the mail ends here.
FORGED_END = (
    r"^\W*end of (?:the )?(?:mail|message|e-?mail|user input|document|prompt)\b\W*"
    r"(?:[0-9a-f]{4,64}\W*)?$"
)
