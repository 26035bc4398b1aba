package dev.guanka.submission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One open task of a reviewer.
 *
 * @param reasons JSON array of {@code {code, zh, en}}: why it is here, all of them
 * @param outcomes what the diagram offers as an answer
 * @param priority from 0 to 100; 50 is usual
 * @param draft JSON of what the reviewer noted so far, or null
 */
public record InboxItem(
    String taskId,
    String taskName,
    UUID submissionId,
    UUID applicationId,
    String appId,
    String appName,
    Queue queue,
    List<ReviewOutcome> outcomes,
    String reasons,
    Instant dueAt,
    int priority,
    String assignee,
    String draft) {

  public Work work() {
    return Work.of(applicationId, outcomes);
  }
}
