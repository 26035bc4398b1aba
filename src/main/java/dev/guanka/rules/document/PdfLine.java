package dev.guanka.rules.document;

import java.text.Normalizer;
import java.util.Arrays;

/** Makes a line of a PDF the text that its reader sees. */
final class PdfLine {

  private static final int RADICALS_FROM = 0x2E80;
  private static final int RADICALS_TO = 0x2FDF;

  private PdfLine() {}

  static String tidy(String line) {
    StringBuilder plain = new StringBuilder();
    line.codePoints()
        .filter(c -> c == '\t' || !Character.isISOControl(c) && c != 0xFEFF && c != 0xFFFF)
        .map(c -> c == '\t' || c == 0xA0 || c == 0x3000 ? ' ' : c)
        .forEach(c -> append(plain, c));
    return joined(plain.toString().strip().replaceAll(" +", " "));
  }

  /** Fonts often name a character by the radical that looks like it. */
  private static void append(StringBuilder plain, int c) {
    if (c >= RADICALS_FROM && c <= RADICALS_TO) {
      plain.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
      plain.appendCodePoint(c);
    }
  }

  /** A line that is set letter by letter is read as words. */
  private static String joined(String line) {
    String[] words = line.split(" ");
    long single =
        Arrays.stream(words).filter(word -> word.codePointCount(0, word.length()) == 1).count();
    return words.length > 5 && single * 3 >= words.length * 2L ? String.join("", words) : line;
  }
}
