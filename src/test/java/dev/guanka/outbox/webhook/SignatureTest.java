package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The public library of Standard Webhooks takes what we sign, and nothing else. */
class SignatureTest {

  private static final String BODY = "{\"type\":\"submission.rejected\",\"text\":\"整改\"}";

  private final Map<String, String> headers =
      new HashMap<>(Signature.headers(Nodes.SECRET, "id-1", Instant.now(), BODY));

  @Test
  void isTaken() {
    assertThatCode(() -> verify(Nodes.SECRET, BODY)).doesNotThrowAnyException();
  }

  @Test
  void isTheOneOfTheSpecification() {
    Map<String, String> known =
        Signature.headers(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1614265330),
            "{\"test\": 2432232314}");
    assertThat(known)
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        .containsEntry("webhook-timestamp", "1614265330");
  }

  @Test
  void coversTheBody() {
    assertThatThrownBy(() -> verify(Nodes.SECRET, BODY.replace("rejected", "approved")))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void coversTheId() {
    headers.put("webhook-id", "id-2");
    assertThatThrownBy(() -> verify(Nodes.SECRET, BODY))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void coversTheTime() {
    headers.put("webhook-timestamp", Long.toString(Instant.now().getEpochSecond() - 1));
    assertThatThrownBy(() -> verify(Nodes.SECRET, BODY))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void isRefusedWithAnotherSecret() {
    assertThatThrownBy(() -> verify("whsec_b3RoZXItc2VjcmV0LW9mLTMyLWJ5dGVzLS0tLS0tLS0=", BODY))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void isRefusedWhenReplayedMuchLater() {
    headers.putAll(
        Signature.headers(Nodes.SECRET, "id-1", Instant.now().minus(Duration.ofMinutes(6)), BODY));
    assertThatThrownBy(() -> verify(Nodes.SECRET, BODY))
        .isInstanceOf(WebhookVerificationException.class);
  }

  private void verify(String secret, String body) throws WebhookVerificationException {
    Map<String, List<String>> all =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    new Webhook(secret).verify(body, HttpHeaders.of(all, (name, value) -> true));
  }
}
