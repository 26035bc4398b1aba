package dev.guanka.process.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The settings that the starter has no property for, all of them about safety. */
@Component
@Order(EngineSettings.AFTER_THE_STARTERS)
class EngineSettings extends AbstractProcessEnginePlugin {

  static final int AFTER_THE_STARTERS = 100;

  private final ApplicationContext context;

  EngineSettings(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new ScopedExpressions(context, configuration.getBeans()));
    configuration.setResourceAuthorizationProvider(new NoGrantPerTask());
  }
}
