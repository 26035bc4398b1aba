package dev.guanka.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.submission.EventType;
import dev.guanka.submission.notice.Notice;
import dev.guanka.testing.GuankaTest;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuankaTest
class AddressesIT {

  @Autowired private Addresses addresses;
  @Autowired private People people;
  @Autowired private IdentityService identity;

  @Test
  void areThoseOfTheOrganisationsSubmittersAndOfOperatorsForPausedWebhooks() {
    people.addSubmitter("zhao", "zhao", "lantern", "灯笼");
    people.addSubmitter("qian", "qian", "lantern", "灯笼");
    people.addSubmitter("sun", "sun", "elsewhere", "别处");
    people.addOperator("watch", "watch");
    write("zhao", " zhao@lantern.example ");
    write("sun", "sun@elsewhere.example");
    write("watch", "watch@store.example");
    assertThat(of(EventType.REJECTED, "lantern")).containsExactly("zhao@lantern.example");
    assertThat(of(EventType.WEBHOOK_PAUSED, "lantern"))
        .containsExactly("zhao@lantern.example", "watch@store.example");
    assertThat(of(EventType.WEBHOOK_PAUSED, null)).containsExactly("watch@store.example");
    assertThat(of(EventType.REJECTED, "nobody")).isEmpty();
  }

  private void write(String person, String address) {
    User user = identity.createUserQuery().userId(person).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  private List<String> of(EventType type, String organisation) {
    return addresses.of(new Notice(1, type, Instant.EPOCH, organisation, null, "a", null, null));
  }
}
