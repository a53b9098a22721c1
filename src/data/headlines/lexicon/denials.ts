/**
 * Words that take a risk event back, as pieces of regular expressions (see `english.ts`). Two denials cancel ("could not
 * avert default").
 */

/** Verbs that deny what comes some words later: "denies any role in fraud". */
export const ENGLISH_DENY: readonly string[] = [
  'den(y|ies|ied|ying|ial|ials)(?! (bail|a visa|licen[cs]e|loan))',
  'avoid(s|ed|ing|ance)?|avert(s|ed|ing)?|escap(e|es|ed|ing)|prevent(s|ed|ing)?|stav(e|es|ed|ing) off|fend(s|ed|ing)? off|skirts?|dodg(e|es|ed|ing)',
  'rul(e|es|ed|ing) out|refut(e|es|ed)|rebut(s|ted)?|rubbish(es|ed)?|play(s|ed)? down|unlikely',
  'clear(s|ed)? ([a-z]+ )?of|acquit(s|ted)? ([a-z]+ )?(of|in)|not guilty|exonerated|absolved of|free (of|from)',
  'emerg(e|es|ed|ing) from|exit(s|ed|ing)?|dispel(s|led)?|allay(s|ed|ing)?',
]
/** Verbs that end the thing that is their object: "court dismisses the lawsuit", but not "shares drop on fraud". */
export const ENGLISH_END: readonly string[] = [
  'dismiss(es|ed|ing)?|dismissal of|toss(es|ed|ing)?( out)?|throws out|threw out|quash(es|ed|ing)?|overturn(s|ed)?|defeat(s|ed)?|reject(s|ed|ing)?',
  'drop(s|ped|ping)?|withdraw(s|n)?|withdrew|clos(e|es|ed|ing)|end(s|ed|ing)?|conclud(e|es|ed|ing)',
  'cancel(s|led|ed|ling)?|scrap(s|ped)?|shelv(e|es|ed|ing)|halt(s|ed)?|revers(e|es|ed|ing)|call(s|ed)? off|roll(s|ed)? back',
  'eas(e|es|ed|ing)|calm(s|ed|ing)?|sooth(e|es|ed|ing)|reliev(e|es|ed|ing)',
]
/** What may not stand between such a verb and its object. */
export const PREPOSITIONS =
  'on|over|in|by|to|from|at|for|with|under|of|into|against|than|down|lower|up|higher'
/** These reach a few words only: "no deal yet as ..." says nothing about what follows. */
export const ENGLISH_NOT: readonly string[] = [
  "not(?! only| just| guilty| the first)|never|without|neither|nor|[a-z]+n['’]t|cannot|no longer",
  'no(?! end| relief| let up| escape| surprise| doubt)',
  'zero|little (risk|chance) of|no (risk|sign|signs|evidence|plan|plans|intention|need|chance|fear) (of|to|for)',
]
export const ENGLISH_AFTER: readonly string[] = [
  '(claims?|charges?|allegations?|case|complaint|risks?|fears?|concerns?|worries|threat|reports?|rumou?rs?|talk|speculation|plans?|bid)',
]
export const ENGLISH_AFTER_VERB: readonly string[] = [
  '((is|are|was|were|has been|have been|being|get|gets) )?(dismissed|denied|dropped|thrown out|tossed( out)?|withdrawn|closed|ended|averted|avoided|ruled out|rejected|refuted|cancelled|canceled|called off|reversed|overturned|quashed|scrapped|shelved|unlikely|unfounded|baseless|untrue|false)',
  'ends?|closes|eases?|easing|fades?|fading|recedes?|receding|abates?|abating|concludes? without',
  'finds? (no|nothing)',
]

/** Chinese negations stand right before the trigger, or with a few characters between. */
export const CHINESE_BEFORE =
  '否认|否認|没有|沒有|并无|並無|并未|並未|未曾|避免|排除|驳回|駁回|撤销|撤銷|撤回|不会|不會|不存在|不涉及|未发现|未發現|未涉|无需|暂无|辟谣|澄清|化解|未(?!能|来|來|付|还)|不(?!能|及)|取消|结束|結束|终止|終止|解除'
export const CHINESE_AFTER =
  '(被|遭|已|已被|获)?(驳回|駁回|撤销|撤銷|撤诉|撤訴|终止|終止|结案|結案|取消|化解|解除|排除|不实|不實|传闻不实)'
