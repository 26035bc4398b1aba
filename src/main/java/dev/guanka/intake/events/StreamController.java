package dev.guanka.intake.events;

import dev.guanka.process.EventCursor;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.Events;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the feed out as it happens, as server-sent events. */
@RestController
@Tag(name = "Events")
class StreamController {

  private final EventStreams streams;
  private final Events events;

  StreamController(EventStreams streams, Events events) {
    this.streams = streams;
    this.events = events;
  }

  @GetMapping("/api/events/stream")
  @Operation(
      summary = "The feed as it happens, as server-sent events",
      description =
          "From after on (the beginning, where absent); Last-Event-ID goes before it. The id of each"
              + " event is its cursor, its data is the event of the feed. A comment comes every 15"
              + " seconds. The stream ends after an hour at most: connect again with Last-Event-ID.")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  void stream(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "0") @Parameter(example = "0") String after,
      @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) HttpServletResponse response)
      throws IOException {
    long cursor = cursor(after, lastEventId);
    streams.requireRoom();
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext connection = request.startAsync(request, response);
    connection.setTimeout(0);
    streams.open(connection, person.is(Role.OPERATOR) ? null : person.organisations(), cursor);
  }

  private long cursor(String after, String lastEventId) {
    return lastEventId == null
        ? EventCursor.read(after, "after", events.head())
        : EventCursor.read(lastEventId, "Last-Event-ID", events.head());
  }
}
