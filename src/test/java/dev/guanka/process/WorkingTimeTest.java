package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Weekends do not count, whatever a span touches. */
class WorkingTimeTest {

  private static final Instant THURSDAY_TEN = at("2026-11-19T10:00");
  private static final Instant FRIDAY_TEN = at("2026-11-20T10:00");
  private static final Instant SATURDAY_TEN = at("2026-11-21T10:00");
  private static final Instant SUNDAY_TEN = at("2026-11-22T10:00");
  private static final Instant MONDAY_TEN = at("2026-11-23T10:00");

  @Test
  void leavesWeekendsOutOfWholeDays() {
    assertThat(WorkingTime.afterDays(THURSDAY_TEN, 3)).isEqualTo(at("2026-11-24T10:00"));
    assertThat(WorkingTime.afterDays(SATURDAY_TEN, 1)).isEqualTo(MONDAY_TEN);
  }

  @Test
  void countsWhatLiesBetween() {
    assertThat(WorkingTime.between(THURSDAY_TEN, FRIDAY_TEN)).isEqualTo(Duration.ofDays(1));
    assertThat(WorkingTime.between(FRIDAY_TEN, MONDAY_TEN)).isEqualTo(Duration.ofDays(1));
    assertThat(WorkingTime.between(SATURDAY_TEN, SUNDAY_TEN)).isZero();
    assertThat(WorkingTime.between(MONDAY_TEN, FRIDAY_TEN)).isZero();
  }

  @Test
  void findsTheMomentAfterSoMuchOfIt() {
    assertThat(WorkingTime.after(FRIDAY_TEN, Duration.ofHours(14).plusMinutes(1)))
        .isEqualTo(at("2026-11-23T00:01"));
    assertThat(WorkingTime.after(SATURDAY_TEN, Duration.ofHours(1)))
        .isEqualTo(at("2026-11-23T01:00"));
    assertThat(WorkingTime.after(THURSDAY_TEN, Duration.ofDays(2))).isEqualTo(MONDAY_TEN);
  }

  @Test
  void movesADueDateByAPause() {
    Instant due = WorkingTime.afterDays(THURSDAY_TEN, 3);
    Instant back = at("2026-11-25T16:00");
    assertThat(WorkingTime.after(back, WorkingTime.between(FRIDAY_TEN, due)))
        .as("two working days were left on Friday")
        .isEqualTo(at("2026-11-27T16:00"));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
