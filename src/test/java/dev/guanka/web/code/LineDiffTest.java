package dev.guanka.web.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.web.code.CodeBlock.Line;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Test
  void showsNothingWhereNothingChanged() {
    assertThat(LineDiff.of(List.of("a", "b"), List.of("a", "b"))).isEmpty();
    assertThat(LineDiff.of(List.of(), List.of())).isEmpty();
  }

  @Test
  void namesWhatWasAddedAndRemovedInPlace() {
    var lines = LineDiff.of(List.of("a", "b", "c"), List.of("a", "x", "c", "d"));
    assertThat(lines).extracting(Line::mark).containsExactly("", "removed", "added", "", "added");
    assertThat(lines).extracting(Line::text).containsExactly("a", "b", "x", "c", "d");
    assertThat(lines).extracting(Line::number).containsExactly(1, 0, 2, 3, 4);
  }

  @Test
  void foldsWhatIsFarFromAnyChange() {
    List<String> long1 = IntStream.range(0, 50).mapToObj(i -> "line " + i).toList();
    List<String> long2 = new java.util.ArrayList<>(long1);
    long2.set(25, "changed");
    var lines = LineDiff.of(long1, long2);
    assertThat(lines).hasSize(10);
    assertThat(lines.get(0).mark()).isEqualTo("gap");
    assertThat(lines.get(9).mark()).isEqualTo("gap");
  }

  @Test
  void leadsFromAnyTextToAnyOther() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var before = text(random);
      var after = text(random);
      var lines = LineDiff.of(before, after);
      if (!before.equals(after) && before.size() < 4 && after.size() < 4) {
        assertThat(without(lines, "removed")).as("%s > %s", before, after).isEqualTo(after);
        assertThat(without(lines, "added")).as("%s > %s", before, after).isEqualTo(before);
      }
    }
  }

  @Test
  void givesUpOnTextsThatHaveNothingInCommonWithoutTakingLong() {
    List<String> one = IntStream.range(0, 5000).mapToObj(i -> "a" + i).toList();
    List<String> two = IntStream.range(0, 5000).mapToObj(i -> "b" + i).toList();
    assertThat(LineDiff.of(one, two)).hasSize(10_000);
  }

  private static List<String> text(Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(3))))
        .toList();
  }

  private static List<String> without(List<Line> lines, String mark) {
    return lines.stream()
        .filter(line -> !line.mark().equals(mark) && !line.mark().equals("gap"))
        .map(Line::text)
        .toList();
  }
}
