package dev.guanka.process;

import static java.util.stream.Collectors.toSet;

import dev.guanka.rules.Text;
import dev.guanka.store.CategoryApplications;
import dev.guanka.submission.CategoryApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.stereotype.Component;

/** Tells in which nodes of the diagrams a submission stands, so that a page can light them. */
@Component
public class Whereabouts {

  private final ReviewProcesses processes;
  private final CategoryApplications applications;

  Whereabouts(ReviewProcesses processes, CategoryApplications applications) {
    this.processes = processes;
    this.applications = applications;
  }

  /**
   * One diagram with its nodes by id.
   *
   * @param model the very version of the process that it runs on
   * @param here where it waits or works now; its end where it has ended
   * @param been where it was before
   * @param names what stands on the nodes where it is now
   */
  public record Place(String model, Set<String> here, Set<String> been, List<Text> names) {

    static Place of(String model, List<HistoricActivityInstance> nodes) {
      List<HistoricActivityInstance> here = nodes.stream().filter(Place::isOpen).toList();
      if (here.isEmpty() && !nodes.isEmpty()) {
        here = List.of(nodes.get(nodes.size() - 1));
      }
      List<Text> names =
          here.stream()
              .map(HistoricActivityInstance::getActivityName)
              .filter(Objects::nonNull)
              .distinct()
              .map(Label::of)
              .toList();
      return new Place(model, ids(here), ids(nodes), names);
    }

    private static boolean isOpen(HistoricActivityInstance node) {
      return node.getEndTime() == null && !node.getActivityType().equals(ActivityTypes.SUB_PROCESS);
    }

    private static Set<String> ids(List<HistoricActivityInstance> nodes) {
      return nodes.stream().map(HistoricActivityInstance::getActivityId).collect(toSet());
    }
  }

  /** The submission's own process, then those of the category applications that it waits for. */
  public List<Place> of(UUID submission) {
    List<Place> places = new ArrayList<>();
    processes.place(submission.toString(), Model.SUBMISSION_REVIEW).ifPresent(places::add);
    applications.ofSubmission(submission).stream()
        .filter(application -> application.status().isOpen())
        .map(this::ofApplication)
        .flatMap(Optional::stream)
        .forEach(places::add);
    return places;
  }

  /** The drawing of a model, as long as the submission or what it waits for runs on it. */
  public Optional<byte[]> drawing(UUID submission, String model) {
    return of(submission).stream()
        .map(Place::model)
        .filter(model::equals)
        .findFirst()
        .flatMap(processes::model)
        .map(Drawing::of);
  }

  private Optional<Place> ofApplication(CategoryApplication application) {
    return processes.place(
        application.appId() + ":" + application.category(), Model.CATEGORY_APPLICATION);
  }
}
