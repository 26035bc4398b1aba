package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.submission.webhook.Fault;
import dev.guanka.submission.webhook.NameLookup;
import dev.guanka.submission.webhook.TargetPolicy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a receiver does, one try ends soon, costs little and leads nowhere else. */
@Timeout(60)
class WebhookClientTest {

  private static final Duration LONGEST = Duration.ofMillis(800);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final Alarm alarm = new Alarm();

  @AfterEach
  void close() {
    alarm.close();
  }

  private Answer post(EvilServer server) {
    return post(new TargetPolicy(true, Set.of(), InetAddress::getAllByName), server.url());
  }

  private Answer post(TargetPolicy policy, String url) {
    try (WebhookClient client = new WebhookClient(policy, 4, LONGEST, alarm)) {
      return client.send(
          new Outgoing("POST", url, Map.of("webhook-id", "1"), "application/json", "{}", Set.of()));
    }
  }

  @Test
  void takesAny2xx() {
    try (EvilServer server =
        EvilServer.saying("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")) {
      assertThat(post(server)).matches(Answer::isDelivered);
    }
  }

  @Test
  void followsNoRedirect() {
    try (EvilServer target = EvilServer.saying(OK + "Content-Length: 0\r\n\r\n");
        EvilServer server =
            EvilServer.saying(
                "HTTP/1.1 307 Temporary Redirect\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                    .formatted(target.url()))) {
      Answer answer = post(server);
      assertThat(answer.status()).isEqualTo(307);
      assertThat(answer.fault()).isEqualTo(Fault.STATUS);
      assertThat(target.connections()).isZero();
    }
  }

  @Test
  void endsWithAReceiverThatNeverAnswers() {
    try (EvilServer server = new EvilServer(out -> new CountDownLatch(1).await())) {
      Answer answer = post(server);
      assertThat(answer.fault()).isEqualTo(Fault.TIMEOUT);
      assertThat(answer.tookMs()).isLessThan(5000);
    }
  }

  @Test
  void endsWithAReceiverThatAnswersByteByByte() {
    EvilServer.Manners trickle =
        out -> {
          for (byte b : (OK + "X-Slow: " + "x".repeat(1000)).getBytes()) {
            out.write(b);
            Thread.sleep(100);
          }
        };
    try (EvilServer server = new EvilServer(trickle)) {
      Answer answer = post(server);
      assertThat(answer.fault()).isEqualTo(Fault.TIMEOUT);
      assertThat(answer.tookMs()).isLessThan(5000);
    }
  }

  @Test
  void readsLittleOfAnAnswerWithoutEnd() {
    EvilServer.Manners endless =
        out -> {
          out.write((OK + "\r\n").getBytes());
          while (true) {
            out.write(new byte[16 * 1024]);
          }
        };
    try (EvilServer server = new EvilServer(endless)) {
      assertThat(post(server).isDelivered()).isTrue();
      assertThat(server.written()).isLessThan(8_000_000);
    }
  }

  @Test
  void endsWithHeadersWithoutEnd() {
    EvilServer.Manners headers =
        out -> {
          out.write(OK.getBytes());
          while (true) {
            out.write("X-More: more\r\n".getBytes());
          }
        };
    try (EvilServer server = new EvilServer(headers)) {
      assertThat(post(server).fault()).isEqualTo(Fault.BAD_ANSWER);
    }
  }

  @Test
  void endsWithWhatIsNotHttp() {
    try (EvilServer server = EvilServer.saying("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
      assertThat(post(server).isDelivered()).isFalse();
    }
  }

  @Test
  void saysThatNobodyListens() {
    EvilServer server = EvilServer.saying("");
    server.close();
    assertThat(post(server).fault()).isEqualTo(Fault.NO_CONNECTION);
  }

  @Test
  void saysThatTheHostIsUnknown() {
    TargetPolicy policy = new TargetPolicy(false, Set.of(), InetAddress::getAllByName);
    assertThat(post(policy, "http://no-such-host.invalid/").fault()).isEqualTo(Fault.UNKNOWN_HOST);
  }

  @Test
  void refusesToConnectToAPrivateAddressWhateverWasSaved() {
    try (EvilServer server = EvilServer.saying(OK + "\r\n")) {
      TargetPolicy policy =
          new TargetPolicy(false, Set.of(server.port()), InetAddress::getAllByName);
      for (String host : new String[] {"127.0.0.1", "127.1", "[::ffff:127.0.0.1]", "localhost"}) {
        assertThat(post(policy, "http://" + host + ":" + server.port() + "/").fault())
            .as(host)
            .isEqualTo(Fault.TARGET_REFUSED);
      }
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void connectsToNoOtherAddressThanTheCheckedOne() throws Exception {
    InetAddress checked = InetAddress.getByName("127.0.0.1");
    InetAddress later = InetAddress.getByName("169.254.169.254");
    AtomicInteger lookups = new AtomicInteger();
    NameLookup rebinding =
        host -> new InetAddress[] {lookups.incrementAndGet() == 1 ? checked : later};
    TargetPolicy policy = new TargetPolicy(true, Set.of(), rebinding);
    try (EvilServer server = EvilServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      String url = "http://rebind.example:" + server.port() + "/";
      assertThat(post(policy, url).isDelivered()).isTrue();
      assertThat(lookups).hasValue(1);
      assertThat(post(policy, url).fault()).isEqualTo(Fault.TARGET_REFUSED);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void askedNoProxyOfTheEnvironment() {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", "1");
    try (EvilServer server = EvilServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      assertThat(post(server).isDelivered()).isTrue();
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
    }
  }

  @Test
  void hearsHowLongTheReceiverWantsToBeLeftAlone() {
    try (EvilServer server =
        EvilServer.saying(
            "HTTP/1.1 429 Too Many\r\nRetry-After: 17\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(post(server).retryAfter()).isEqualTo(Duration.ofSeconds(17));
    }
  }
}
