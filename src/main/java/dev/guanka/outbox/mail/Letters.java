package dev.guanka.outbox.mail;

import dev.guanka.store.Mails.Mail;
import dev.guanka.submission.notice.Notice;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes a notice as a letter, in both languages, since nobody says which one a person reads. */
final class Letters {

  private final MessageSource words;
  private final MailSettings settings;

  Letters(MessageSource words, MailSettings settings) {
    this.words = words;
    this.settings = settings;
  }

  MimeMessage write(Mail mail, JavaMailSender server) throws MessagingException {
    MimeMessage message = server.createMimeMessage();
    MimeMessageHelper letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    letter.setValidateAddresses(true);
    letter.setFrom(settings.from());
    letter.setTo(mail.address());
    letter.setSubject(oneLine("[Guanka 关卡] " + said(mail.notice(), Locale.SIMPLIFIED_CHINESE)));
    letter.setText(text(mail.notice()));
    return message;
  }

  private String text(Notice notice) {
    String link =
        settings.link().isEmpty() || notice.path() == null
            ? ""
            : "\n\n" + settings.link().replaceAll("/+$", "") + notice.path();
    return said(notice, Locale.SIMPLIFIED_CHINESE)
        + "\n"
        + said(notice, Locale.ENGLISH)
        + link
        + "\n";
  }

  private String said(Notice notice, Locale locale) {
    Object[] names = {notice.app(), notice.category()};
    return words.getMessage(notice.word(), names, locale);
  }

  /** Names are the submitter's: none may begin a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
