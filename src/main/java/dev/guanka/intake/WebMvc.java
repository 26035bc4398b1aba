package dev.guanka.intake;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for the caller's language and for strict JSON bodies by type. */
@Configuration(proxyBeanMethods = false)
class WebMvc implements WebMvcConfigurer {

  private final JsonBody jsonBody;
  private final CallersLanguage language;

  WebMvc(JsonBody jsonBody, CallersLanguage language) {
    this.jsonBody = jsonBody;
    this.language = language;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(jsonBody);
    resolvers.add(language);
  }
}
