package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The draw of the sample: fair over many submissions, fixed for each. */
class RoutingFactsTest {

  private static final int MANY = 20_000;

  @Test
  void drawsEachShareOfManySubmissions() {
    for (int percent : new int[] {1, 5, 50, 99}) {
      long drawn = draws().filter(draw -> draw < percent).count();
      assertThat(100.0 * drawn / MANY).isCloseTo(percent, within(1.0));
    }
  }

  @Test
  void staysBetweenNothingAndAHundredPercent() {
    assertThat(draws().allMatch(draw -> draw >= 0 && draw < 100)).isTrue();
  }

  private static DoubleStream draws() {
    return IntStream.range(0, MANY).mapToDouble(number -> RoutingFacts.draw(id(number)));
  }

  private static UUID id(int number) {
    return UUID.nameUUIDFromBytes(("submission " + number).getBytes(StandardCharsets.UTF_8));
  }
}
