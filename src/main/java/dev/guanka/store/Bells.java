package dev.guanka.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bells that wake the workers: scans, events, webhooks, streams. */
@Configuration(proxyBeanMethods = false)
class Bells {

  @Bean
  CommitBell scanBell() {
    return new CommitBell();
  }

  @Bean
  CommitBell eventBell() {
    return new CommitBell();
  }

  @Bean
  CommitBell webhookBell() {
    return new CommitBell();
  }

  @Bean
  CommitBell streamBell() {
    return new CommitBell();
  }
}
