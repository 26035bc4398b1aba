package dev.guanka.submission.notice;

import dev.guanka.submission.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event that somebody has to know of: a request, a reminder, a decision.
 *
 * @param seq its number in the log
 * @param organisation whose it is; null for what the operators set up
 * @param submissionId null where it is about a category or a webhook alone
 * @param app the name that people know, or null
 * @param category what is asked for or decided on, or null
 * @param urgency of a reminder, else null
 */
public record Notice(
    long seq,
    EventType type,
    Instant at,
    String organisation,
    UUID submissionId,
    String app,
    String category,
    String urgency) {

  /** What is a notice; all else can be followed, but nobody has to act or to wait for it. */
  public static final List<EventType> KINDS =
      List.of(
          EventType.EVIDENCE_REQUESTED,
          EventType.QUESTION_ASKED,
          EventType.APPROVED,
          EventType.REJECTED,
          EventType.EXPIRED,
          EventType.CATEGORY_GRANTED,
          EventType.CATEGORY_REFUSED,
          EventType.CATEGORY_EXPIRING,
          EventType.WEBHOOK_PAUSED);

  /** The key of its sentence, which takes the app and the category. */
  public String word() {
    String kind = "notice." + type.wireName();
    return urgency == null ? kind : kind + "." + urgency;
  }

  /** The page where to go on, or null. */
  public String path() {
    if (submissionId != null) {
      return "/submissions/" + submissionId;
    }
    return category == null ? null : "/categories";
  }
}
