package dev.guanka.intake;

import dev.guanka.rules.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Which language a caller reads, so that every door answers in the same one. */
public final class Language {

  private static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private Language() {}

  /** The first of the caller's languages that we speak; Chinese where there is none. */
  public static Lang of(HttpServletRequest request) {
    return of(request.getHeader("Accept-Language"));
  }

  public static Locale localeOf(HttpServletRequest request) {
    return of(request) == Lang.EN ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  static Lang of(String header) {
    return header == null ? Lang.ZH : firstSpoken(header);
  }

  private static Lang firstSpoken(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> range.getRange().split("-")[0])
          .filter(language -> SPOKEN.stream().anyMatch(l -> l.getLanguage().equals(language)))
          .findFirst()
          .filter("en"::equals)
          .map(english -> Lang.EN)
          .orElse(Lang.ZH);
    } catch (IllegalArgumentException malformed) {
      return Lang.ZH;
    }
  }
}
