package dev.guanka.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.testing.GuankaTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample users are who the documentation says, and everybody is found as they stand now. */
@GuankaTest
class IdentitiesIT {

  @Autowired Identities identities;
  @Autowired IdentityService engine;

  @ParameterizedTest
  @CsvSource({
    "submitter, SUBMITTER, chenxing",
    "submitter2, SUBMITTER, yunfan",
    "reviewer, REVIEWER,",
    "reviewer2, REVIEWER,",
    "evidence, EVIDENCE_REVIEWER,",
    "senior, SENIOR_REVIEWER,",
    "policy, POLICY_AUTHOR,",
    "operator, OPERATOR,"
  })
  void knowsTheSampleUsersByTheirNames(String name, Role role, String organisation) {
    var person = identities.authenticate(name, name).orElseThrow();
    assertThat(person.roles()).containsExactly(role);
    assertThat(person.organisations())
        .isEqualTo(organisation == null ? List.of() : List.of(organisation));
  }

  @Test
  void knowsNobodyWithAWrongPassword() {
    engine.saveUser(userWithPassword("forgetful", "right"));
    assertThat(identities.authenticate("forgetful", "wrong")).isEmpty();
    assertThat(identities.authenticate("stranger", "stranger")).isEmpty();
    engine.deleteUser("forgetful");
  }

  @Test
  void findsOthersWhileSomebodyIsSignedIn() {
    engine.setAuthentication("reviewer", List.of("reviewer"));
    try {
      assertThat(identities.find("senior").orElseThrow().is(Role.SENIOR_REVIEWER)).isTrue();
      assertThat(engine.getCurrentAuthentication().getUserId()).isEqualTo("reviewer");
    } finally {
      engine.clearAuthentication();
    }
  }

  private org.camunda.bpm.engine.identity.User userWithPassword(String id, String password) {
    var user = engine.newUser(id);
    user.setPassword(password);
    return user;
  }
}
