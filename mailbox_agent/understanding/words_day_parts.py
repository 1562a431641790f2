"""Words for a part of the day that name no hour: data for the reason of a due date.

A pattern over `sentences.fold` text of several languages at once.
"""

DAY_PARTS = (
    r"\b(?:early |late |first thing (?:in the )?|mid-?)?(?:mornings?|afternoons?|evenings?"
    r"|night(?:s|fall)?)\b|\btonight\b|\blunch(?:time| ?break)?\b|\bbreakfast\b|\bdinner\b"
    r"|\bend of (?:the )?(?:business )?day\b|\bclose of (?:business|play)\b|\b(?:eod|cob|eob)\b"
    r"|\b(?:business|office|working) hours\b|\bovernight\b|\bdawn\b|\bdusk\b"
    r"|\b(?:vor|nach)mittags?\b|\bmittags?\b|\babends?\b|\bnachts?\b|\bfeierabend\b"
    r"|\bmorgens\b|\bdienstschluss\b|\bgeschäftsschluss\b"
    r"|\bmatin(?:ée)?\b|\baprès-midi\b|\bsoir(?:ée)?\b|\bnuit\b|\bfin de (?:la )?journée\b"
    r"|\bpor la (?:mañana|tarde|noche)\b|\besta (?:tarde|noche)\b|\bmediodía\b"
    r"|\bmattin[ao]\b|\bpomeriggio\b|\bstasera\b|\bsera\b|\bnotte\b|\bfine giornata\b"
    r"|\bochtend\b|\bmiddag\b|\bavond\b|\beinde van de dag\b"
    r"|\b(?:de|da) (?:manhã|tarde|noite)\b|\brano\b|\bpo południu\b|\bwieczorem\b"
    r"|午前|午後|夕方|夜|朝"
)
