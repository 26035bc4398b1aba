package dev.guanka.intake.advice;

import dev.guanka.rules.Deployment;
import dev.guanka.rules.SubjectType;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** How a question to the adviser looks on the wire. */
@Schema(name = "AdviceQuestion")
record AdviceWish(
    @Schema(requiredMode = RequiredMode.REQUIRED) Whose subject,
    @Schema(requiredMode = RequiredMode.REQUIRED, example = "深度合成/AI问答") String category,
    @Schema(description = "None: what is known whatever model is used") List<Used> aiServices) {

  /** Whose mini program it is. */
  @Schema(name = "AdviceSubject")
  record Whose(
      @Schema(requiredMode = RequiredMode.REQUIRED, example = "ENTERPRISE") SubjectType type,
      @Schema(nullable = true) String name) {}

  /** One AI service; what is left out is derived where it can be. */
  @Schema(name = "AdviceService")
  record Used(
      @Schema(
              nullable = true,
              example = "moonshot",
              description = "An id of the registry, self-hosted, own, or free text")
          String provider,
      @Schema(nullable = true, example = "THIRD_PARTY_API") Deployment deployment,
      @Schema(nullable = true, example = "TEXT_SYNTHESIS") String capability) {}
}
