package dev.guanka.rules.scan.script;

import java.util.HashSet;
import java.util.Set;

/** Knows which names of a script hold the present time and which a fixed date. */
final class FixedDates {

  static final String SIGNAL = "cloak.date";
  private static final int FARTHEST = 40;

  private final Tokens t;
  private final Set<String> clocks = new HashSet<>();
  private final Set<String> fixed = new HashSet<>();

  FixedDates(Tokens tokens) {
    this.t = tokens;
  }

  boolean clock(String name) {
    return clocks.contains(name);
  }

  /** Looks at a name that is being given a value. */
  void read(int i) {
    if (!t.is(i + 1, '=') && !t.is(i + 1, ':')) {
      return;
    }
    boolean date = false;
    for (int k = i + 2; k < i + 10 && !t.is(k, ';') && !t.is(k, ','); k++) {
      if (constant(k)) {
        fixed.add(t.text(i));
        return;
      }
      date = date || t.isIdent(k, "Date");
    }
    if (date) {
      clocks.add(t.text(i));
    }
  }

  /** Whether a stretch compares something with a fixed date. */
  boolean compared(int from, int to) {
    boolean compares = false;
    boolean constant = false;
    for (int k = from; k <= to && k < from + 2 * FARTHEST; k++) {
      compares = compares || (t.punct(k) == '<' || t.punct(k) == '>') && t.type(k - 1) != 0;
      constant = constant || constant(k) || t.type(k) == Tokens.IDENT && fixed.contains(t.text(k));
    }
    return compares && constant;
  }

  private boolean constant(int k) {
    return switch (t.type(k)) {
      case Tokens.NUMBER -> year(t.text(k), k) || stamp(t.text(k));
      case Tokens.STRING -> day(t.value(k));
      default -> false;
    };
  }

  private boolean year(String number, int k) {
    return number.length() == 4
        && number.startsWith("20")
        && t.is(k - 1, '(')
        && t.isIdent(k - 2, "Date");
  }

  private static boolean stamp(String number) {
    String digits = number.replace("_", "");
    return (digits.length() == 13 || digits.length() == 10) && digits.matches("1[4-9][0-9]+");
  }

  private static boolean day(String text) {
    return text.length() >= 8
        && text.length() <= 30
        && text.startsWith("20")
        && Character.isDigit(text.charAt(3))
        && "-/.".indexOf(text.charAt(4)) >= 0;
  }
}
