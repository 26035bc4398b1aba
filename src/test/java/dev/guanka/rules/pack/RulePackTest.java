package dev.guanka.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.SubjectType;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RulePackTest {

  private static final LocalDate BEFORE_B = LocalDate.of(2025, 10, 28);
  private static final LocalDate FIRST_DAY_OF_B = LocalDate.of(2025, 10, 29);
  private final RulePack pack = RulePack.shipped();

  @Test
  void shippedPackIsTheFolderCompiled() {
    RulePack folder = RulePack.load(Path.of("src/main/rules/deep-synthesis"));

    assertThat(folder.version()).isEqualTo(pack.version()).matches("[0-9a-f]{16}");
    assertThat(folder.id()).isEqualTo("deep-synthesis");
  }

  @Test
  void theEditionInForceDependsOnTheDay() {
    assertThat(pack.edition(BEFORE_B).id()).isEqualTo("A");
    assertThat(pack.edition(FIRST_DAY_OF_B).id()).isEqualTo("B");
    assertThat(pack.edition(LocalDate.of(2020, 1, 1)).id()).isEqualTo("A");
  }

  @Test
  void aSettingMayMoveTheFirstDayOfAnEdition() {
    RulePack moved = pack.withEditionFrom("B", LocalDate.of(2026, 10, 29));

    assertThat(moved.edition(FIRST_DAY_OF_B).id()).isEqualTo("A");
    assertThat(moved.edition(LocalDate.of(2026, 10, 29)).effectiveFrom()).isEqualTo("2026-10-29");
    assertThat(moved.version()).isEqualTo(pack.version());
  }

  @Test
  void onlyTheSecondEditionKnowsCreationAndTheLabel() {
    Edition a = pack.edition(BEFORE_B);
    Edition b = pack.edition(FIRST_DAY_OF_B);
    CapabilityRule text = pack.capability("TEXT_SYNTHESIS").orElseThrow();

    assertThat(text.established(a)).containsExactly("深度合成/AI问答");
    assertThat(text.established(b)).containsExactly("深度合成/AI问答", "深度合成/AI创作");
    assertThat(a.labelDuty()).isFalse();
    assertThat(b.labelDuty()).isTrue();
  }

  @Test
  void eligibilityHasThreeValues() {
    assertThat(answer(FIRST_DAY_OF_B, SubjectType.INDIVIDUAL)).isEqualTo(Answer.NO);
    assertThat(answer(FIRST_DAY_OF_B, SubjectType.ENTERPRISE)).isEqualTo(Answer.YES);
    assertThat(answer(FIRST_DAY_OF_B, SubjectType.OVERSEAS)).isEqualTo(Answer.NO);
    assertThat(answer(BEFORE_B, SubjectType.OVERSEAS)).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(FIRST_DAY_OF_B, SubjectType.SOLE_TRADER)).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(FIRST_DAY_OF_B, SubjectType.GOVERNMENT)).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(FIRST_DAY_OF_B, SubjectType.MEDIA)).isEqualTo(Answer.UNKNOWN);
    assertThat(answer(FIRST_DAY_OF_B, SubjectType.OTHER_ORGANISATION)).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void whatIsNotEstablishedNeverAnswersYesOrNo() {
    pack.section("subjects")
        .forEach(
            row -> {
              if (!Origin.of(row).established()) {
                assertThat(row.get("eligible").asText()).isEqualTo("UNKNOWN");
              }
            });
  }

  private Answer answer(LocalDate day, SubjectType subject) {
    return pack.eligibility(pack.edition(day), subject, "深度合成/AI问答").answer();
  }
}
