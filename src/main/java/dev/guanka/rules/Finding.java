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
    List<String> legalBasis) {}
