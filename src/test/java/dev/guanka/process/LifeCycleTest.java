package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.submission.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of statuses and the diagrams say the same. */
class LifeCycleTest {

  @Test
  void drawsExactlyTheStepsThatTheStatusesAllow() {
    Map<Status, Set<Status>> table = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      table.put(
          status,
          EnumSet.copyOf(status.next().isEmpty() ? EnumSet.noneOf(Status.class) : status.next()));
    }
    assertThat(new DrawnSteps().all()).isEqualTo(table);
  }

  /** Withdrawal leaves from everywhere, which a picture need not draw. */
  @Test
  void thePictureInTheReadmeShowsEveryStepButWithdrawal() throws IOException {
    List<String> steps = new ArrayList<>();
    for (Status status : Status.values()) {
      status.next().stream()
          .filter(next -> next != Status.WITHDRAWN)
          .forEach(next -> steps.add(status + " --> " + next));
    }
    assertThat(Files.readAllLines(Path.of("README.md")).stream().map(String::strip))
        .filteredOn(line -> line.contains(" --> ") && !line.contains("[*]"))
        .containsExactlyInAnyOrderElementsOf(steps);
  }

  @Test
  void seesAStepThatTheDiagramLacks() {
    assertThat(new DrawnSteps().without("Flow_Verdict_RejectSubmission").all().get(Status.CHECKING))
        .doesNotContain(Status.REJECTED);
  }
}
