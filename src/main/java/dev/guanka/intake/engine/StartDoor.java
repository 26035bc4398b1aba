package dev.guanka.intake.engine;

import dev.guanka.intake.ProblemWriter;
import dev.guanka.process.ReviewStarts;
import dev.guanka.process.engine.TasklistCsrf;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before Camunda's own start calls, so that a review begun there is handed in like any other
 * and never starts behind its beginning.
 */
class StartDoor extends OncePerRequestFilter {

  private final ReviewStarts starts;
  private final StartCall call;
  private final ProblemWriter problems;
  private final TasklistCsrf csrf = new TasklistCsrf();

  StartDoor(ReviewStarts starts, StartCall call, ProblemWriter problems) {
    this.starts = starts;
    this.call = call;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    StartPath path = StartPath.of(request);
    if (path == null) {
      chain.doFilter(request, response);
    } else if (starts.isInner(path.key(), path.id())) {
      problems.write(request, response, StartProblem.innerStart());
    } else if (!starts.isReview(path.key(), path.id())) {
      chain.doFilter(request, response);
    } else if (path.tasklist()) {
      csrf.guard(request, response, () -> answer(path, request, response));
    } else {
      answer(path, request, response);
    }
  }

  private void answer(StartPath path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!path.isTaken()) {
        throw StartProblem.otherStart();
      }
      call.answer(submitter(request), request, response);
    } catch (RuntimeException | IOException trouble) {
      problems.write(request, response, trouble);
    }
  }

  private static Person submitter(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof Authentication signedIn
        && signedIn.getPrincipal() instanceof Person person
        && person.isAnyOf(Role.SUBMITTER, Role.OPERATOR)) {
      return person;
    }
    throw new AccessDeniedException("not a submitter");
  }
}
