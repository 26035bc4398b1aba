package dev.guanka.web.code;

import dev.guanka.web.code.CodeBlock.Line;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The text of one file, cut so that no minified line and no huge file weighs a page down. */
public final class CodeText {

  private static final int AROUND = 3;
  private static final int LONGEST_LINE = 600;
  private static final int MOST_LINES = 4000;

  private final String path;
  private final List<String> lines;

  public CodeText(String path, byte[] bytes) {
    this.path = path;
    this.lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  public List<String> lines() {
    return lines;
  }

  /** A few lines around one place. */
  public CodeBlock around(int line, int column) {
    int from = Math.max(1, line - AROUND);
    int to = Math.min(lines.size(), line + AROUND);
    return new CodeBlock(
        path,
        CodeBlock.kindOf(path),
        IntStream.rangeClosed(from, to).mapToObj(n -> line(n, n == line, column)).toList());
  }

  /** The whole file, or as much of it around the lit lines as a page bears. */
  public CodeBlock whole(Set<Integer> lit) {
    int first = lit.stream().min(Integer::compare).orElse(1);
    int from = lines.size() <= MOST_LINES ? 1 : Math.max(1, first - MOST_LINES / 2);
    int to = Math.min(lines.size(), from + MOST_LINES - 1);
    return new CodeBlock(
        path,
        CodeBlock.kindOf(path),
        IntStream.rangeClosed(from, to).mapToObj(n -> line(n, lit.contains(n), 1)).toList());
  }

  private Line line(int number, boolean lit, int column) {
    return new Line(number, cut(lines.get(number - 1), lit ? column : 1), lit ? "lit" : "");
  }

  /** The part of a long line that holds the column. */
  static String cut(String line, int column) {
    if (line.length() <= LONGEST_LINE) {
      return line;
    }
    int from = Math.max(0, Math.min(column - LONGEST_LINE / 3, line.length() - LONGEST_LINE));
    String part = line.substring(from, Math.min(line.length(), from + LONGEST_LINE));
    return (from > 0 ? "…" : "") + part + (from + LONGEST_LINE < line.length() ? "…" : "");
  }
}
