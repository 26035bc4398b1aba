package dev.guanka.intake.submissions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guanka.process.RefusedPiece;
import dev.guanka.rules.Declaration;
import dev.guanka.submission.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A submission as clients read it.
 *
 * @param report what the rules said last, or null before the first scan
 * @param clocks those that run or are paused now, the reviewers' and the submitter's
 * @param decision what ended this revision, or null
 */
@Schema(name = "Submission", example = SubmissionView.EXAMPLE)
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
    @JsonRawValue @Schema(implementation = Declaration.class) String declaration,
    @JsonRawValue @Schema(implementation = ReportView.class, nullable = true) String report,
    List<Action> openActions,
    List<ClockView> clocks,
    @Schema(nullable = true) DecisionView decision) {

  static final String EXAMPLE =
      """
      {"id": "7d2e8a54-0000-4000-8000-000000000000", "appId": "wx0123456789abcdef",
       "appName": "青瓷馆导览", "version": "1.2.0", "revision": 1, "status": "REJECTED",
       "wechatStatus": 1, "createdAt": "2026-11-22T08:00:00Z", "updatedAt": "2026-11-22T08:00:03Z",
       "declaration": {"appId": "wx0123456789abcdef"},
       "report": {"verdict": "REJECT",
         "findings": [{"id": "f1", "file": "pages/chat/chat.js", "line": 42, "column": 11}]},
       "openActions": [{"type": "RESUBMIT", "dueAt": "2027-02-20T08:00:03Z", "findings": ["f1"]}],
       "clocks": [{"whose": "SUBMITTER", "step": "Task_AwaitResubmission", "category": null,
         "state": "RUNNING", "startedAt": "2026-11-22T08:00:03Z", "dueAt": "2027-02-20T08:00:03Z",
         "endedAt": null, "pauses": []}],
       "decision": {"outcome": "REJECTED", "by": "RULES", "at": "2026-11-22T08:00:03Z",
         "reasons": [{"finding": "f1", "capability": "TEXT_SYNTHESIS", "text": "调用了对话模型",
           "place": {"kind": "CODE", "at": "pages/chat/chat.js:42:11"}}]}}""";

  /** One thing that the submitter can do now; no clock runs where {@code dueAt} is null. */
  @Schema(name = "OpenAction")
  public record Action(
      String type,
      @Schema(nullable = true) Instant dueAt,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> categories,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RefusedPiece> refused,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> findings) {}
}
