package dev.guanka.intake.evidence;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guanka.rules.evidence.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One piece of evidence as supplied, checked and judged.
 *
 * @param item what was said of it
 * @param reading what was read in the document, and which fields it filled; null without one
 * @param carriedFrom the accepted piece of an earlier application that this one repeats, or null
 * @param verdict the reviewer's, or null
 */
@Schema(name = "Evidence")
public record EvidenceView(
    UUID id,
    @Schema(nullable = true) UUID applicationId,
    @Schema(nullable = true) UUID submissionId,
    String kind,
    @JsonRawValue @Schema(implementation = Object.class) String item,
    List<Check> checks,
    @Schema(nullable = true) Reading reading,
    String status,
    @Schema(nullable = true) UUID carriedFrom,
    @JsonRawValue @Schema(implementation = Object.class, nullable = true) String verdict,
    @Schema(nullable = true) File document,
    String by,
    Instant at) {

  /** One automatic check; none is final alone. */
  @Schema(name = "EvidenceCheck")
  public record Check(String check, String result, String message) {}

  /** The document behind it. */
  @Schema(name = "EvidenceDocument")
  public record File(@Schema(nullable = true) String name, String mediaType, String sha256) {}
}
