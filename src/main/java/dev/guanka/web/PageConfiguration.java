package dev.guanka.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every form of the pages be answered in place. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  private final InPlace inPlace;

  PageConfiguration(InPlace inPlace) {
    this.inPlace = inPlace;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(inPlace).excludePathPatterns("/api/**");
  }
}
