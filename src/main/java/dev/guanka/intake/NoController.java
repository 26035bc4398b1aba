package dev.guanka.intake;

import dev.guanka.process.wechat.Errcode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers machines that found no controller with a problem document; pages keep their own. */
@RestControllerAdvice
@Order
class NoController {

  @ExceptionHandler({
    HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class,
    NoHandlerFoundException.class,
    NoResourceFoundException.class
  })
  ResponseEntity<Problem> answer(
      Exception trouble, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (WechatStyle.speaks(request)
        && trouble instanceof HttpRequestMethodNotSupportedException wrong) {
      WechatStyle.answer(response, needed(wrong));
      return null;
    }
    if (!request.getRequestURI().startsWith("/api/")
        || !(trouble instanceof ErrorResponse refused)) {
      throw trouble;
    }
    HttpStatusCode status = refused.getStatusCode();
    HttpHeaders headers = new HttpHeaders();
    headers.addAll(refused.getHeaders());
    headers.setContentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
    return new ResponseEntity<>(
        FrameworkProblem.of(status.value(), Language.of(request)), headers, status);
  }

  private static Errcode needed(HttpRequestMethodNotSupportedException wrong) {
    Set<HttpMethod> taken = wrong.getSupportedHttpMethods();
    return taken != null && taken.contains(HttpMethod.GET)
        ? Errcode.GET_NEEDED
        : Errcode.POST_NEEDED;
  }
}
