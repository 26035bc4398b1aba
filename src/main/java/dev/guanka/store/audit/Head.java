package dev.guanka.store.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the log at some time: kept elsewhere, it shows later whether the end was cut off or
 * all of it was written anew.
 *
 * @param seq the last event's number, 0 for an empty log
 * @param hash the last event's hash in hex, empty for an empty log
 */
public record Head(long seq, String hash) {

  static final Head EMPTY = new Head(0, "");

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

  /** Reads {@code SEQ:HASH}; empty where it is not of that form. */
  public static Optional<Head> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Head(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return seq + ":" + hash;
  }
}
