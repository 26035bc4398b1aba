package dev.guanka.intake;

import dev.guanka.process.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every exception of a controller with a problem document, once for every door. */
@RestControllerAdvice(basePackages = "dev.guanka.intake")
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refuse(Exception trouble, HttpServletRequest request) throws Exception {
    if (trouble instanceof AccessDeniedException) {
      throw trouble;
    }
    var problem = Problems.of(trouble, Language.of(request));
    if (Problems.isOurs(problem)) {
      LOG.error("{} failed", request.getMethod(), trouble);
    }
    return answer(problem);
  }

  /** An id that cannot be one names nothing, like one that nobody has. */
  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException trouble,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var inPath =
        trouble instanceof MethodArgumentTypeMismatchException argument
            && argument.getParameter().hasParameterAnnotation(PathVariable.class);
    return inPath
        ? answer(Problems.of(Refusal.notFound(), languageOf(request)))
        : super.handleTypeMismatch(trouble, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception trouble,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(FrameworkProblem.of(trouble, status.value(), languageOf(request)));
  }

  private static dev.guanka.rules.Lang languageOf(WebRequest request) {
    return Language.of(((ServletWebRequest) request).getRequest());
  }

  private static ResponseEntity<Object> answer(Problem problem) {
    var answer =
        ResponseEntity.status(problem.status())
            .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
    if (problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, ProblemWriter.RETRY_AFTER_SECONDS);
    }
    return answer.body(problem);
  }
}
