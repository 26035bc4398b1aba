package dev.guanka.rules;

/** What the scan says of one capability; absent from the report means "not seen", never "none". */
public enum CapabilityState {
  /** One conclusive finding or two strong ones of different kinds, reachable. */
  DETECTED,
  /** Raises a question that a human answers. */
  SUSPECTED,
  /** In the package but reached by no page: the guide asks to remove it; never rejects by rules. */
  UNREACHABLE
}
