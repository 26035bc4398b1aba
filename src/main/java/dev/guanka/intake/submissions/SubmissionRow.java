package dev.guanka.intake.submissions;

import dev.guanka.submission.Status;
import dev.guanka.submission.Submission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A submission in a list: where it stands, without its report. */
@Schema(name = "SubmissionRow")
public record SubmissionRow(
    UUID id,
    String appId,
    String appName,
    String version,
    int revision,
    Status status,
    int wechatStatus,
    Instant createdAt,
    Instant updatedAt) {

  static SubmissionRow of(Submission submission) {
    return new SubmissionRow(
        submission.id(),
        submission.appId(),
        submission.appName(),
        submission.appVersion(),
        submission.revision(),
        submission.status(),
        submission.status().wechatStatus(),
        submission.createdAt(),
        submission.updatedAt());
  }
}
