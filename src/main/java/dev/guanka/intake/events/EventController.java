package dev.guanka.intake.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.guanka.intake.paging.Limit;
import dev.guanka.intake.paging.Page;
import dev.guanka.process.EventCursor;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.store.Events;
import dev.guanka.store.Events.Event;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out what happened, in order and without gaps, to whoever may know it. */
@RestController
@Tag(name = "Events", description = "What happened, in order")
class EventController {

  private final Events events;

  EventController(Events events) {
    this.events = events;
  }

  /** One event; {@code cursor} is what {@code after} takes to go on from here. */
  @Schema(name = "Event")
  record Told(
      UUID id,
      String cursor,
      String type,
      Instant at,
      @JsonRawValue @Schema(implementation = Object.class) String data) {

    static Told of(Event event) {
      return new Told(
          event.id(), Long.toString(event.seq()), event.type(), event.at(), event.data());
    }
  }

  @GetMapping("/api/events")
  @Operation(
      summary = "The feed from a cursor on",
      description =
          "after=0 or none: from the beginning. next is null where there is no more now; go on from"
              + " the cursor of the last event. Submitters get their own organisation's events.")
  Page<Told> feed(
      @AuthenticationPrincipal Person person,
      @RequestParam(defaultValue = "0") @Parameter(example = "0") String after,
      @RequestParam(defaultValue = Limit.USUAL) long limit) {
    int size = Limit.of(limit);
    List<Event> rows =
        events.after(EventCursor.read(after, "after", events.head()), visible(person), size + 1);
    return Page.of(rows, size, last -> Long.toString(last.seq())).map(Told::of);
  }

  private static List<String> visible(Person person) {
    return person.is(Role.OPERATOR) ? null : person.organisations();
  }
}
