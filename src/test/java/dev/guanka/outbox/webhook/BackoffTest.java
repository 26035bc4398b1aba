package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff calm = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10), () -> 0);
  private final Backoff late = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10), () -> 1);

  @Test
  void doublesFromOneSecondOn() {
    assertThat(calm.after(1, null)).isEqualTo(Duration.ofSeconds(1));
    assertThat(late.after(1, null)).isEqualTo(Duration.ofSeconds(1));
    assertThat(calm.after(2, null)).isEqualTo(Duration.ofSeconds(2));
    assertThat(calm.after(5, null)).isEqualTo(Duration.ofSeconds(16));
  }

  @Test
  void addsAFifthAtMost() {
    assertThat(late.after(2, null)).isEqualTo(Duration.ofMillis(2400));
    assertThat(late.after(6, null)).isEqualTo(Duration.ofMillis(38_400));
  }

  @Test
  void growsNoFurtherThanItsCap() {
    assertThat(calm.after(11, null)).isEqualTo(Duration.ofMinutes(10));
    assertThat(calm.after(Integer.MAX_VALUE, null)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void leavesAReceiverAloneForAsLongAsItAskedWithinTheCap() {
    assertThat(calm.after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    assertThat(calm.after(7, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(64));
    assertThat(calm.after(1, Duration.ofDays(30))).isEqualTo(Duration.ofMinutes(10));
  }
}
