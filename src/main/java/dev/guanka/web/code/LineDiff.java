package dev.guanka.web.code;

import dev.guanka.web.code.CodeBlock.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What changed between two texts, line by line: the shortest way from one to the other (Myers). */
public final class LineDiff {

  private static final int MOST_STEPS = 800;
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The changed lines with a few around them; empty where nothing changed. */
  public static List<Line> of(List<String> before, List<String> after) {
    return folded(new LineDiff(before, after).lines());
  }

  private List<Line> lines() {
    List<int[]> rounds = new ArrayList<>();
    int most = Math.min(MOST_STEPS, before.size() + after.size());
    int[] far = new int[2 * most + 3];
    for (int steps = 0; steps <= most; steps++) {
      rounds.add(far.clone());
      for (int k = -steps; k <= steps; k += 2) {
        int x = next(far, k, steps, most);
        int y = x - k;
        while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
          x++;
          y++;
        }
        far[k + most + 1] = x;
        if (x >= before.size() && y >= after.size()) {
          return walk(rounds, steps, most);
        }
      }
    }
    return replaced();
  }

  private static int next(int[] far, int k, int steps, int most) {
    int left = far[k + most];
    int right = far[k + most + 2];
    return k == -steps || k != steps && left < right ? right : left + 1;
  }

  private List<Line> walk(List<int[]> rounds, int steps, int most) {
    List<Line> lines = new ArrayList<>();
    int x = before.size();
    int y = after.size();
    for (int step = steps; step >= 0; step--) {
      int[] far = rounds.get(step);
      int k = x - y;
      boolean down = k == -step || k != step && far[k + most] < far[k + most + 2];
      int startX = step == 0 ? 0 : down ? far[k + most + 2] : far[k + most] + 1;
      while (x > startX && y > 0 && (step > 0 || x > 0)) {
        lines.add(same(x, y));
        x--;
        y--;
      }
      if (step > 0) {
        lines.add(down ? added(y--) : removed(x--));
      }
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Too different to be compared: all of the one, all of the other. */
  private List<Line> replaced() {
    List<Line> lines = new ArrayList<>();
    for (int x = 1; x <= before.size(); x++) {
      lines.add(removed(x));
    }
    for (int y = 1; y <= after.size(); y++) {
      lines.add(added(y));
    }
    return lines;
  }

  private Line same(int x, int y) {
    return new Line(y, CodeText.cut(before.get(x - 1), 1), "");
  }

  private Line added(int y) {
    return new Line(y, CodeText.cut(after.get(y - 1), 1), "added");
  }

  private Line removed(int x) {
    return new Line(0, CodeText.cut(before.get(x - 1), 1), "removed");
  }

  /** Leaves out what is the same and far from any change. */
  private static List<Line> folded(List<Line> lines) {
    boolean[] near = new boolean[lines.size()];
    for (int i = 0; i < near.length; i++) {
      if (!lines.get(i).mark().isEmpty()) {
        int to = Math.min(near.length - 1, i + CONTEXT);
        for (int j = Math.max(0, i - CONTEXT); j <= to; j++) {
          near[j] = true;
        }
      }
    }
    List<Line> shown = new ArrayList<>();
    for (int i = 0; i < near.length; i++) {
      if (near[i]) {
        shown.add(lines.get(i));
      } else if (i == 0 || near[i - 1]) {
        shown.add(new Line(0, "⋯", "gap"));
      }
    }
    return shown.stream().allMatch(line -> line.mark().equals("gap")) ? List.of() : shown;
  }
}
