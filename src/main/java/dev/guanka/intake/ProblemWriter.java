package dev.guanka.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes problem documents where no controller is reached. */
@Component
public class ProblemWriter {

  static final String RETRY_AFTER_SECONDS = "5";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /** Answers with what the trouble means; also under the name that Camunda's pages show. */
  public void write(HttpServletRequest request, HttpServletResponse response, Exception trouble)
      throws IOException {
    Problem problem = Problems.of(trouble, Language.of(request));
    if (Problems.isOurs(problem)) {
      LOG.error("{} failed", request.getMethod(), trouble);
    }
    write(response, problem);
  }

  /** Answers with nothing but a status and its usual words. */
  public void write(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    write(response, FrameworkProblem.of(status, Language.of(request)));
  }

  private void write(HttpServletResponse response, Problem problem) throws IOException {
    response.reset();
    answer(response, problem);
  }

  /** Answers with a problem, beside the headers that are set already. */
  public void answer(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    if (problem.status() == 503) {
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    ObjectNode body = json.valueToTree(problem);
    response.getOutputStream().write(json.writeValueAsBytes(body.put("message", problem.detail())));
  }
}
