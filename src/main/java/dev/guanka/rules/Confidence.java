package dev.guanka.rules;

/** How far one finding alone proves its capability. */
public enum Confidence {
  /** The call itself is the capability. */
  CONCLUSIVE,
  /** Rarely anything else; rejects only beside a strong finding of another kind. */
  STRONG,
  /** May raise a question, never more. */
  WEAK
}
