package dev.guanka.rules.pack;

import static dev.guanka.rules.pack.Answer.NO;
import static dev.guanka.rules.pack.Answer.UNKNOWN;
import static dev.guanka.rules.pack.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws of three values, by their truth tables. */
class AnswerTest {

  @ParameterizedTest
  @CsvSource({
    "YES,     YES,     YES,     YES",
    "YES,     UNKNOWN, UNKNOWN, YES",
    "YES,     NO,      NO,      YES",
    "UNKNOWN, YES,     UNKNOWN, YES",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, NO,      NO,      UNKNOWN",
    "NO,      YES,     NO,      YES",
    "NO,      UNKNOWN, NO,      UNKNOWN",
    "NO,      NO,      NO,      NO"
  })
  void joinsAsTheTruthTableSays(Answer one, Answer other, Answer and, Answer or) {
    assertThat(one.and(other)).isEqualTo(and);
    assertThat(one.or(other)).isEqualTo(or);
  }

  @Test
  void unknownStaysUnknownWhenItIsTurned() {
    assertThat(YES.not()).isEqualTo(NO);
    assertThat(NO.not()).isEqualTo(YES);
    assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
  }

  @Test
  void theLawsOfThreeValuesHold() {
    for (Answer a : Answer.values()) {
      assertThat(a.not().not()).isEqualTo(a);
      assertThat(a.and(YES)).isEqualTo(a);
      assertThat(a.or(NO)).isEqualTo(a);
      for (Answer b : Answer.values()) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        for (Answer c : Answer.values()) {
          assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
          assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
          assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        }
      }
    }
  }
}
