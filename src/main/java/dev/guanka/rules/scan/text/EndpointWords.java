package dev.guanka.rules.scan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of an endpoint or a cloud function's name: {@code /api/aiChat_v2} reads as api, ai,
 * chat, v2, because backends spell one name in many ways.
 */
public final class EndpointWords {

  private static final int LONGEST = 300;

  /** Parameters by which frameworks without paths say what is asked for ({@code ?c=ai&a=chat}). */
  private static final Set<String> ROUTES =
      Set.of("s", "r", "c", "a", "m", "act", "action", "do", "op", "mod", "method", "route");

  private EndpointWords() {}

  /**
   * Lower-case words by segment; the host, {@code ${placeholders}} and a query string but for its
   * route are dropped.
   */
  public static List<List<String>> of(String path) {
    List<List<String>> segments = new ArrayList<>();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int end = Math.min(path.length(), LONGEST);
    for (int i = pathStart(path); i < end; i++) {
      char c = path.charAt(i);
      if (c == '?' || c == '#') {
        break;
      }
      if (c == '$' && i + 1 < end && path.charAt(i + 1) == '{') {
        flush(word, words);
        i = placeholderEnd(path, i, end);
        continue;
      }
      boolean letter = letter(c);
      if (!letter || startsWord(path, i)) {
        flush(word, words);
      }
      if (letter) {
        word.append(Character.toLowerCase(c));
      } else if (c == '/' && !words.isEmpty()) {
        segments.add(words);
        words = new ArrayList<>();
      }
    }
    flush(word, words);
    if (!words.isEmpty()) {
      segments.add(words);
    }
    route(path.substring(0, end), segments);
    return segments;
  }

  private static void route(String path, List<List<String>> segments) {
    int query = path.indexOf('?');
    if (query < 0) {
      return;
    }
    for (String parameter : path.substring(query + 1).split("[&#]")) {
      int equals = parameter.indexOf('=');
      if (equals > 0 && ROUTES.contains(parameter.substring(0, equals))) {
        segments.addAll(of(parameter.substring(equals + 1).replace('?', '/')));
      }
    }
  }

  private static int placeholderEnd(String path, int from, int end) {
    int close = path.indexOf('}', from);
    return close < 0 ? end : close;
  }

  private static int pathStart(String path) {
    int scheme = path.indexOf("://");
    boolean absolute = scheme >= 0 && scheme <= 8;
    int slash = path.indexOf('/', absolute ? scheme + 3 : 0);
    int end = slash < 0 ? path.length() : slash;
    int dot = path.indexOf('.');
    boolean host = dot > 0 && dot < end && dot + 1 < end;
    return absolute || host ? end : 0;
  }

  private static boolean startsWord(String path, int i) {
    char c = path.charAt(i);
    if (i == 0 || !Character.isUpperCase(c)) {
      return false;
    }
    boolean afterLower = !Character.isUpperCase(path.charAt(i - 1));
    boolean beforeLower = i + 1 < path.length() && Character.isLowerCase(path.charAt(i + 1));
    return afterLower || beforeLower;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
