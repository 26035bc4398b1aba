package dev.guanka.rules.evidence;

/** Which register a filing number belongs to. */
public enum FilingType {
  ALGORITHM,
  LARGE_MODEL,
  REGISTRATION
}
