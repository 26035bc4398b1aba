package dev.guanka.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a reviewer says beside the outcome: on findings, on what they saw, on documents. */
public record ReviewDetails(
    List<FindingVerdict> findings,
    List<NewFinding> newFindings,
    List<EvidenceVerdict> evidence,
    GrantTerms grant) {

  public ReviewDetails {
    findings = findings == null ? List.of() : List.copyOf(findings);
    newFindings = newFindings == null ? List.of() : List.copyOf(newFindings);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  public ReviewDetails(
      List<FindingVerdict> findings, List<NewFinding> newFindings, List<EvidenceVerdict> evidence) {
    this(findings, newFindings, evidence, null);
  }

  public static ReviewDetails none() {
    return new ReviewDetails(null, null, null);
  }

  /** A verdict on one finding of the report. */
  public record FindingVerdict(String id, Verdict verdict) {}

  /** What a person can say of a finding. */
  public enum Verdict {
    CONFIRMED,
    FALSE_POSITIVE
  }

  /**
   * What the reviewer saw when running the program: a page, and a screenshot where there is one.
   */
  public record NewFinding(String capability, String page, String text, String attachment) {}

  /** A verdict on one document; a refused one names the field and why. */
  public record EvidenceVerdict(UUID id, Judgement verdict, String field, String reason) {}

  /**
   * What a reviewer adds to a grant; both may be null.
   *
   * @param until the last day, never later than the rules and the documents allow
   * @param condition what the holder still owes
   */
  public record GrantTerms(LocalDate until, String condition) {}

  /** What a person can say of a document. */
  public enum Judgement {
    ACCEPTED,
    REFUSED
  }
}
