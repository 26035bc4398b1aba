package dev.guanka.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the service answered: a status, and JSON that can be asked by pointer. */
public record Answer(int status, String body, HttpResponse<String> whole) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body(), response);
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(status + " " + body, e);
    }
  }

  /** The text at a pointer, empty where there is none. */
  public String at(String pointer) {
    return json().at(pointer).asText();
  }

  public String code() {
    return at("/code");
  }

  public String header(String name) {
    return whole.headers().firstValue(name).orElse("");
  }
}
