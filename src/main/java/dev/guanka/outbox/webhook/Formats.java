package dev.guanka.outbox.webhook;

import dev.guanka.submission.webhook.Format;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the words that a subscriber is told in. */
@Component
class Formats {

  private final Map<Format, Wording> wordings;

  Formats(List<Wording> all) {
    this.wordings = all.stream().collect(Collectors.toMap(Wording::format, Function.identity()));
  }

  Wording of(Format format) {
    return wordings.get(format);
  }
}
