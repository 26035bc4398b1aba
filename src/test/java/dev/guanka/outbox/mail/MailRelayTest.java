package dev.guanka.outbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.guanka.store.Mails;
import dev.guanka.submission.EventType;
import dev.guanka.submission.notice.Recipients;
import dev.guanka.testing.EventNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail reaches a real server, whatever happens to it meanwhile. */
class MailRelayTest {

  private final GreenMail first = server(0);
  private GreenMail server = first;
  private int port;
  private EventNode node;
  private List<String> addresses = List.of("li@chenxing.example", "wang@chenxing.example");

  @BeforeEach
  void open() {
    first.start();
    port = first.getSmtp().getPort();
    node =
        EventNode.start(
            EventNode.database(),
            this::parts,
            "spring.mail.host=127.0.0.1",
            "guanka.mail.from=guanka@store.example",
            "guanka.mail.link=https://store.example/",
            "guanka.mail.first-retry=20ms",
            "guanka.mail.longest-retry=100ms");
    Awaitility.await().until(() -> count("mail_cursor") == 1);
  }

  private void parts(AnnotationConfigApplicationContext context) {
    context.register(MailConfiguration.class);
    context.registerBean(Recipients.class, () -> notice -> addresses);
    context.registerBean(JavaMailSender.class, () -> sender(port));
    context.registerBean("messageSource", ResourceBundleMessageSource.class, MailRelayTest::words);
  }

  private static ResourceBundleMessageSource words() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("messages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private static JavaMailSenderImpl sender(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
    return sender;
  }

  private static GreenMail server(int port) {
    return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  @AfterEach
  void close() {
    node.close();
    server.stop();
  }

  @Test
  void tellsEverybodyConcernedInBothLanguages() throws Exception {
    tell(EventType.REJECTED, 1);
    assertThat(server.waitForIncomingEmail(20_000, 2)).isTrue();
    MimeMessage letter = server.getReceivedMessages()[0];
    assertThat(letter.getSubject()).isEqualTo("[Guanka 关卡] “wx1”未通过审核，请查看原因和整改出路。");
    assertThat(letter.getFrom()[0]).hasToString("guanka@store.example");
    assertThat((String) letter.getContent())
        .contains(
            "未通过审核", "“wx1” is rejected", "https://store.example/submissions/" + new UUID(0, 1));
    assertThat(receivers()).containsExactlyInAnyOrderElementsOf(addresses);
    Awaitility.await().until(() -> count("mail") == 0);
  }

  @Test
  void leavesOutWhatNobodyHasToActOn() {
    tell(EventType.SCANNED, 1);
    tell(EventType.APPROVED, 2);
    assertThat(server.waitForIncomingEmail(20_000, 2)).isTrue();
    Awaitility.await().until(() -> count("mail") == 0);
    assertThat(receivers()).hasSize(2);
  }

  @Test
  void losesNothingWhileTheServerIsDown() {
    server.stop();
    tell(EventType.APPROVED, 1);
    tell(EventType.QUESTION_ASKED, 2);
    Awaitility.await().until(() -> count("mail") == 4);
    server = server(port);
    server.start();
    assertThat(server.waitForIncomingEmail(20_000, 4)).isTrue();
    Awaitility.await().until(() -> count("mail") == 0);
    assertThat(receivers()).hasSize(4);
  }

  @Test
  void holdsNothingUpForAnAddressThatIsNone() {
    addresses = List.of("no address at all", "li@chenxing.example");
    tell(EventType.APPROVED, 1);
    tell(EventType.APPROVED, 2);
    assertThat(server.waitForIncomingEmail(20_000, 2)).isTrue();
    assertThat(receivers()).containsOnly("li@chenxing.example");
    Awaitility.await().until(() -> tries() >= 2);
    assertThat(count("mail")).isEqualTo(2);
  }

  @Test
  void givesALetterToOneNodeAtATime() {
    server.stop();
    node.get(MailRelay.class).stop();
    tell(EventType.APPROVED, 1);
    node.get(MailQueue.class).fill();
    node.get(MailQueue.class).fill();
    Mails mails = node.get(Mails.class);
    assertThat(mails.claim(9, Duration.ofMinutes(1))).hasSize(2);
    assertThat(mails.claim(9, Duration.ofMinutes(1))).isEmpty();
  }

  private void tell(EventType type, int number) {
    node.tell(type, "chenxing", number);
    node.number();
  }

  private int tries() {
    return node.db()
        .sql("select coalesce(max(attempts), 0) from mail")
        .query(Integer.class)
        .single();
  }

  private int count(String table) {
    return node.db().sql("select count(*) from " + table).query(Integer.class).single();
  }

  private List<String> receivers() {
    return Arrays.stream(server.getReceivedMessages()).map(MailRelayTest::receiver).toList();
  }

  private static String receiver(MimeMessage letter) {
    try {
      return letter.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
