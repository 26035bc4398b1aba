package dev.guanka.process.engine;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The filters before Camunda's webapps and REST; all of them run after the security chain. */
@Configuration(proxyBeanMethods = false)
class CamundaDoors {

  private static final int AFTER_SECURITY = 100;

  @Bean
  FilterRegistrationBean<Filter> nobodyBefore(IdentityService identity) {
    return registration(new NobodyBefore(identity), Ordered.HIGHEST_PRECEDENCE, "/*");
  }

  @Bean
  FilterRegistrationBean<Filter> adhocExpressionFilter() {
    return registration(
        new AdhocExpressionFilter(), AFTER_SECURITY, "/engine-rest/*", "/camunda/api/*");
  }

  @Bean
  FilterRegistrationBean<Filter> boundedLists(
      @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int most) {
    return registration(new BoundedLists(most), AFTER_SECURITY + 2, "/engine-rest/*");
  }

  @Bean
  FilterRegistrationBean<Filter> webappAuthentication() {
    return registration(
        new WebappAuthentication(), AFTER_SECURITY + 1, "/camunda/app/*", "/camunda/api/*");
  }

  @Bean
  FilterRegistrationBean<Filter> engineRestAuthentication() {
    var registration =
        registration(new ProcessEngineAuthenticationFilter(), AFTER_SECURITY + 1, "/engine-rest/*");
    registration.addInitParameter(
        ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
        SignedInPerson.class.getName());
    registration.addInitParameter(
        ProcessEngineAuthenticationFilter.SERVLET_PATH_PREFIX, "/engine-rest");
    return registration;
  }

  private static FilterRegistrationBean<Filter> registration(
      Filter filter, int order, String... paths) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(paths);
    registration.setOrder(order);
    return registration;
  }
}
