package dev.guanka.process;

import dev.guanka.store.ChangedMeanwhile;
import dev.guanka.store.DatabaseTrouble;
import dev.guanka.submission.IllegalStatusChange;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Says by name what the engine wrapped: a refusal, or a race that this caller lost. */
final class Causes {

  private static final int DEEPEST = 20;

  private Causes() {}

  /** The refusal inside; the loser of a race as 409; trouble of the machine as it is. */
  static RuntimeException refusalIn(RuntimeException trouble) {
    Optional<Refusal> refusal = find(trouble, Refusal.class);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (find(trouble, AuthorizationException.class).isPresent()) {
      return Refusal.forbidden(
          "NOT_OF_THIS_DESK", "这个任务不属于您的队列。", "This task is not of your desk.");
    }
    if (find(trouble, DuplicateKeyException.class).filter(Causes::isSecondOpen).isPresent()) {
      return secondOpen();
    }
    return isLostRace(trouble) ? lostRace() : trouble;
  }

  private static boolean isSecondOpen(DuplicateKeyException duplicate) {
    return String.valueOf(duplicate.getMessage()).contains("submission_open");
  }

  private static boolean isLostRace(RuntimeException trouble) {
    if (find(trouble, ChangedMeanwhile.class).isPresent()
        || find(trouble, IllegalStatusChange.class).isPresent()
        || find(trouble, ConcurrencyFailureException.class).isPresent()
        || find(trouble, DuplicateKeyException.class).isPresent()
        || DatabaseTrouble.isLostRace(trouble)) {
      return true;
    }
    Throwable root = root(trouble);
    return root instanceof NotFoundException
        || root instanceof ProcessEngineException && !(root instanceof BadUserRequestException)
        || root instanceof NullPointerException && isOfTheEngine(root);
  }

  private static Throwable root(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .reduce(trouble, (outer, inner) -> inner);
  }

  /** The engine forgets to look whether a row that it read is still there. */
  private static boolean isOfTheEngine(Throwable trouble) {
    StackTraceElement[] trace = trouble.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("org.camunda.");
  }

  static Refusal secondOpen() {
    return Refusal.conflict(
        "SUBMISSION_OPEN",
        "该小程序已有一个审核中的提交，请等待其结束或先撤回。",
        "This app has an open submission. Wait for it to end, or withdraw it.");
  }

  static Refusal lostRace() {
    return Refusal.conflict(
        "CHANGED_MEANWHILE",
        "刚刚有人或时限改变了它的状态，请刷新后重试。",
        "Somebody, or a deadline, has just moved it on. Look again before you retry.");
  }

  private static <T extends Throwable> Optional<T> find(Throwable trouble, Class<T> type) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
