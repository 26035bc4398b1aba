package dev.guanka.intake.inbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guanka.intake.evidence.DemandView;
import dev.guanka.intake.evidence.EvidenceView;
import dev.guanka.intake.submissions.ClockView;
import dev.guanka.intake.submissions.DecisionView;
import dev.guanka.intake.submissions.HistoryView;
import dev.guanka.intake.submissions.SubmissionView;
import dev.guanka.rules.Declaration;
import dev.guanka.submission.ReviewOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that a reviewer needs for one task.
 *
 * @param outcomes what the diagram lets the reviewer answer
 * @param draft what the reviewer noted so far, or null
 * @param clocks how long our side has, and when it stood still because the submitter owed something
 * @param submission the submission; of an application's task one that waits for it, or null
 */
@Schema(name = "InboxTask")
record TaskView(
    InboxRow item,
    List<ReviewOutcome> outcomes,
    @JsonRawValue @Schema(implementation = Object.class, nullable = true) String draft,
    @Schema(nullable = true) SubmissionView submission,
    List<Application> applications,
    List<EvidenceView> evidence,
    List<HistoryView.Said> conversation,
    List<DecisionView> decisions,
    List<Reviewed> reviews,
    List<ClockView> clocks) {

  /** An application for a category, with what it must prove. */
  @Schema(name = "InboxApplication")
  record Application(
      UUID id,
      String category,
      String status,
      @JsonRawValue @Schema(implementation = Declaration.Subject.class, nullable = true)
          String subject,
      List<DemandView> demands) {}

  /** An answer that somebody gave to an earlier task. */
  @Schema(name = "Reviewed")
  record Reviewed(
      String queue,
      @Schema(nullable = true) Integer revision,
      ReviewOutcome outcome,
      String by,
      @Schema(nullable = true) String comment,
      @JsonRawValue @Schema(implementation = Object.class) String details,
      Instant at) {}
}
