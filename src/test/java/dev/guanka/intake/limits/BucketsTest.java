package dev.guanka.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.testing.SteppedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {

  private final SteppedClock clock = new SteppedClock();
  private final Buckets buckets = new Buckets(key -> Quota.parse("3/PT30S"), clock);

  @Test
  void grantsAllAtOnceThenSaysWhenTheNextOneComes() {
    assertThat(buckets.take("a").left()).isEqualTo(2);
    assertThat(buckets.take("a").left()).isEqualTo(1);
    assertThat(buckets.take("a").granted()).isTrue();
    Taken refused = buckets.take("a");
    assertThat(refused.granted()).isFalse();
    assertThat(refused.untilNext()).isEqualTo(Duration.ofSeconds(10));
    assertThat(refused.untilFull()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void fillsUpEvenlyWithTime() {
    exhaust("a");
    clock.step(Duration.ofSeconds(9));
    assertThat(buckets.take("a").granted()).isFalse();
    clock.step(Duration.ofSeconds(1));
    assertThat(buckets.take("a").granted()).isTrue();
    clock.step(Duration.ofHours(1));
    assertThat(buckets.take("a").left()).isEqualTo(2);
  }

  @Test
  void letsOneKeyBeWhateverAnotherDoes() {
    exhaust("a");
    assertThat(buckets.take("b").granted()).isTrue();
    assertThat(buckets.wait("a")).isEqualTo(Duration.ofSeconds(10));
    assertThat(buckets.wait("b")).isZero();
  }

  @Test
  void whoWaitsAsLongAsToldGetsIn() {
    exhaust("a");
    clock.step(Duration.ofMillis(1));
    clock.step(Duration.ofSeconds(Taken.seconds(buckets.take("a").untilNext())));
    assertThat(buckets.take("a").granted()).isTrue();
  }

  private void exhaust(String key) {
    for (int i = 0; i < 3; i++) {
      buckets.take(key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0/PT1M", "10", "10/", "-1/PT1M", "10/1m", "ten/PT1M"})
  void refusesASettingThatIsNoLimit(String setting) {
    assertThatThrownBy(() -> Quota.parse(setting)).isInstanceOf(RuntimeException.class);
  }
}
