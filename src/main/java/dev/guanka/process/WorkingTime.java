package dev.guanka.process;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Time as the reviewers' clocks count it: weekends in China are left out, holidays are not. */
final class WorkingTime {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private WorkingTime() {}

  /** Whole working days later, at the same time of the day. */
  static Instant afterDays(Instant from, long days) {
    ZonedDateTime due = from.atZone(CHINA);
    for (long left = days; left > 0; ) {
      due = due.plusDays(1);
      left -= isWeekend(due) ? 0 : 1;
    }
    return due.toInstant();
  }

  /** How much working time lies between; nothing where the end is not after the beginning. */
  static Duration between(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    ZonedDateTime end = to.atZone(CHINA);
    for (ZonedDateTime at = from.atZone(CHINA); at.isBefore(end); at = nextDay(at)) {
      if (!isWeekend(at)) {
        sum = sum.plus(Duration.between(at, nextDay(at).isBefore(end) ? nextDay(at) : end));
      }
    }
    return sum;
  }

  /** The moment at which so much working time has passed. */
  static Instant after(Instant from, Duration working) {
    ZonedDateTime at = from.atZone(CHINA);
    for (Duration left = working; ; ) {
      Duration today = isWeekend(at) ? Duration.ZERO : Duration.between(at, nextDay(at));
      if (!isWeekend(at) && left.compareTo(today) < 0) {
        return at.plus(left).toInstant();
      }
      left = left.minus(today);
      at = nextDay(at);
    }
  }

  private static ZonedDateTime nextDay(ZonedDateTime at) {
    return at.truncatedTo(ChronoUnit.DAYS).plusDays(1);
  }

  private static boolean isWeekend(ZonedDateTime day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
