package dev.guanka.intake.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Token buckets by key, each node its own. The one that was asked least lately makes room, so that
 * strangers' keys cannot fill the memory.
 */
public final class Buckets {

  private static final int MOST_KEYS = 50_000;

  private final Function<String, Quota> quotas;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /**
   * @param quotas what each key may have
   */
  public Buckets(Function<String, Quota> quotas, Clock clock) {
    this.quotas = quotas;
    this.time = new ClockMeter(clock);
  }

  /** Takes one, where there is one. */
  public Taken take(String key) {
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return new Taken(
        quotas.apply(key),
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** How long until there is one again; nothing where there is one. */
  public Duration wait(String key) {
    var probe = bucket(key).estimateAbilityToConsume(1);
    return Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(String key) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(key, this::full);
    }
  }

  private Bucket full(String key) {
    Quota quota = quotas.apply(key);
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(quota.most()).refillGreedy(quota.most(), quota.window()))
        .withCustomTimePrecision(time)
        .build();
  }

  /** The service's clock as the buckets read it. */
  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return Duration.ofMillis(clock.millis()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
