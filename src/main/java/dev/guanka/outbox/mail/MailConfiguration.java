package dev.guanka.outbox.mail;

import dev.guanka.store.Events;
import dev.guanka.store.Mails;
import dev.guanka.store.Notices;
import dev.guanka.submission.notice.Recipients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends mail only where a server for it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

  @Bean
  MailQueue mailQueue(Events events, Notices notices, Mails mails, Recipients recipients) {
    return new MailQueue(events, notices, mails, recipients);
  }

  @Bean
  MailRound mailRound(
      Mails mails, JavaMailSender server, MessageSource words, MailSettings settings) {
    return new MailRound(mails, server, new Letters(words, settings), settings);
  }

  @Bean
  MailRelay mailRelay(MailQueue queue, MailRound round, MailSettings settings) {
    return new MailRelay(queue, round, settings);
  }
}
