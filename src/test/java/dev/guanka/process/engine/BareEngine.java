package dev.guanka.process.engine;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The engine and its webapps as they come, in a JVM of their own; see {@link UnguardedEngine}. */
@EnableAutoConfiguration(
    exclude = {
      FlywayAutoConfiguration.class,
      SecurityAutoConfiguration.class,
      SecurityFilterAutoConfiguration.class
    },
    excludeName =
        "org.springframework.boot.actuate.autoconfigure.security.servlet"
            + ".ManagementWebSecurityAutoConfiguration")
class BareEngine {

  static final String PORT = "bare engine on port ";

  public static void main(String[] arguments) {
    var context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(BareEngine.class)
                .properties(
                    "spring.config.name=bare",
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "camunda.bpm.auto-deployment-enabled=false",
                    "camunda.bpm.authorization.enabled=true",
                    "camunda.bpm.job-execution.enabled=false")
                .run();
    System.out.println(PORT + context.getWebServer().getPort());
  }

  @Bean
  Probe probe() {
    return new Probe();
  }

  @Bean
  Observer observer(TaskService tasks, IdentityService identity, Probe probe) {
    return new Observer(tasks, identity, probe);
  }

  /** Tells the test what happened inside. */
  @TestComponent
  @RestController
  record Observer(TaskService tasks, IdentityService identity, Probe probe) {

    @GetMapping("/observer")
    Map<String, Long> observe() {
      return Map.of(
          "touches",
          (long) probe.touches(),
          "administrators",
          identity.createUserQuery().memberOfGroup("camunda-admin").count());
    }

    @GetMapping("/observer/exploit")
    long exploit() {
      return Probe.exploit(tasks);
    }
  }
}
