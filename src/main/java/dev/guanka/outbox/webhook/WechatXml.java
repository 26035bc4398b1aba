package dev.guanka.outbox.webhook;

import dev.guanka.store.Events.Event;

/** Writes one message of WeChat's, field by field. */
final class WechatXml {

  private final StringBuilder xml = new StringBuilder("<xml>");

  /**
   * The head that every event has. Clients know a repeated message by sender and second, so the
   * sender is the event itself: another one of the same second is not taken for it, a retry is.
   */
  static WechatXml event(Event event, String name) {
    return new WechatXml()
        .text("ToUserName", original(event.appId()))
        .text("FromUserName", event.id().toString().replace("-", ""))
        .number("CreateTime", event.at().getEpochSecond())
        .text("MsgType", "event")
        .text("Event", name);
  }

  /** Stands for the app's original id, which only WeChat has. */
  static String original(String appId) {
    return "gh_" + appId.substring("wx".length());
  }

  WechatXml text(String name, String value) {
    String legal =
        value.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    String data = legal.replace("]]>", "]]]]><![CDATA[>");
    xml.append("<%1$s><![CDATA[%2$s]]></%1$s>".formatted(name, data));
    return this;
  }

  WechatXml number(String name, long value) {
    xml.append("<%1$s>%2$d</%1$s>".formatted(name, value));
    return this;
  }

  @Override
  public String toString() {
    return xml + "</xml>";
  }
}
