package dev.guanka.outbox.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.store.Events.Event;
import dev.guanka.store.Json;
import dev.guanka.store.wechat.DelayDetails;
import dev.guanka.submission.EventType;
import dev.guanka.submission.Reason;
import dev.guanka.submission.Status;
import dev.guanka.submission.wechat.CategoryNumbers;
import dev.guanka.submission.wechat.ReasonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says events as WeChat's pushes; most of ours have no word there. */
@Component
class WechatMessages {

  private static final int CATEGORY_REFUSED = 2;
  private static final int CATEGORY_GRANTED = 3;

  private final Json json;
  private final DelayDetails details;
  private final CategoryNumbers numbers;

  WechatMessages(Json json, DelayDetails details, Environment settings) {
    this.json = json;
    this.details = details;
    this.numbers =
        new CategoryNumbers(
            Binder.get(settings)
                .bind("guanka.wechat.category-ids", Bindable.mapOf(String.class, Integer.class))
                .orElse(Map.of()));
  }

  /** The message in plain XML, or nothing. */
  Optional<String> of(Event event) {
    return EventType.of(event.type())
        .filter(type -> event.appId() != null)
        .flatMap(type -> message(type, event, json.tree(event.data())))
        .map(WechatXml::toString);
  }

  private Optional<WechatXml> message(EventType type, Event event, JsonNode data) {
    return Optional.ofNullable(
        switch (type) {
          case APPROVED ->
              named(event, "weapp_audit_success").number("SuccTime", event.at().getEpochSecond());
          case REJECTED -> rejected(event, data);
          case EXPIRED -> expired(event, data);
          case EVIDENCE_REQUESTED -> delayed(event, data, Status.AWAITING_EVIDENCE);
          case QUESTION_ASKED -> delayed(event, data, Status.AWAITING_ANSWER);
          case HELD -> delayed(event, data, Status.ON_HOLD);
          case CATEGORY_GRANTED -> category(event, data, CATEGORY_GRANTED);
          case CATEGORY_REFUSED -> category(event, data, CATEGORY_REFUSED);
          case RECEIVED,
              SCANNED,
              EVIDENCE_SUPPLIED,
              IN_REVIEW,
              RESUBMITTED,
              DISPUTED,
              WITHDRAWN,
              CATEGORY_EXPIRING,
              RULES_PUBLISHED,
              WEBHOOK_PAUSED ->
              null;
        });
  }

  private static WechatXml named(Event event, String name) {
    return WechatXml.event(event, name);
  }

  private WechatXml rejected(Event event, JsonNode data) {
    List<Reason> reasons = reasons(data);
    List<String> remedies = new ArrayList<>();
    data.path("remedies").forEach(remedy -> remedies.add(remedy.at("/title/zh").asText()));
    return failed(event, ReasonText.rejected(reasons, remedies), ReasonText.screenshots(reasons));
  }

  /** Who let a rejection lie has been told of it. */
  private static WechatXml expired(Event event, JsonNode data) {
    return data.path("from").asText().equals(Status.REJECTED.name())
        ? null
        : failed(event, ReasonText.delayed(Status.EXPIRED, List.of()), "");
  }

  private static WechatXml failed(Event event, String reason, String screenshots) {
    return named(event, "weapp_audit_fail")
        .text("Reason", reason)
        .number("FailTime", event.at().getEpochSecond())
        .text("ScreenShot", screenshots);
  }

  private WechatXml delayed(Event event, JsonNode data, Status status) {
    UUID submission = UUID.fromString(data.path("submissionId").asText());
    return named(event, "weapp_audit_delay")
        .text("Reason", ReasonText.delayed(status, details.of(submission, status)))
        .number("DelayTime", event.at().getEpochSecond());
  }

  private WechatXml category(Event event, JsonNode data, int result) {
    String category = data.path("category").asText();
    List<String> reasons =
        reasons(data).stream().map(reason -> ReasonText.escaped(reason.text().zh())).toList();
    return named(event, "wxa_category_audit")
        .number("ret", result)
        .number("first", numbers.of(category.split("/", 2)[0]))
        .number("second", numbers.of(category))
        .text("reason", String.join("<br>", reasons));
  }

  private List<Reason> reasons(JsonNode data) {
    return data.path("reasons").isArray()
        ? json.read(data.get("reasons").toString(), new TypeReference<>() {})
        : List.of();
  }
}
