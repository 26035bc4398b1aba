package dev.guanka.intake.categories;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guanka.intake.evidence.DemandView;
import dev.guanka.intake.evidence.EvidenceView;
import dev.guanka.submission.GrantBasis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The categories that an app holds, and those that it applied for. */
@Schema(name = "AppCategories")
record AppCategories(String appId, List<Held> grants, List<Applied> applications) {

  /**
   * One grant.
   *
   * @param basis what it rests on: the demanded papers, or what a person decided
   * @param condition what the holder still owes, or null
   */
  @Schema(name = "CategoryGrant")
  record Held(
      UUID id,
      String category,
      UUID applicationId,
      Instant grantedAt,
      @Schema(nullable = true) Instant expiresAt,
      boolean inForce,
      GrantBasis basis,
      @Schema(nullable = true) String reason,
      @Schema(nullable = true) String condition,
      @Schema(nullable = true) UUID replacedBy) {}

  /** One application. */
  @Schema(name = "CategoryApplication")
  record Applied(
      UUID id,
      String appId,
      String category,
      String status,
      @Schema(nullable = true) Instant dueAt,
      Instant createdAt,
      Instant updatedAt,
      @JsonRawValue @Schema(implementation = Object[].class) String reasons,
      List<DemandView> demands,
      List<EvidenceView> evidence) {}
}
