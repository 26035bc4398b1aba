package dev.guanka.process.wechat;

import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.Webhooks;
import dev.guanka.store.wechat.Callbacks;
import dev.guanka.submission.EventType;
import dev.guanka.submission.webhook.TargetPolicy;
import dev.guanka.submission.webhook.TargetRefused;
import dev.guanka.submission.webhook.Webhook;
import dev.guanka.submission.wechat.Callback;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where an organisation is told in WeChat's words: one address for all its apps. */
@Component
public class CallbackDesk {

  private static final String SOME_APP = "wx0000000000000000";
  private static final List<String> TOLD =
      Stream.of(
              EventType.APPROVED,
              EventType.REJECTED,
              EventType.EXPIRED,
              EventType.EVIDENCE_REQUESTED,
              EventType.QUESTION_ASKED,
              EventType.HELD,
              EventType.CATEGORY_GRANTED,
              EventType.CATEGORY_REFUSED)
          .map(EventType::wireName)
          .toList();

  private final Callbacks callbacks;
  private final Webhooks webhooks;
  private final TargetPolicy policy;

  CallbackDesk(Callbacks callbacks, Webhooks webhooks, TargetPolicy policy) {
    this.callbacks = callbacks;
    this.webhooks = webhooks;
    this.policy = policy;
  }

  /** What is asked for; {@code componentAppId} may be null. */
  public record Wish(String url, String token, String encodingAesKey, String componentAppId) {}

  /**
   * Sets the address; it must prove itself before it is told anything.
   *
   * @param organisation whose, or null for the caller's own
   * @throws Refusal where the address is no target
   */
  @Transactional
  public Callback set(Person by, String organisation, Wish wish) {
    requireTarget(wish.url());
    String whose = organisation(by, organisation);
    Optional<Callback> before = callbacks.of(whose);
    UUID id = before.map(Callback::webhookId).orElseGet(() -> subscribe(by, whose, wish.url()));
    callbacks.put(
        new Callback(
            id,
            whose,
            wish.url(),
            wish.token(),
            wish.encodingAesKey(),
            wish.componentAppId(),
            null));
    webhooks.resume(id);
    return callbacks.of(whose).orElseThrow();
  }

  public Callback find(Person by, String organisation) {
    return callbacks.of(organisation(by, organisation)).orElseThrow(Refusal::notFound);
  }

  @Transactional
  public void delete(Person by, String organisation) {
    webhooks.delete(find(by, organisation).webhookId());
  }

  private UUID subscribe(Person by, String organisation, String url) {
    UUID id = UUID.randomUUID();
    webhooks.add(
        new Webhook(
            id,
            organisation,
            by.id(),
            url,
            TOLD,
            Webhook.Status.ACTIVE,
            null,
            0,
            0,
            null,
            null,
            null),
        "");
    return id;
  }

  private void requireTarget(String url) {
    try {
      policy.check(url.replace("$APPID$", SOME_APP));
    } catch (TargetRefused refused) {
      throw new Refusal(422, "WEBHOOK_TARGET_REFUSED", "/url", refused.text());
    }
  }

  /** An operator says whose; others speak of their own. */
  private static String organisation(Person by, String asked) {
    if (by.is(Role.OPERATOR) && asked != null) {
      return asked;
    }
    return by.organisations().stream()
        .filter(own -> asked == null || own.equals(asked))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.unusable(
                    "ORGANISATION_UNKNOWN",
                    "organisation",
                    "请用参数 organisation 写明是哪个组织。",
                    "Name the organisation in the parameter organisation."));
  }
}
