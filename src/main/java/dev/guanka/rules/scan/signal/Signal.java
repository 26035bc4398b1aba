package dev.guanka.rules.scan.signal;

import dev.guanka.rules.Confidence;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Text;
import java.util.List;

/**
 * One trace to look for, as the rule pack states it; one without a capability only serves others.
 *
 * @param role what a signal without a capability is for
 * @param match what to look for; null for one that stands where another one does
 * @param at ids of the signals whose place it takes, the best proof first; empty for its own match
 * @param when what must stand beside it, or null
 * @param counter ids of signals that speak against it and are shown with it
 */
public record Signal(
    String id,
    Role role,
    String capability,
    EvidenceKind kind,
    Confidence confidence,
    Text message,
    List<String> legalBasis,
    String provider,
    Deployment deployment,
    Match match,
    List<String> at,
    Condition when,
    List<String> counter) {

  /** Ids of the signals that can stand at its place. */
  public List<String> places() {
    return at.isEmpty() ? List.of(id) : at;
  }

  /** What a signal is for. */
  public enum Role {
    /** A trace of a capability. */
    TRACE,
    /** A part of a composed signal. */
    PART,
    /** Speaks against a capability. */
    COUNTER,
    /** Speaks against a capability, and makes the evidence of it in the same file weak. */
    DOUBT,
    /** A lasting notice that content is generated. */
    LABEL,
    /** A feature that may hide from review. */
    CLOAK,
    /** Code that runs on a server, not in the mini program. */
    SERVER
  }
}
