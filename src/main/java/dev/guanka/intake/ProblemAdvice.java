package dev.guanka.intake;

import dev.guanka.process.Refusal;
import dev.guanka.rules.BadDeclaration;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.BadJson;
import dev.guanka.rules.source.BadPackage;
import dev.guanka.store.ChangedMeanwhile;
import dev.guanka.store.DatabaseTrouble;
import dev.guanka.submission.IllegalStatusChange;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DuplicateKeyException;
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

/** Makes the named exceptions of all rooms into problem documents, once for every door. */
@RestControllerAdvice(basePackages = "dev.guanka.intake")
class ProblemAdvice extends ResponseEntityExceptionHandler {

  static final String RETRY_AFTER_SECONDS = "5";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final Text LOST_RACE =
      new Text(
          "刚刚有人或时限改变了它的状态，请刷新后重试。", "Somebody has just moved it on. Look again before you retry.");
  private static final Text SECOND_OPEN =
      new Text(
          "该小程序已有一个审核中的提交，请等待其结束或先撤回。",
          "This app has an open submission. Wait for it to end, or withdraw it.");

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
  ResponseEntity<Object> refuse(BadJson refused, HttpServletRequest request) {
    var status = refused.code().equals("JSON_SYNTAX") ? 400 : 422;
    var problem = Problem.of(status, refused.code(), refused.detail(), Language.of(request));
    return answer(problem.at(refused.pointer()));
  }

  @ExceptionHandler
  ResponseEntity<Object> refuse(Refusal refused, HttpServletRequest request) {
    var problem =
        Problem.of(refused.status(), refused.code(), refused.detail(), Language.of(request));
    return answer(problem.at(refused.pointer()));
  }

  @ExceptionHandler({ChangedMeanwhile.class, IllegalStatusChange.class})
  ResponseEntity<Object> lose(RuntimeException race, HttpServletRequest request) {
    return answer(Problem.of(409, "CHANGED_MEANWHILE", LOST_RACE, Language.of(request)));
  }

  @ExceptionHandler
  ResponseEntity<Object> lose(DuplicateKeyException race, HttpServletRequest request) {
    var open = String.valueOf(race.getMessage()).contains("submission_open");
    return answer(
        open
            ? Problem.of(409, "SUBMISSION_OPEN", SECOND_OPEN, Language.of(request))
            : Problem.of(409, "CHANGED_MEANWHILE", LOST_RACE, Language.of(request)));
  }

  @ExceptionHandler
  ResponseEntity<Object> fail(Exception trouble, HttpServletRequest request) throws Exception {
    if (trouble instanceof AccessDeniedException) {
      throw trouble;
    }
    LOG.error("{} failed", request.getMethod(), trouble);
    var status = DatabaseTrouble.isAway(trouble) ? 503 : 500;
    return answer(FrameworkProblem.of(status, Language.of(request)));
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
        ? refuse(Refusal.notFound(), ((ServletWebRequest) request).getRequest())
        : super.handleTypeMismatch(trouble, headers, status, request);
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
    var answer =
        ResponseEntity.status(problem.status())
            .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
    if (problem.status() == 503) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(problem);
  }
}
