package dev.guanka.intake.wechat;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets this door's calls ask for their caller by type. */
@Configuration(proxyBeanMethods = false)
class WechatMvc implements WebMvcConfigurer {

  private final CallerResolver callers;

  WechatMvc(CallerResolver callers) {
    this.callers = callers;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(callers);
  }
}
