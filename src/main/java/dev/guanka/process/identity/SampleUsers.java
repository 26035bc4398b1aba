package dev.guanka.process.identity;

import dev.guanka.process.setup.SetupStep;
import dev.guanka.store.embedded.ConditionalOnEmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Users to try everything with at once; only where nobody configured a database. */
@Component
@Order(1)
@ConditionalOnEmbeddedDatabase
class SampleUsers implements SetupStep {

  private static final Logger LOG = LoggerFactory.getLogger(SampleUsers.class);

  private final People people;

  SampleUsers(People people) {
    this.people = people;
  }

  @Override
  public void run() {
    people.addGroups();
    people.addOperator("operator", "operator");
    people.addSubmitter("submitter", "submitter", "chenxing", "晨星科技");
    people.addSubmitter("submitter2", "submitter2", "yunfan", "云帆网络");
    people.addPerson("reviewer", "reviewer", Role.REVIEWER);
    people.addPerson("reviewer2", "reviewer2", Role.REVIEWER);
    people.addPerson("evidence", "evidence", Role.EVIDENCE_REVIEWER);
    people.addPerson("senior", "senior", Role.SENIOR_REVIEWER);
    people.addPerson("policy", "policy", Role.POLICY_AUTHOR);
    LOG.warn(
        "Sample users, each with its name as password: submitter, submitter2, reviewer, reviewer2,"
            + " evidence, senior, policy, operator. 示例用户，密码与用户名相同。");
  }
}
