package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.TargetPolicy;
import java.net.InetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the settings decide. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

  @Bean
  TargetPolicy targetPolicy(WebhookSettings settings) {
    return new TargetPolicy(
        settings.allowPrivateTargets(), settings.ports(), InetAddress::getAllByName);
  }

  @Bean
  WebhookClient webhookClient(TargetPolicy policy, WebhookSettings settings, Alarm alarm) {
    return new WebhookClient(policy, settings.concurrency(), settings.timeout(), alarm);
  }
}
