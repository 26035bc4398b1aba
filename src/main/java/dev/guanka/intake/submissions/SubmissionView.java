package dev.guanka.intake.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guanka.submission.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A submission as clients read it.
 *
 * @param report what the rules said last, or null before the first scan
 * @param decision what ended this revision, or null
 */
@Schema(name = "Submission")
public record SubmissionView(
    UUID id,
    String appId,
    String appName,
    String version,
    int revision,
    Status status,
    int wechatStatus,
    Instant createdAt,
    Instant updatedAt,
    @JsonRawValue @Schema(type = "object") String declaration,
    @JsonRawValue @Schema(type = "object", nullable = true) String report,
    List<Action> openActions,
    @Schema(nullable = true) DecisionView decision) {

  /** One thing that the submitter can do now; no clock runs where {@code dueAt} is null. */
  @Schema(name = "OpenAction")
  public record Action(
      String type,
      @Schema(nullable = true) Instant dueAt,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> categories) {}
}
