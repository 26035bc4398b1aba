package dev.guanka.intake;

import dev.guanka.process.Refusal;
import dev.guanka.rules.BadDeclaration;
import dev.guanka.rules.source.BadPackage;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes the named exceptions of all rooms into problem documents, once for every door. */
@RestControllerAdvice(basePackages = "dev.guanka.intake")
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refuse(BadPackage refused, HttpServletRequest request) {
    var problem =
        Problem.of(refused.status(), refused.code(), refused.detail(), Language.of(request));
    return answer(problem.inEntry(refused.entry()));
  }

  @ExceptionHandler
  ResponseEntity<Object> refuse(BadDeclaration refused, HttpServletRequest request) {
    var problem = Problem.of(422, refused.code(), refused.detail(), Language.of(request));
    return answer(problem.at(refused.pointer()));
  }

  @ExceptionHandler
  ResponseEntity<Object> refuse(Refusal refused, HttpServletRequest request) {
    var problem =
        Problem.of(refused.status(), refused.code(), refused.detail(), Language.of(request));
    return answer(problem.at(refused.pointer()));
  }

  @ExceptionHandler
  ResponseEntity<Object> fail(Exception trouble, HttpServletRequest request) throws Exception {
    if (trouble instanceof AccessDeniedException) {
      throw trouble;
    }
    LOG.error("{} failed", request.getMethod(), trouble);
    return answer(FrameworkProblem.of(500, Language.of(request)));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception trouble,
      Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var lang = Language.of(((ServletWebRequest) request).getRequest());
    return answer(FrameworkProblem.of(trouble, status.value(), lang));
  }

  private static ResponseEntity<Object> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(problem);
  }
}
