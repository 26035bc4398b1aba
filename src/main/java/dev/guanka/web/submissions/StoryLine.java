package dev.guanka.web.submissions;

import dev.guanka.store.Events.Event;
import dev.guanka.submission.Evidence;
import dev.guanka.submission.Message;
import dev.guanka.submission.Review;
import dev.guanka.submission.Revision;
import java.time.Instant;

/**
 * One thing that happened to a submission, whatever table it is kept in.
 *
 * @param word key of the message that names it
 * @param by who did it, or null where the process did
 * @param detail what was said or handed in, or null
 */
public record StoryLine(Instant at, String word, String by, String detail) {

  static StoryLine of(Event event) {
    return new StoryLine(event.at(), "event." + event.type(), null, null);
  }

  static StoryLine of(Revision revision) {
    return new StoryLine(revision.at(), "history.revision", revision.handedInBy(), noted(revision));
  }

  private static String noted(Revision revision) {
    String content = revision.number() + " · sha256 " + revision.packageSha256();
    return revision.note() == null ? content : content + " · " + revision.note();
  }

  static StoryLine of(Message message) {
    return new StoryLine(message.at(), "said." + message.kind(), message.author(), message.body());
  }

  static StoryLine of(Evidence evidence) {
    return new StoryLine(
        evidence.at(), "kind." + evidence.kind(), evidence.suppliedBy(), evidence.fileName());
  }

  static StoryLine of(Review review) {
    return new StoryLine(
        review.at(), "outcome." + review.outcome(), review.reviewer(), review.comment());
  }
}
