package dev.guanka.process;

import dev.guanka.process.ClockFace.State;
import dev.guanka.process.ClockFace.Whose;
import dev.guanka.store.CategoryApplications;
import dev.guanka.store.ReviewClocks;
import dev.guanka.store.Waits;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.ReviewClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows both clocks, so that nobody has to guess whose turn it is. */
@Component
public class ClockFaces {

  private final ReviewClocks reviews;
  private final Waits waits;
  private final CategoryApplications applications;

  ClockFaces(ReviewClocks reviews, Waits waits, CategoryApplications applications) {
    this.reviews = reviews;
    this.waits = waits;
    this.applications = applications;
  }

  /** A submission's clocks and those of the applications that it waits or waited for. */
  public List<ClockFace> ofSubmission(UUID id) {
    List<ClockFace> faces = new ArrayList<>(of(id.toString(), null, Instant.MIN));
    applications.ofSubmission(id).stream().map(this::ofApplication).forEach(faces::addAll);
    return faces.stream().sorted(Comparator.comparing(ClockFace::startedAt)).toList();
  }

  /** An application's own; its key serves later applications too, so those before it are not. */
  public List<ClockFace> ofApplication(CategoryApplication application) {
    return of(application.key(), application.category(), application.createdAt());
  }

  private List<ClockFace> of(String key, String category, Instant since) {
    List<ClockFace> faces = new ArrayList<>();
    reviews.of(key).forEach(clock -> faces.add(face(clock, category)));
    waits.of(key).forEach(wait -> faces.add(face(wait, category)));
    return faces.stream()
        .filter(face -> !face.startedAt().isBefore(since))
        .sorted(Comparator.comparing(ClockFace::startedAt))
        .toList();
  }

  private static ClockFace face(ReviewClock clock, String category) {
    State running = clock.isPaused() ? State.PAUSED : State.RUNNING;
    return new ClockFace(
        Whose.REVIEWER,
        clock.activity(),
        category,
        clock.endedAt() == null ? running : State.ENDED,
        clock.startedAt(),
        clock.dueAt(),
        clock.endedAt(),
        clock.pauses());
  }

  private static ClockFace face(Waits.Wait wait, String category) {
    return new ClockFace(
        Whose.SUBMITTER,
        wait.activity(),
        category,
        wait.endedAt() == null ? State.RUNNING : State.ENDED,
        wait.startedAt(),
        wait.dueAt(),
        wait.endedAt(),
        List.of());
  }
}
