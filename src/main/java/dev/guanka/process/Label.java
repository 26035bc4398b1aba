package dev.guanka.process;

import dev.guanka.rules.Text;
import java.util.List;

/** Reads what stands on a node: the diagrams name it in both languages, one a line. */
public final class Label {

  private Label() {}

  /** A label of one line is the same in both languages. */
  public static Text of(String label) {
    List<String> lines = label.lines().toList();
    return lines.isEmpty() ? Text.same("") : new Text(lines.get(0), lines.get(lines.size() - 1));
  }
}
