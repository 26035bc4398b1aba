package dev.guanka.submission;

/** The kinds of paper that submitters can supply; the rule pack says which are needed when. */
public enum EvidenceKind {
  OWN_FILING,
  VENDOR_FILING,
  COOPERATION_AGREEMENT,
  ORDER,
  IN_USE_PROOF,
  PLATFORM_PROOF,
  LOCAL_POLICY_NOTE,
  RELATION_LETTER,
  SAFETY_ASSESSMENT,
  OPEN_MODEL_LICENCE,
  PENDING_FILING,
  NON_AI_DECLARATION,
  SUPPORTING_MATERIAL
}
