package dev.guanka.process.identity;

import dev.guanka.process.setup.SetupStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the first operator of a configured database, whose password must be somebody's choice. */
@Component
@Order(1)
@Conditional(OnConfiguredDatabase.class)
class FirstOperator implements SetupStep {

  private static final int SHORTEST = 12;
  private static final String NAME = "operator";

  private final People people;
  private final String password;

  FirstOperator(People people, @Value("${guanka.operator-password:}") String password) {
    this.people = people;
    this.password = password;
  }

  @Override
  public void run() {
    people.addGroups();
    if (people.hasOperator()) {
      return;
    }
    if (password.length() < SHORTEST) {
      throw new NoOperatorPassword(SHORTEST);
    }
    people.addOperator(NAME, password);
  }
}
