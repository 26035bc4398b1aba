package dev.guanka.intake.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One open task in the queue, with every reason why it is there. */
@Schema(name = "InboxItem")
record InboxRow(
    String taskId,
    String name,
    @Schema(nullable = true) UUID submissionId,
    @Schema(nullable = true) UUID applicationId,
    String appId,
    String appName,
    String queue,
    List<Why> reasons,
    Instant dueAt,
    @Schema(description = "From 0 to 100; 50 is usual. The queue is ordered by due date.")
        int priority,
    @Schema(nullable = true) String assignee) {

  /** One reason; {@code code} is what the filter takes. */
  @Schema(name = "InboxReason")
  record Why(String code, String text) {}
}
