package dev.guanka.process.wechat;

import dev.guanka.submission.wechat.CategoryNumbers;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the door's rules once. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  @Bean
  CategoryNumbers categoryNumbers(DoorRules rules) {
    return new CategoryNumbers(rules.categoryIds());
  }

  @Bean
  DoorRules doorRules(Environment settings) {
    return Binder.get(settings).bind("guanka.wechat", DoorRules.class).get();
  }
}
