package dev.guanka.intake.advice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.intake.evidence.PaperView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How advice looks on the wire, for the published interface; a test holds the answers to it. */
@Schema(name = "Advice")
record AdviceView(
    RulesRef rulePack,
    String category,
    @Schema(nullable = true, description = "null where a person decides") Boolean eligible,
    Standing eligibility,
    @Schema(allowableValues = {"RULES", "HUMAN"}) String decidedBy,
    @Schema(description = "The answer in one sentence") String summary,
    @Schema(description = "The documents of any one set are enough; the cheapest first")
        List<List<PaperView>> sets,
    List<Service> cases,
    @Schema(description = "What a reviewer looks at; empty where the rules decide")
        List<String> looksAt,
    List<Way> remedies,
    List<Note> hints,
    List<String> notes) {

  /** The rules that answered. */
  @Schema(name = "AdviceRules")
  record RulesRef(String id, String version, String edition, String effectiveFrom) {}

  /** Whether the subject may hold the category. */
  @Schema(name = "AdviceEligibility")
  record Standing(
      @Schema(allowableValues = {"YES", "NO", "UNKNOWN"}) String answer,
      String why,
      String source,
      String date,
      String confidence) {}

  /** What one AI service needs. */
  @Schema(name = "AdviceCase")
  record Service(
      @Schema(nullable = true) String capability,
      @Schema(nullable = true) String provider,
      @Schema(nullable = true) String deployment,
      @Schema(description = "Row of the rule pack that fits") String path,
      String title,
      String decidedBy,
      @Schema(description = "The demand in words") String text,
      @Schema(
              type = "object",
              description = "The demand as all/any/not over documents with their fields")
          JsonNode need,
      List<List<PaperView>> sets,
      List<String> advice,
      List<String> looksAt,
      String source,
      String date,
      String confidence) {}

  /** A way out, who decides on it and what that person looks at. */
  @Schema(name = "AdviceWay")
  record Way(
      String option,
      @Schema(nullable = true) String capability,
      String title,
      List<String> steps,
      List<AnyOf> documents,
      List<String> locations,
      @Schema(description = "The documents in words, one sentence for each AI service")
          List<String> needs,
      String decidedBy,
      List<String> looksAt,
      String source,
      String date,
      String confidence) {}

  /** Documents of which any one will do. */
  @Schema(name = "AdviceDocuments")
  record AnyOf(List<PaperView> anyOf) {}

  /** What else should be known. */
  @Schema(name = "AdviceHint")
  record Note(
      String text, List<PaperView> documents, String source, String date, String confidence) {}
}
