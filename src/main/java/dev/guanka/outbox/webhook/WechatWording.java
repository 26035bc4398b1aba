package dev.guanka.outbox.webhook;

import dev.guanka.store.Events.Event;
import dev.guanka.store.WebhookLeases.Lease;
import dev.guanka.store.wechat.Callbacks;
import dev.guanka.submission.webhook.Format;
import dev.guanka.submission.wechat.Callback;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells as WeChat's open platform does: encrypted XML, signed in the address; taken is what is
 * answered with {@code success}. A new address must first give an {@code echostr} back.
 */
@Component
class WechatWording implements Wording {

  private static final String APP_ID = "$APPID$";

  private final Callbacks callbacks;
  private final WechatMessages messages;

  WechatWording(Callbacks callbacks, WechatMessages messages) {
    this.callbacks = callbacks;
    this.messages = messages;
  }

  @Override
  public Format format() {
    return Format.WECHAT_XML;
  }

  @Override
  public Optional<Outgoing> of(Event event, Lease lease, Instant now) {
    return messages.of(event).map(message -> sealed(callback(lease), event, message, now));
  }

  private Callback callback(Lease lease) {
    return callbacks.find(lease.webhook().id()).orElseThrow();
  }

  private static Outgoing sealed(Callback callback, Event event, String message, Instant now) {
    WechatSeal seal = new WechatSeal(callback.token(), callback.encodingAesKey());
    String receiver = callback.componentAppId();
    String encrypted = seal.encrypt(message, receiver == null ? event.appId() : receiver);
    String time = Long.toString(now.getEpochSecond());
    String nonce = WechatSeal.nonce();
    String query =
        "%s&encrypt_type=aes&msg_signature=%s"
            .formatted(signed(seal, time, nonce), seal.sign(time, nonce, encrypted));
    String body =
        new WechatXml()
            .text("ToUserName", WechatXml.original(event.appId()))
            .text("Encrypt", encrypted)
            .toString();
    return new Outgoing(
        "POST",
        url(callback, event, query),
        Map.of(),
        "text/xml; charset=UTF-8",
        body,
        Set.of("success", ""));
  }

  @Override
  public Optional<Outgoing> greeting(Event event, Lease lease, Instant now) {
    Callback callback = callback(lease);
    if (callback.verifiedAt() != null) {
      return Optional.empty();
    }
    WechatSeal seal = new WechatSeal(callback.token(), callback.encodingAesKey());
    String echo = WechatSeal.nonce();
    String query =
        signed(seal, Long.toString(now.getEpochSecond()), WechatSeal.nonce()) + "&echostr=" + echo;
    return Optional.of(
        new Outgoing("GET", url(callback, event, query), Map.of(), null, null, Set.of(echo)));
  }

  @Override
  public void greeted(Lease lease) {
    if (callback(lease).verifiedAt() == null) {
      callbacks.verified(lease.webhook().id());
    }
  }

  private static String signed(WechatSeal seal, String time, String nonce) {
    return "signature=%s&timestamp=%s&nonce=%s".formatted(seal.sign(time, nonce), time, nonce);
  }

  private static String url(Callback callback, Event event, String query) {
    String url = callback.url().replace(APP_ID, event.appId());
    return url + (url.contains("?") ? "&" : "?") + query;
  }
}
