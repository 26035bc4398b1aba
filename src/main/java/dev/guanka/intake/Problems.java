package dev.guanka.intake;

import dev.guanka.process.Refusal;
import dev.guanka.rules.BadDeclaration;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.source.BadPackage;
import dev.guanka.store.ChangedMeanwhile;
import dev.guanka.store.DatabaseTrouble;
import dev.guanka.submission.IllegalStatusChange;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;

/** Turns the named exceptions of all rooms into problem documents, for controllers and filters. */
public final class Problems {

  private static final Text LOST_RACE =
      new Text(
          "刚刚有人或时限改变了它的状态，请刷新后重试。", "Somebody has just moved it on. Look again before you retry.");
  private static final Text SECOND_OPEN =
      new Text(
          "该小程序已有一个审核中的提交，请等待其结束或先撤回。",
          "This app has an open submission. Wait for it to end, or withdraw it.");

  private Problems() {}

  /** What to answer; trouble without a name is a 500, or a 503 while the database is away. */
  public static Problem of(Throwable trouble, Lang lang) {
    if (trouble instanceof Refusal refused) {
      return Problem.of(refused.status(), refused.code(), refused.detail(), lang)
          .at(refused.pointer());
    }
    if (trouble instanceof BadPackage refused) {
      return Problem.of(refused.status(), refused.code(), refused.detail(), lang)
          .inEntry(refused.entry());
    }
    if (trouble instanceof BadDeclaration refused) {
      return Problem.of(422, refused.code(), refused.detail(), lang).at(refused.pointer());
    }
    if (trouble instanceof BadJson refused) {
      int status = refused.code().equals("JSON_SYNTAX") ? 400 : 422;
      return Problem.of(status, refused.code(), refused.detail(), lang).at(refused.pointer());
    }
    return isLostRace(trouble) ? lostRace(trouble, lang) : unnamed(trouble, lang);
  }

  /** Whether it is ours to look into, and not the caller's to mend. */
  public static boolean isOurs(Problem problem) {
    return problem.status() >= 500 && !problem.code().equals("BUSY");
  }

  private static boolean isLostRace(Throwable trouble) {
    return trouble instanceof ChangedMeanwhile
        || trouble instanceof IllegalStatusChange
        || trouble instanceof ConcurrencyFailureException
        || trouble instanceof DuplicateKeyException;
  }

  private static Problem lostRace(Throwable trouble, Lang lang) {
    return String.valueOf(trouble.getMessage()).contains("submission_open")
        ? Problem.of(409, "SUBMISSION_OPEN", SECOND_OPEN, lang)
        : Problem.of(409, "CHANGED_MEANWHILE", LOST_RACE, lang);
  }

  private static Problem unnamed(Throwable trouble, Lang lang) {
    if (trouble instanceof AccessDeniedException) {
      return FrameworkProblem.of(403, lang);
    }
    return FrameworkProblem.of(DatabaseTrouble.isAway(trouble) ? 503 : 500, lang);
  }
}
