package dev.guanka.intake.webhooks;

import dev.guanka.intake.paging.Cursor;
import dev.guanka.intake.paging.Limit;
import dev.guanka.intake.paging.Page;
import dev.guanka.process.WebhookDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.json.Fields;
import dev.guanka.submission.webhook.Delivery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets organisations be told of events over HTTP. */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks", description = "Be told what happens, in order, at least once")
class WebhookController {

  private static final int LONGEST_URL = 4096;

  private final WebhookDesk desk;

  WebhookController(WebhookDesk desk) {
    this.desk = desk;
  }

  /** The body of a new webhook. */
  @Schema(name = "NewWebhook")
  record New(
      @Schema(
              example = "https://hooks.example.com/guanka",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String url,
      @Schema(example = "[\"*\"]", description = "All where absent") List<String> eventTypes) {}

  /** All of a caller's webhooks. */
  @Schema(name = "Webhooks")
  record All(List<WebhookView> items, @Schema(nullable = true) String next) {}

  @PostMapping
  @Operation(
      summary = "Be told of events from now on",
      description =
          "Each event is POSTed as in the feed and signed as Standard Webhooks say (webhook-id,"
              + " webhook-timestamp, webhook-signature). Any 2xx within 10 seconds takes it; else it is"
              + " tried again after 1 s, then doubling, and nothing later is sent before it. 410 pauses"
              + " the webhook, as do days of failure. The secret is told in this answer only. Private"
              + " and reserved addresses are refused with WEBHOOK_TARGET_REFUSED.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = New.class)))
  @ApiResponse(
      responseCode = "201",
      description = "The webhook with its secret",
      useReturnTypeSchema = true)
  ResponseEntity<WebhookView> add(
      @AuthenticationPrincipal Person person, @Parameter(hidden = true) Fields body) {
    String url = body.text("url", LONGEST_URL);
    List<String> types = EventTypes.read(body);
    body.noMore();
    WebhookView view = WebhookView.of(desk.add(person, url, types));
    return ResponseEntity.created(URI.create("/api/webhooks/" + view.id())).body(view);
  }

  @GetMapping
  @Operation(summary = "Your organisation's webhooks and how each is doing")
  All all(@AuthenticationPrincipal Person person) {
    return new All(desk.all(person).stream().map(WebhookView::of).toList(), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One webhook")
  WebhookView one(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return WebhookView.of(desk.find(person, id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Be told no more")
  void delete(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    desk.delete(person, id);
  }

  @PostMapping("/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Be told again of everything after a cursor",
      description = "after=0: of everything there is. A paused webhook goes on with it.")
  WebhookView replay(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Parameter(example = "0") String after) {
    return WebhookView.of(desk.replay(person, id, after));
  }

  @PostMapping("/{id}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Go on now",
      description = "Where it was paused or waits after a failure; nothing is left out.")
  WebhookView resume(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    return WebhookView.of(desk.resume(person, id));
  }

  @GetMapping("/{id}/deliveries")
  @Operation(summary = "Every try of the last weeks, newest first")
  Page<DeliveryView> deliveries(
      @AuthenticationPrincipal Person person,
      @PathVariable UUID id,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = Limit.USUAL) long limit) {
    int size = Limit.of(limit);
    Cursor cursors = Cursor.of("deliveries", id);
    Long before = cursors.read(cursor, (at, last) -> Long.valueOf(last));
    List<Delivery> rows = desk.deliveries(person, id, before, size + 1);
    return Page.of(rows, size, last -> cursors.at(last.at(), last.id())).map(DeliveryView::of);
  }
}
