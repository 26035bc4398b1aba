package dev.guanka.intake.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.process.wechat.Errcode;
import dev.guanka.process.wechat.WechatRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of a call, whatever content type it came under; fields that nobody knows are left alone,
 * as clients of WeChat expect.
 */
final class WechatBody {

  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_ITEMS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode node;

  private WechatBody(JsonNode node) {
    this.node = node;
  }

  static WechatBody read(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new WechatRefusal(Errcode.TOO_LONG);
    }
    try {
      return object(JSON.readTree(bytes));
    } catch (JsonProcessingException broken) {
      throw new WechatRefusal(Errcode.NOT_JSON);
    }
  }

  /** JSON inside a text, as ext_json is; says whether it is an object. */
  static boolean isObject(String text) {
    try {
      return JSON.readTree(text).isObject();
    } catch (JsonProcessingException broken) {
      return false;
    }
  }

  private static WechatBody object(JsonNode node) {
    if (node == null || !node.isObject()) {
      throw new WechatRefusal(Errcode.NOT_JSON);
    }
    return new WechatBody(node);
  }

  boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** A text, or null where it is absent or empty. */
  String text(String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isValueNode()) {
      throw new WechatRefusal(Errcode.BAD_ARGUMENT, field);
    }
    String text = value.asText();
    if (text.indexOf('\0') >= 0) {
      throw new WechatRefusal(Errcode.BAD_ARGUMENT, field);
    }
    return text.isEmpty() ? null : text;
  }

  long number(String field) {
    JsonNode value = node.path(field);
    try {
      return value.isNumber() ? value.longValue() : Long.parseLong(value.asText(""));
    } catch (NumberFormatException malformed) {
      throw new WechatRefusal(Errcode.BAD_ARGUMENT, field);
    }
  }

  WechatBody object(String field) {
    return has(field) ? object(node.get(field)) : new WechatBody(JSON.createObjectNode());
  }

  List<WechatBody> objects(String field) {
    List<WechatBody> objects = new ArrayList<>();
    items(field).forEach(item -> objects.add(object(item)));
    return objects;
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    items(field).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private JsonNode items(String field) {
    JsonNode items = has(field) ? node.get(field) : JSON.createArrayNode();
    if (!items.isArray() || items.size() > MOST_ITEMS) {
      throw new WechatRefusal(Errcode.BAD_ARGUMENT, field);
    }
    return items;
  }
}
