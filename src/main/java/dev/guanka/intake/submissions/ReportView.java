package dev.guanka.intake.submissions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How a report looks on the wire, for the published interface; a test holds the answers to it. */
@Schema(name = "Report")
public record ReportView(
    Rules rulePack,
    @Schema(allowableValues = {"PASS", "NEEDS_EVIDENCE", "REJECT", "MANUAL"}) String verdict,
    List<Capability> capabilities,
    List<Finding> findings,
    List<RemedyView> remedies,
    @Schema(description = "What the revision before had and this one has not") List<Fixed> fixed,
    List<Question> questions,
    List<Note> notes,
    @Schema(description = "What no scan of a package can see") String notSeen) {

  /** The rules that spoke. */
  @Schema(name = "RulePack")
  record Rules(
      String id, String version, String edition, @Schema(format = "date") String effectiveFrom) {}

  /** One capability and where it stands. */
  @Schema(name = "ReportCapability")
  record Capability(
      String capability,
      @Schema(allowableValues = {"DETECTED", "SUSPECTED", "UNREACHABLE"}) String state,
      @Schema(description = "Any of these covers it") List<String> categories,
      @Schema(nullable = true, description = "The declared category that covers it") String covered,
      boolean granted,
      @Schema(nullable = true) String provider,
      List<String> providers,
      @Schema(description = "Ids of findings") List<String> findings,
      @Schema(description = "Page that says which document this case needs") String advice) {}

  /** One finding; its place is in the code, or a pointer into the declaration. */
  @Schema(name = "Finding")
  record Finding(
      String id,
      String rule,
      @Schema(nullable = true) String capability,
      @Schema(allowableValues = {"CONCLUSIVE", "STRONG", "WEAK"}) String confidence,
      String kind,
      @Schema(nullable = true) String file,
      @Schema(nullable = true) Integer line,
      @Schema(nullable = true) Integer column,
      String excerpt,
      String message,
      @Schema(description = "Survives moved lines") String fingerprint,
      @Schema(nullable = true) String provider,
      @Schema(nullable = true) String deployment,
      boolean reachable,
      List<Related> related,
      List<String> counterEvidence,
      List<String> legalBasis,
      @Schema(nullable = true, description = "JSON pointer into the declaration") String pointer,
      boolean blocking,
      @Schema(
              allowableValues = {"NEW", "STILL"},
              description = "From the second revision on")
          String change) {}

  /** A finding of the revision before that is gone. */
  @Schema(name = "FixedFinding")
  record Fixed(
      String rule,
      @Schema(nullable = true) String capability,
      String confidence,
      String kind,
      @Schema(nullable = true) String file,
      @Schema(nullable = true) Integer line,
      @Schema(nullable = true) Integer column,
      String excerpt,
      String message,
      String fingerprint,
      @Schema(nullable = true) String provider,
      @Schema(nullable = true) String deployment,
      boolean reachable,
      List<Related> related,
      List<String> counterEvidence,
      List<String> legalBasis) {}

  /** A part elsewhere that a finding builds on. */
  @Schema(name = "RelatedPlace")
  record Related(String message, String file, int line, int column, String excerpt) {}

  /** What only the submitter or a person can answer. */
  @Schema(name = "ReportQuestion")
  record Question(
      String code,
      @Schema(nullable = true) String capability,
      String text,
      List<String> findings) {}

  /** What was noticed beside the rules, such as a nested archive. */
  @Schema(name = "ReportNote")
  record Note(
      String code,
      @Schema(nullable = true) String file,
      @Schema(nullable = true) Integer line,
      @Schema(nullable = true) Integer column,
      String message,
      boolean needsHuman) {}
}
