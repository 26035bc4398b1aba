package dev.guanka.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import java.util.Locale;

/**
 * A refusal as RFC 9457 has it; every door answers in this shape.
 *
 * @param type stable URI of the kind of problem
 * @param title the kind in the caller's language
 * @param code stable code, such as {@code ZIP_TRUNCATED}
 * @param detail what is wrong and what to do, in the caller's language
 * @param pointer JSON pointer into the bad input, or null
 * @param entry entry of the package, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    String pointer,
    String entry) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String code, Text detail, Lang lang) {
    return new Problem(
        "urn:guanka:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'),
        ProblemTitle.of(status).in(lang),
        status,
        code,
        detail.in(lang),
        null,
        null);
  }

  public Problem at(String pointer) {
    return new Problem(type, title, status, code, detail, pointer, entry);
  }

  public Problem inEntry(String entry) {
    return new Problem(type, title, status, code, detail, pointer, entry);
  }
}
