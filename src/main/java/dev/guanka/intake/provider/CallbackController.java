package dev.guanka.intake.provider;

import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.process.wechat.CallbackDesk;
import dev.guanka.process.wechat.CallbackDesk.Wish;
import dev.guanka.rules.json.Fields;
import dev.guanka.submission.wechat.Callback;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says where an organisation's pushes in WeChat's words go. */
@RestController
@RequestMapping("/api/wechat/callback")
@Tag(name = "WeChat-style door")
class CallbackController {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,32}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{43}");
  private static final int LONGEST_URL = 2048;

  private final CallbackDesk desk;

  CallbackController(CallbackDesk desk) {
    this.desk = desk;
  }

  /** The body; nothing is bound to it. */
  @Schema(name = "NewWechatCallback")
  record New(
      @Schema(
              example = "https://provider.example.com/wechat/$APPID$/callback",
              requiredMode = Schema.RequiredMode.REQUIRED,
              description = "$APPID$ gives way to the app's id")
          String url,
      @Schema(example = "guankaPush2026", requiredMode = Schema.RequiredMode.REQUIRED) String token,
      @Schema(
              example = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String encodingAesKey,
      @Schema(
              nullable = true,
              description = "What the message is sealed for; the app's own id without it")
          String componentAppId) {}

  /** A callback as its organisation sees it; token and key are never shown again. */
  @Schema(name = "WechatCallback")
  record View(
      String url,
      @Schema(nullable = true) String componentAppId,
      @Schema(nullable = true, description = "When it gave its first echostr back")
          Instant verifiedAt,
      @Schema(description = "Deliveries, replay and resume as for any webhook") UUID webhookId) {

    static View of(Callback callback) {
      return new View(
          callback.url(), callback.componentAppId(), callback.verifiedAt(), callback.webhookId());
    }
  }

  @PutMapping
  @Operation(
      summary = "Be told of audits and categories as WeChat's open platform tells",
      description =
          "Encrypted XML: weapp_audit_success, weapp_audit_fail, weapp_audit_delay,"
              + " wxa_category_audit. Before the first push the address is asked to give an echostr"
              + " back; each push must be answered with success, or it is tried again.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = New.class)))
  View set(
      @AuthenticationPrincipal Person person,
      @RequestParam(required = false) String organisation,
      @Parameter(hidden = true) Fields body) {
    Wish wish =
        new Wish(
            body.text("url", LONGEST_URL),
            inForm(body, "token", TOKEN, "3 到 32 位字母或数字", "3 to 32 letters or digits"),
            inForm(body, "encodingAesKey", KEY, "43 位字母或数字", "43 letters or digits"),
            body.optionalText("componentAppId", 64));
    body.noMore();
    return View.of(desk.set(person, organisation, wish));
  }

  private static String inForm(Fields body, String field, Pattern form, String zh, String en) {
    String value = body.text(field, 100);
    if (!form.matcher(value).matches()) {
      throw Refusal.unusable(
          "FIELD_FORM",
          body.pointer(field),
          "%s 应为%s。".formatted(field, zh),
          "%s is %s.".formatted(field, en));
    }
    return value;
  }

  @GetMapping
  @Operation(summary = "Where the pushes go")
  View get(
      @AuthenticationPrincipal Person person, @RequestParam(required = false) String organisation) {
    return View.of(desk.find(person, organisation));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Be told no more")
  void delete(
      @AuthenticationPrincipal Person person, @RequestParam(required = false) String organisation) {
    desk.delete(person, organisation);
  }
}
