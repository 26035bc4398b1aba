package dev.guanka.outbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.store.Events;
import dev.guanka.store.Webhooks;
import dev.guanka.store.wechat.Callbacks;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Reason;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.submission.wechat.Callback;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** WxJava's router takes our pushes as WeChat's own. */
@Timeout(120)
class WechatPushTest {

  private static final String APP = "wx0123456789abcdef";

  private static UUID subscribe(Nodes nodes, WechatReceiver receiver) {
    UUID id = UUID.randomUUID();
    nodes
        .get(0)
        .inTransaction(
            () -> {
              nodes
                  .get(0)
                  .get(Webhooks.class)
                  .add(
                      new Webhook(
                          id,
                          "one",
                          "submitter",
                          receiver.url(),
                          List.of(Webhook.ALL),
                          Webhook.Status.ACTIVE,
                          null,
                          0,
                          0,
                          null,
                          null,
                          null),
                      "");
              nodes
                  .get(0)
                  .get(Callbacks.class)
                  .put(
                      new Callback(
                          id,
                          "one",
                          receiver.url(),
                          WechatReceiver.TOKEN,
                          WechatReceiver.KEY,
                          WechatReceiver.COMPONENT,
                          null));
            });
    return id;
  }

  private static void tell(Nodes nodes, EventType type, Object... data) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("submissionId", new UUID(0, 1));
    for (int i = 0; i < data.length; i += 2) {
      all.put((String) data[i], data[i + 1]);
    }
    nodes
        .get(0)
        .inTransaction(
            () -> nodes.get(0).get(Events.class).tell(type, new UUID(0, 1), APP, "one", all));
  }

  private static Reason reason() {
    return new Reason(
        "f1",
        "TEXT_SYNTHESIS",
        "DETECTED",
        new Reason.Place(
            Reason.Kind.CODE, "pages/chat/chat.js:42:11", "<script>]]></xml>&'\"", "media-1"),
        new Reason.Words("涉及文本深度合成技术（AI问答）", "text synthesis"));
  }

  @Test
  void tellsEachStepToWxJavasRouterInOrder() {
    try (Nodes nodes = new Nodes(1);
        WechatReceiver receiver = new WechatReceiver(() -> "success")) {
      UUID id = subscribe(nodes, receiver);
      tell(nodes, EventType.RECEIVED);
      tell(nodes, EventType.EVIDENCE_REQUESTED);
      tell(nodes, EventType.HELD);
      tell(
          nodes,
          EventType.REJECTED,
          "reasons",
          List.of(reason()),
          "remedies",
          List.of(Map.of("title", Map.of("zh", "补充选择类目", "en", "add"))));
      tell(nodes, EventType.EXPIRED, "from", "REJECTED");
      tell(nodes, EventType.APPROVED);
      tell(
          nodes, EventType.CATEGORY_REFUSED, "category", "深度合成/AI问答", "reasons", List.of(reason()));
      tell(nodes, EventType.CATEGORY_GRANTED, "category", "深度合成/AI问答");
      until(() -> receiver.routed().size() == 6);
      List<WxMpXmlMessage> got = receiver.routed();
      assertThat(got)
          .extracting(WxMpXmlMessage::getEvent)
          .containsExactly(
              "weapp_audit_delay",
              "weapp_audit_delay",
              "weapp_audit_fail",
              "weapp_audit_success",
              "wxa_category_audit",
              "wxa_category_audit");
      assertThat(receiver.apps()).containsOnly(APP);
      assertThat(receiver.greetings()).isEqualTo(1);
      assertThat(nodes.get(0).get(Callbacks.class).find(id).orElseThrow().verifiedAt()).isNotNull();
      assertThat(got.get(0).getReason()).startsWith("1:请补充类目资质材料");
      assertThat(got.get(0).getDelayTime()).isPositive();
      assertThat(got.get(2).getReason())
          .isEqualTo(
              "1:涉及文本深度合成技术（AI问答）<br>(1):位置：pages/chat/chat.js:42:11<br>"
                  + "(2):&lt;script&gt;]]&gt;&lt;/xml&gt;&amp;&#39;&quot;<br>2:整改建议:<br>(1):补充选择类目<br>");
      assertThat(got.get(2).getFailTime()).isPositive();
      assertThat(got.get(2).getScreenShot()).isEqualTo("media-1");
      assertThat(got.get(3).getSuccessTime()).isPositive();
      assertThat(got.get(3).getMsgType()).isEqualTo("event");
      assertThat(got.get(4).getRet()).isEqualTo(2);
      assertThat(got.get(5).getRet()).isEqualTo(3);
      assertThat(receiver.forged()).isZero();
    }
  }

  @Test
  void triesAgainUntilItIsAnsweredWithSuccess() {
    AtomicReference<String> answer = new AtomicReference<>("system busy");
    try (Nodes nodes = new Nodes(1);
        WechatReceiver receiver = new WechatReceiver(answer::get)) {
      UUID id = subscribe(nodes, receiver);
      tell(nodes, EventType.APPROVED);
      until(() -> receiver.requests() >= 2 && nodes.find(id).attempts() > 0);
      answer.set("success");
      until(() -> receiver.routed().size() == 1);
    }
  }

  @Test
  void tellsNothingToAnAddressThatDoesNotKnowTheToken() {
    AtomicReference<String> answer = new AtomicReference<>();
    try (Nodes nodes = new Nodes(1);
        WechatReceiver receiver = new WechatReceiver(answer::get)) {
      UUID id = subscribe(nodes, receiver);
      tell(nodes, EventType.APPROVED);
      until(() -> receiver.greetings() >= 2 && nodes.find(id).attempts() > 0);
      assertThat(receiver.requests()).isZero();
      answer.set("success");
      until(() -> receiver.routed().size() == 1);
    }
  }

  @Test
  void sealsSoThatAFlippedByteOrAnotherKeyIsRefused() {
    WechatSeal seal = new WechatSeal(WechatReceiver.TOKEN, WechatReceiver.KEY);
    String sealed = seal.encrypt("<xml><Event><![CDATA[x]]></Event></xml>", "app");
    String signature = seal.sign("1700000000", "nonce", sealed);
    try (WechatReceiver receiver = new WechatReceiver(() -> "success")) {
      Map<String, String> query =
          Map.of("timestamp", "1700000000", "nonce", "nonce", "msg_signature", signature);
      assertThat(receiver.decrypted(body(sealed), query).getEvent()).isEqualTo("x");
      String flipped = (sealed.charAt(0) == 'A' ? 'B' : 'A') + sealed.substring(1);
      assertThatThrownBy(() -> receiver.decrypted(body(flipped), query)).isNotNull();
      Map<String, String> late =
          Map.of("timestamp", "1700009999", "nonce", "nonce", "msg_signature", signature);
      assertThatThrownBy(() -> receiver.decrypted(body(sealed), late)).isNotNull();
    }
    WechatSeal other = new WechatSeal("otherToken", WechatReceiver.KEY);
    assertThat(other.sign("1700000000", "nonce", sealed)).isNotEqualTo(signature);
  }

  private static String body(String sealed) {
    return "<xml><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>";
  }

  private static void until(BooleanSupplier done) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(done::getAsBoolean);
  }
}
