package dev.guanka.process.wechat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** When the day and the month began that quotas are counted in. */
@Component
class Calendar {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Clock clock;

  Calendar(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Instant day() {
    return today().atStartOfDay(CHINA).toInstant();
  }

  Instant month() {
    return today().withDayOfMonth(1).atStartOfDay(CHINA).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
  }
}
