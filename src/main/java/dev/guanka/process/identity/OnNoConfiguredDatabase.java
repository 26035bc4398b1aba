package dev.guanka.process.identity;

import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;

/** Holds where the service brings its own database along. */
class OnNoConfiguredDatabase extends NoneNestedConditions {

  OnNoConfiguredDatabase() {
    super(ConfigurationPhase.REGISTER_BEAN);
  }

  @Conditional(OnConfiguredDatabase.class)
  static class Configured {}
}
