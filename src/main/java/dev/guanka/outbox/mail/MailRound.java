package dev.guanka.outbox.mail;

import dev.guanka.store.Mails;
import dev.guanka.store.Mails.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends what is due. A server that is not there costs no letter anything; a letter that it refuses
 * waits by itself, and holds up no other.
 */
final class MailRound {

  private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Mails mails;
  private final JavaMailSender server;
  private final Letters letters;
  private final MailSettings settings;

  MailRound(Mails mails, JavaMailSender server, Letters letters, MailSettings settings) {
    this.mails = mails;
    this.server = server;
    this.letters = letters;
    this.settings = settings;
  }

  /** Sends until nothing is due; returns false where the server is not there. */
  boolean send() {
    List<Mail> due = mails.claim(AT_ONCE, LEASE);
    while (!due.isEmpty()) {
      for (int i = 0; i < due.size(); i++) {
        if (!send(due.get(i))) {
          due.subList(i, due.size()).forEach(mails::giveBack);
          return false;
        }
      }
      due = mails.claim(AT_ONCE, LEASE);
    }
    return true;
  }

  private boolean send(Mail mail) {
    try {
      server.send(letters.write(mail, server));
      mails.remove(mail);
      return true;
    } catch (MessagingException unwritable) {
      return refused(mail, unwritable);
    } catch (MailException failed) {
      if (isRefusal(failed)) {
        return refused(mail, failed);
      }
      LOG.warn("The mail server takes nothing; it is tried again: {}", failed.getMessage());
      return false;
    }
  }

  private static boolean isRefusal(MailException failed) {
    return failed instanceof MailSendException sending
        && Arrays.stream(sending.getMessageExceptions())
            .anyMatch(SendFailedException.class::isInstance);
  }

  private boolean refused(Mail mail, Exception trouble) {
    if (mail.age().compareTo(settings.giveUpAfter()) > 0) {
      LOG.warn("Letter {} is given up: {}", mail.id(), trouble.getMessage());
      mails.remove(mail);
    } else {
      mails.postpone(mail, settings.delay(mail.attempts() + 1));
    }
    return true;
  }
}
