package dev.guanka.web.code;

import java.util.List;

/**
 * Lines of one file as a page shows them.
 *
 * @param kind ending of the file's name, by which its language is known
 */
public record CodeBlock(String path, String kind, List<Line> lines) {

  /**
   * One line.
   *
   * @param number 1-based, 0 where lines are left out
   * @param mark style of it: {@code lit}, {@code added}, {@code removed}, {@code gap}, or empty
   */
  public record Line(int number, String text, String mark) {}

  public static String kindOf(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
