package dev.guanka.intake.engine;

import dev.guanka.intake.ProblemWriter;
import dev.guanka.process.ReviewStarts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the start door behind the sign-in and before everything of Camunda's. */
@Configuration(proxyBeanMethods = false)
class StartDoorConfiguration {

  private static final int AFTER_SECURITY_BEFORE_CAMUNDA = 90;

  @Bean
  FilterRegistrationBean<StartDoor> startDoor(
      ReviewStarts starts, StartCall call, ProblemWriter problems) {
    var registration = new FilterRegistrationBean<>(new StartDoor(starts, call, problems));
    registration.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
    registration.setOrder(AFTER_SECURITY_BEFORE_CAMUNDA);
    return registration;
  }
}
