package dev.guanka.process;

import java.time.Instant;
import java.util.List;

/**
 * What the submitter can do now.
 *
 * @param dueAt until when, or null where no clock runs
 * @param findings what is left to mend or to contest, as the decision numbers it
 * @param categories the categories that wait for evidence; empty for other actions
 * @param refused the documents that were refused, which field and why; empty where none was
 */
public record OpenAction(
    Type type,
    Instant dueAt,
    List<String> categories,
    List<RefusedPiece> refused,
    List<String> findings) {

  /** The kinds of action that clients rely on. */
  public enum Type {
    PROVIDE_EVIDENCE,
    ANSWER_QUESTION,
    RESUBMIT,
    DISPUTE,
    WITHDRAW
  }

  static OpenAction until(Instant dueAt, Type type) {
    return about(dueAt, type, List.of());
  }

  static OpenAction about(Instant dueAt, Type type, List<String> findings) {
    return new OpenAction(type, dueAt, List.of(), List.of(), findings);
  }
}
