package dev.guanka.store;

import static dev.guanka.testing.SecretKeys.OLD_SET;
import static dev.guanka.testing.SecretKeys.ONE;
import static dev.guanka.testing.SecretKeys.OTHER_SET;
import static dev.guanka.testing.SecretKeys.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.guanka.store.wechat.Callbacks;
import dev.guanka.submission.EventType;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.submission.wechat.Callback;
import dev.guanka.testing.DatabaseAddress;
import dev.guanka.testing.EventNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever reads the tables learns no secret, and no start loses one. */
@Timeout(120)
class SealedSecretsTest {

  private static final String SECRET = "whsec_c2VjcmV0";
  private static final String TOKEN = "guankaPush2026";
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

  private final DatabaseAddress database = EventNode.database();
  private final UUID id = UUID.randomUUID();

  private EventNode node(String... settings) {
    return EventNode.start(database, context -> {}, settings);
  }

  @Test
  void areSealedWhenTheyAreWrittenAndOpenWhereTheyAreNeeded() {
    try (EventNode node = node(SET)) {
      write(node, TOKEN);
      assertSealed(node);
      assertOpen(node);
    }
  }

  @Test
  void areNeverSealedTwiceInTheSameWay() {
    try (EventNode node = node(SET)) {
      write(node, TOKEN);
      List<String> first = raw(node);
      put(node, TOKEN);
      assertThat(raw(node)).hasSize(3).isNotEqualTo(first);
    }
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void stayClearWithoutAKeyWhichTheStartSays(CapturedOutput output) {
    try (EventNode node = node()) {
      write(node, TOKEN);
      renew(node);
      assertThat(raw(node)).containsExactly(SECRET, TOKEN, KEY);
      assertThat(output).containsOnlyOnce("KEPT IN CLEAR").contains("GUANKA_SECRETS_KEY");
    }
  }

  @Test
  void ofBeforeOpenAndAreSealedByTheStart() {
    writtenBy();
    try (EventNode node = node(SET)) {
      assertOpen(node);
      renew(node);
      assertSealed(node);
      assertOpen(node);
      List<String> sealed = raw(node);
      renew(node);
      assertThat(raw(node)).isEqualTo(sealed);
    }
  }

  @Test
  void underAnotherKeyStopTheStartWhichChangesNothing() {
    writtenBy(SET);
    try (EventNode node = node(OTHER_SET)) {
      node.db().sql("update webhook set secret = ?").param(SECRET).update();
      assertThatThrownBy(() -> renew(node))
          .isInstanceOf(SecretsTrouble.class)
          .hasMessageContainingAll(
              "2 sealed", "wechat_callback.token", id.toString(), "GUANKA_SECRETS_OLD_KEYS");
      assertThat(raw(node)).contains(SECRET);
    }
  }

  @Test
  void withoutTheirKeyStopTheStart() {
    writtenBy(SET);
    try (EventNode node = node()) {
      assertRefused(() -> renew(node), "webhook.secret");
      assertRefused(() -> node.get(Callbacks.class).find(id), "wechat_callback.token");
    }
  }

  @Test
  void withOneCharacterChangedStopTheStart() {
    writtenBy(SET);
    try (EventNode node = node(SET)) {
      String sealed = raw(node).get(0);
      for (int at = "sealed:".length(); at < sealed.length(); at++) {
        char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
        String flipped = sealed.substring(0, at) + other + sealed.substring(at + 1);
        node.db().sql("update webhook set secret = ?").param(flipped).update();
        assertRefused(() -> renew(node), "webhook.secret(" + id);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sealed:", "sealed:AAAA", "sealed:no base64"})
  void thatAreNoneStopTheStart(String text) {
    writtenBy(SET);
    try (EventNode node = node(SET)) {
      node.db().sql("update webhook set secret = ?").param(text).update();
      assertRefused(() -> renew(node), "webhook.secret");
    }
  }

  @Test
  void openNowhereButInTheirOwnPlace() {
    writtenBy(SET);
    try (EventNode node = node(SET)) {
      node.db().sql("update wechat_callback set encoding_aes_key = token").update();
      assertRefused(() -> renew(node), "wechat_callback.encoding_aes_key");
      node.db().sql("delete from wechat_callback").update();
      node.db().sql("update webhook set id = gen_random_uuid()").update();
      assertRefused(() -> renew(node), "webhook.secret");
    }
  }

  @Test
  void moveToTheNewKeyAtTheStartThatKnowsBoth() {
    writtenBy(SET);
    try (EventNode node = node(OTHER_SET, OLD_SET)) {
      assertOpen(node);
      renew(node);
    }
    try (EventNode node = node(OTHER_SET)) {
      renew(node);
      assertOpen(node);
    }
    try (EventNode node = node(SET)) {
      assertRefused(() -> renew(node), "webhook.secret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guanka.secrets.key=c2hvcnQ=",
        "guanka.secrets.key=no base64 but a pass phrase of any length",
        "guanka.secrets.key=" + ONE + "AAAA",
        "guanka.secrets.old-keys=c2hvcnQ="
      })
  void needAKeyInForm(String setting) {
    String name = setting.substring(0, setting.indexOf('='));
    String value = setting.substring(name.length() + 1);
    Throwable refused =
        catchThrowable(() -> (name.endsWith("s") ? node(SET, setting) : node(setting)).close());
    assertThat(refused)
        .rootCause()
        .isInstanceOf(SecretsTrouble.class)
        .hasMessageContainingAll(name, "32 bytes", "openssl");
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      assertThat(cause.getMessage()).doesNotContain(value);
    }
  }

  @Test
  void needANewKeyBesideTheOldOne() {
    assertThatThrownBy(() -> node(OLD_SET).close())
        .rootCause()
        .isInstanceOf(SecretsTrouble.class)
        .hasMessageContaining("guanka.secrets.old-keys is set without guanka.secrets.key");
  }

  @Test
  void thatAreSetWhileAStartSealsAreNotSetBack() {
    writtenBy();
    try (EventNode running = node();
        EventNode starting = node(SET)) {
      AtomicReference<CompletableFuture<Void>> start = new AtomicReference<>();
      running.inTransaction(
          () -> {
            put(running, "newToken");
            start.set(CompletableFuture.runAsync(() -> renew(starting)));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isWaiting(starting));
          });
      start.get().join();
      assertThat(starting.get(Callbacks.class).find(id).orElseThrow().token())
          .isEqualTo("newToken");
    }
  }

  private static boolean isWaiting(EventNode node) {
    return node.db()
            .sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                """)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void writtenBy(String... settings) {
    try (EventNode node = node(settings)) {
      write(node, TOKEN);
    }
  }

  private void write(EventNode node, String token) {
    node.get(Webhooks.class)
        .add(
            new Webhook(
                id,
                "one",
                "submitter",
                "http://127.0.0.1/",
                List.of(Webhook.ALL),
                Webhook.Status.ACTIVE,
                null,
                0,
                0,
                null,
                null,
                null),
            SECRET);
    put(node, token);
  }

  private void put(EventNode node, String token) {
    node.get(Callbacks.class)
        .put(new Callback(id, "one", "http://127.0.0.1/", token, KEY, null, null));
  }

  private static void renew(EventNode node) {
    node.get(SetupLock.class).hold(node.get(SealedSecrets.class)::renew);
  }

  private static List<String> raw(EventNode node) {
    return node.db()
        .sql(
            """
            select unnest(array[w.secret, c.token, c.encoding_aes_key])
            from webhook w left join wechat_callback c on c.webhook_id = w.id
            """)
        .query(String.class)
        .list();
  }

  private static void assertSealed(EventNode node) {
    assertThat(raw(node)).hasSize(3).allMatch(text -> text.startsWith("sealed:"));
    assertThat(raw(node).toString()).doesNotContain(SECRET, TOKEN, KEY);
  }

  private void assertOpen(EventNode node) {
    node.tell(EventType.RECEIVED, "one", 1);
    node.number();
    WebhookLeases leases = node.get(WebhookLeases.class);
    List<WebhookLeases.Lease> taken = leases.claim(1, 1, Duration.ofMillis(-1));
    assertThat(taken).extracting(lease -> lease.secret().get()).containsExactly(SECRET);
    Callback callback = node.get(Callbacks.class).find(id).orElseThrow();
    assertThat(callback.token()).isEqualTo(TOKEN);
    assertThat(callback.encodingAesKey()).isEqualTo(KEY);
    assertThat(node.get(Callbacks.class).of("one")).contains(callback);
  }

  private static void assertRefused(ThrowingCallable start, String named) {
    assertThatThrownBy(start)
        .isInstanceOf(SecretsTrouble.class)
        .hasMessageContainingAll(named, "GUANKA_SECRETS_KEY");
  }
}
