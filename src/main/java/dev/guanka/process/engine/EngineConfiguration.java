package dev.guanka.process.engine;

import dev.guanka.store.EngineSchema;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the engine up after the migrations, in the transactions that our own tables use. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  @DependsOnDatabaseInitialization
  SpringProcessEngineConfiguration processEngineConfigurationImpl(
      List<ProcessEnginePlugin> plugins, EngineSchema madeBefore) {
    var configuration = CamundaSpringBootUtil.springProcessEngineConfiguration();
    configuration.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
    return configuration;
  }
}
