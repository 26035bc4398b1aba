package dev.guanka.process.setup;

import dev.guanka.store.SealedSecrets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses a start that could not read its own secrets, before anything else is set up. */
@Component
@Order(0)
class SecretsSetup implements SetupStep {

  private final SealedSecrets secrets;

  SecretsSetup(SealedSecrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public void run() {
    secrets.renew();
  }
}
