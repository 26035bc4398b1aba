package dev.guanka.testing;

import java.net.http.HttpRequest.BodyPublishers;

/** A machine that calls with a token. */
public final class TokenCaller {

  private final Caller caller;
  private final String token;

  private TokenCaller(Caller caller, String token) {
    this.caller = caller;
    this.token = token;
  }

  public static TokenCaller with(String token, int port) {
    return new TokenCaller(Caller.nobody(port), token);
  }

  public Answer get(String path) {
    return call("GET", path, "");
  }

  public Answer post(String path, String json) {
    return call("POST", path, json);
  }

  public Answer delete(String path) {
    return call("DELETE", path, "");
  }

  private Answer call(String method, String path, String body) {
    return Answer.of(
        caller.call(
            method,
            path,
            body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json",
            "Accept-Language",
            "en"));
  }
}
