package dev.guanka.intake.tokens;

import dev.guanka.process.Refusal;
import dev.guanka.process.identity.TokenRequest;
import dev.guanka.rules.json.Fields;
import dev.guanka.submission.TokenScope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the request for a token strictly. */
final class TokenForm {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TIME = 40;
  private static final int LONGEST_SCOPE = 40;
  private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");

  /** The body for the published interface; nothing is bound to it. */
  @Schema(name = "NewToken")
  record Described(
      @Schema(example = "release robot", requiredMode = Schema.RequiredMode.REQUIRED) String name,
      @Schema(
              example = "[\"submissions:read\", \"submissions:write\"]",
              requiredMode = Schema.RequiredMode.REQUIRED,
              description =
                  "checks, submissions:read, submissions:write, inbox, events, policy, operations;"
                      + " or wechat alone")
          List<String> scopes,
      @Schema(nullable = true, description = "With the scope wechat: the one app it speaks of")
          String appId,
      @Schema(
              nullable = true,
              example = "2027-01-31T00:00:00Z",
              description = "90 days from now where it is missing")
          Instant expiresAt) {}

  private TokenForm() {}

  static TokenRequest read(Fields body) {
    TokenRequest request =
        new TokenRequest(
            body.text("name", LONGEST_NAME), scopes(body), appId(body), expiresAt(body));
    body.noMore();
    return request;
  }

  private static Set<TokenScope> scopes(Fields body) {
    body.require("scopes");
    Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
    for (String name : body.texts("scopes", TokenScope.values().length, LONGEST_SCOPE)) {
      scopes.add(TokenScope.ofWireName(name).orElseThrow(() -> unknownScope(body)));
    }
    if (scopes.isEmpty()) {
      throw unknownScope(body);
    }
    return scopes;
  }

  private static Refusal unknownScope(Fields body) {
    String known =
        Arrays.stream(TokenScope.values())
            .map(TokenScope::wireName)
            .collect(Collectors.joining(", "));
    return Refusal.unusable(
        "TOKEN_SCOPE",
        body.pointer("scopes"),
        "scopes 至少写一个，可用：" + known,
        "Name at least one of scopes: " + known);
  }

  private static String appId(Fields body) {
    String appId = body.optionalText("appId", 64);
    if (appId != null && !APP_ID.matcher(appId).matches()) {
      throw Refusal.unusable(
          "APP_ID_FORM",
          body.pointer("appId"),
          "appId 应为 wx 加 16 位小写十六进制字符。",
          "An app id is wx and 16 lower-case hexadecimal digits.");
    }
    return appId;
  }

  private static Instant expiresAt(Fields body) {
    String text = body.optionalText("expiresAt", LONGEST_TIME);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw Refusal.unusable(
          "TIME_FORM",
          body.pointer("expiresAt"),
          "时间应为 ISO 8601 UTC，如 2027-01-31T00:00:00Z。",
          "A time is ISO 8601 in UTC, such as 2027-01-31T00:00:00Z.");
    }
  }
}
