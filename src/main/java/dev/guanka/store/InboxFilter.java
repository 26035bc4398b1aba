package dev.guanka.store;

import dev.guanka.submission.Queue;
import java.util.List;

/**
 * What the inbox is narrowed to; every field but the queues may be null.
 *
 * @param text a part of the app's name or id, or of a submission's id, whatever its case
 * @param reader leaves out what this person passed over, and disputes of what they decided
 */
public record InboxFilter(
    List<Queue> queues,
    String assignee,
    Boolean unassigned,
    String reason,
    String text,
    String reader) {

  public InboxFilter(
      List<Queue> queues, String assignee, Boolean unassigned, String reason, String text) {
    this(queues, assignee, unassigned, reason, text, null);
  }

  /** The same, whatever the reason. */
  InboxFilter forAnyReason() {
    return new InboxFilter(queues, assignee, unassigned, null, text, reader);
  }
}
