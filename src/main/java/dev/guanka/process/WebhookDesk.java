package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.Events;
import dev.guanka.store.WebhookDeliveries;
import dev.guanka.store.Webhooks;
import dev.guanka.submission.webhook.Delivery;
import dev.guanka.submission.webhook.TargetPolicy;
import dev.guanka.submission.webhook.TargetRefused;
import dev.guanka.submission.webhook.Webhook;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the subscribers of an organisation; an operator's follow everybody. */
@Component
public class WebhookDesk {

  private static final int MOST = 20;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;
  private final Events events;
  private final TargetPolicy policy;

  WebhookDesk(Webhooks webhooks, WebhookDeliveries deliveries, Events events, TargetPolicy policy) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.events = events;
    this.policy = policy;
  }

  /** A new subscriber with its secret, which is told this once. */
  public record Added(Webhook webhook, String secret) {}

  /**
   * Adds a subscriber.
   *
   * @throws Refusal where the address is no target, or there are too many
   */
  public Added add(Person by, String url, List<String> eventTypes) {
    requireTarget(url);
    String organisation = by.is(Role.OPERATOR) ? null : Access.organisation(by);
    requireRoom(organisation);
    UUID id = UUID.randomUUID();
    String secret = secret();
    webhooks.add(
        new Webhook(
            id,
            organisation,
            by.id(),
            url,
            eventTypes,
            Webhook.Status.ACTIVE,
            null,
            0,
            0,
            null,
            null,
            null),
        secret);
    return new Added(find(by, id), secret);
  }

  private void requireTarget(String url) {
    try {
      policy.check(url);
    } catch (TargetRefused refused) {
      throw new Refusal(422, "WEBHOOK_TARGET_REFUSED", "/url", refused.text());
    }
  }

  private void requireRoom(String organisation) {
    if (webhooks.count(organisation) >= MOST) {
      throw Refusal.conflict(
          "TOO_MANY_WEBHOOKS",
          "最多 %d 个 webhook，请先删除不用的。".formatted(MOST),
          "At most %d webhooks. Delete one that is not used.".formatted(MOST));
    }
  }

  private static String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  public List<Webhook> all(Person by) {
    return webhooks.of(by.is(Role.OPERATOR) ? null : by.organisations());
  }

  /** The subscriber, or "not found" for whoever may not know of it. */
  public Webhook find(Person by, UUID id) {
    return webhooks
        .find(id)
        .filter(found -> by.is(Role.OPERATOR) || by.organisations().contains(found.organisation()))
        .orElseThrow(Refusal::notFound);
  }

  public void delete(Person by, UUID id) {
    webhooks.delete(find(by, id).id());
  }

  /** Tells again of all that came after a cursor; a paused subscriber goes on with it. */
  public Webhook replay(Person by, UUID id, String after) {
    Webhook webhook = find(by, id);
    webhooks.rewind(webhook.id(), EventCursor.read(after, "after", events.head()));
    return find(by, id);
  }

  /** Goes on where it was paused. */
  public Webhook resume(Person by, UUID id) {
    webhooks.resume(find(by, id).id());
    return find(by, id);
  }

  /** The newest tries first, before one's id where it is given. */
  public List<Delivery> deliveries(Person by, UUID id, Long before, int limit) {
    return deliveries.of(find(by, id).id(), before, limit);
  }
}
