package dev.guanka.rules.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Makes values comparable that people write in many ways. */
final class FieldValues {

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\D{1,5}(\\d{1,2})\\D{1,5}(\\d{1,2})");

  private FieldValues() {}

  /** A value as it is kept, or null where it is none: dates in ISO form, numbers without spaces. */
  static String plain(String field, String value) {
    return switch (field) {
      case "issuedOn", "expiresOn" -> day(value);
      case "filingNumber" -> value.replaceAll("[\\s:\\uFF1A]", "");
      default -> value.isBlank() ? null : value.strip();
    };
  }

  private static String day(String value) {
    Matcher matcher = DAY.matcher(value);
    if (!matcher.find()) {
      return null;
    }
    try {
      return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)).toString();
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** The same for widths, spaces and cases that mean the same. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }
}
