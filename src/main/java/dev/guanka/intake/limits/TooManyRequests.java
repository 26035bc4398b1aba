package dev.guanka.intake.limits;

import dev.guanka.intake.Problem;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import java.time.Duration;

/** What somebody reads who asked too often. */
public final class TooManyRequests {

  private TooManyRequests() {}

  public static Problem problem(Duration wait, Lang lang) {
    long seconds = Taken.seconds(wait);
    return Problem.of(
        429,
        "TOO_MANY_REQUESTS",
        new Text(
            "请求过于频繁，请在 %d 秒后重试（见 Retry-After）。".formatted(seconds),
            "Too many requests; try again in %d seconds (see Retry-After).".formatted(seconds)),
        lang);
  }
}
