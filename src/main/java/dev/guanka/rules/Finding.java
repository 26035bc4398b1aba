package dev.guanka.rules;

import java.util.List;

/**
 * One trace of a capability, with the place that shows it.
 *
 * @param rule id of the signal in the rule pack that matched
 * @param capability id of the capability, such as {@code TEXT_SYNTHESIS}
 * @param confidence how far this finding alone proves it
 * @param kind sort of evidence
 * @param file path inside the package
 * @param line 1-based line of the match
 * @param column 1-based column of the match
 * @param excerpt the line as it stands, cut to at most 200 characters around the match
 * @param message what was found and why it counts
 * @param fingerprint survives moved and reformatted lines; unique within a report
 * @param provider registry id of the model provider, or null where unknown
 * @param deployment where the model runs, or null where unknown
 * @param reachable whether a registered page reaches the file
 * @param counterEvidence what speaks against, shown beside it
 * @param legalBasis ids of the legal instruments' articles
 * @param related the other places that it takes to make this one a finding
 * @param context hash of the code that made it, "" where no code did
 */
public record Finding(
    String rule,
    String capability,
    Confidence confidence,
    EvidenceKind kind,
    String file,
    int line,
    int column,
    String excerpt,
    Text message,
    String fingerprint,
    String provider,
    Deployment deployment,
    boolean reachable,
    List<Text> counterEvidence,
    List<String> legalBasis,
    List<Related> related,
    String context) {

  /** A part of what was found, at its own place. */
  public record Related(Text message, String file, int line, int column, String excerpt) {}

  public Finding {
    related = related == null ? List.of() : related;
    context = context == null ? "" : context;
  }

  /**
   * What a person's verdict on this finding is kept under: it holds as long as the code that made
   * the finding is the same, wherever that code went.
   */
  public String judged() {
    return judged(fingerprint, context);
  }

  /** The same for a finding that is known by its fingerprint and the code under it alone. */
  public static String judged(String fingerprint, String context) {
    return context.isEmpty() ? fingerprint : fingerprint + '-' + context;
  }

  /** The same finding under its final name. */
  public Finding named(String name) {
    return with(name, counterEvidence);
  }

  /** The same finding with more that speaks against it. */
  public Finding against(List<Text> counter) {
    return with(fingerprint, counter);
  }

  /** The same place as evidence of another kind and weight. */
  public Finding as(EvidenceKind otherKind, Confidence otherConfidence, Text otherMessage) {
    return new Finding(
        rule,
        capability,
        otherConfidence,
        otherKind,
        file,
        line,
        column,
        excerpt,
        otherMessage,
        fingerprint,
        provider,
        deployment,
        reachable,
        counterEvidence,
        legalBasis,
        related,
        context);
  }

  private Finding with(String name, List<Text> counter) {
    return new Finding(
        rule,
        capability,
        confidence,
        kind,
        file,
        line,
        column,
        excerpt,
        message,
        name,
        provider,
        deployment,
        reachable,
        counter,
        legalBasis,
        related,
        context);
  }
}
