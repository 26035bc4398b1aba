package dev.guanka.rules.scan.signal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What else must stand, or must not stand, beside a match.
 *
 * @param all ids of signals that must all be there
 * @param any ids of which one must be there; empty for none needed
 * @param none ids that must not be there
 * @param leads id of a signal to a place of which a tap on the text's element must lead, or null
 * @param taps id of a signal to a place of which some tap on the page must lead, or null
 * @param scope how far "there" reaches
 */
public record Condition(
    List<String> all, List<String> any, List<String> none, String leads, String taps, Scope scope) {

  /** Ids of the signals to which taps must lead. */
  public List<String> led() {
    return Stream.of(leads, taps).filter(Objects::nonNull).toList();
  }

  /** How far a condition looks. */
  public enum Scope {
    FILE,
    /** One page with its components and the modules that they import. */
    PAGE,
    PROGRAM
  }
}
