package dev.guanka.intake.limits;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * So many in so much time; all of it may be used at once, then it comes back evenly.
 *
 * @param most how many
 * @param window the time in which all of it comes back
 */
public record Quota(long most, Duration window) {

  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,8})/(P\\S+)");

  /** Reads a setting such as {@code 3000/PT1M}. */
  public static Quota parse(String setting) {
    var form = FORM.matcher(setting);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "A limit is written number/duration, such as 3000/PT1M, and not " + setting);
    }
    return new Quota(Long.parseLong(form.group(1)), Duration.parse(form.group(2)));
  }
}
