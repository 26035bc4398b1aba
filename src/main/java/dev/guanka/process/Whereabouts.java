package dev.guanka.process;

import dev.guanka.store.CategoryApplications;
import dev.guanka.submission.CategoryApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
   * @param diagram name of the process, of its diagram file as well
   * @param here where it waits or works now; its end where it has ended
   * @param been where it was before
   */
  public record Place(String diagram, Set<String> here, Set<String> been) {

    static Place of(String diagram, List<HistoricActivityInstance> nodes) {
      Set<String> here =
          nodes.stream()
              .filter(node -> node.getEndTime() == null)
              .filter(node -> !node.getActivityType().equals(ActivityTypes.SUB_PROCESS))
              .map(HistoricActivityInstance::getActivityId)
              .collect(Collectors.toSet());
      if (here.isEmpty() && !nodes.isEmpty()) {
        here = Set.of(nodes.get(nodes.size() - 1).getActivityId());
      }
      return new Place(
          diagram,
          here,
          nodes.stream().map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet()));
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

  private Optional<Place> ofApplication(CategoryApplication application) {
    return processes.place(
        application.appId() + ":" + application.category(), Model.CATEGORY_APPLICATION);
  }
}
