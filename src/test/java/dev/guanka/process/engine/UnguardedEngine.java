package dev.guanka.process.engine;

import dev.guanka.testing.DatabaseAddress;
import dev.guanka.testing.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/** The engine and its webapps as they come, to show that an exploit would work without us. */
final class UnguardedEngine implements AutoCloseable {

  private final ServletWebServerApplicationContext context;

  private UnguardedEngine(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  static UnguardedEngine start() {
    return new UnguardedEngine(
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(AsItComes.class)
                .properties(
                    "spring.config.name=unguarded",
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "camunda.bpm.auto-deployment-enabled=false",
                    "camunda.bpm.generate-unique-process-engine-name=false",
                    "camunda.bpm.process-engine-name=bare",
                    "camunda.bpm.authorization.enabled=true",
                    "camunda.bpm.job-execution.enabled=false")
                .run());
  }

  int port() {
    return context.getWebServer().getPort();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  @EnableAutoConfiguration(
      exclude = {
        FlywayAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
      },
      excludeName =
          "org.springframework.boot.actuate.autoconfigure.security.servlet"
              + ".ManagementWebSecurityAutoConfiguration")
  static class AsItComes {

    @Bean
    DatabaseAddress address() {
      return TestDatabase.fresh();
    }

    @Bean
    Probe probe() {
      return new Probe();
    }
  }

  /** Notices when an expression reaches it. */
  public static class Probe {

    private int touches;

    public String touch() {
      touches++;
      return "nobody";
    }

    int touches() {
      return touches;
    }
  }
}
