package dev.guanka.intake.wechat;

import dev.guanka.intake.Problem;
import dev.guanka.intake.Problems;
import dev.guanka.process.wechat.Errcode;
import dev.guanka.process.wechat.WechatRefusal;
import dev.guanka.rules.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what the desks refuse into this door's numbers. */
@RestControllerAdvice(annotations = WechatCalls.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class WechatAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(WechatAdvice.class);

  @ExceptionHandler
  Map<String, Object> refuse(WechatRefusal refused, HttpServletRequest request) {
    LOG.info("{} refused: {}", request.getRequestURI(), refused.errcode());
    return Said.refused(refused.errcode(), refused.getMessage());
  }

  @ExceptionHandler
  Map<String, Object> refuse(Exception trouble, HttpServletRequest request) {
    if (trouble instanceof AccessDeniedException) {
      return Said.refused(Errcode.NOT_ALLOWED, Errcode.NOT_ALLOWED.message());
    }
    Problem problem = Problems.of(trouble, Lang.ZH);
    if (Problems.isOurs(problem)) {
      LOG.error("{} failed", request.getRequestURI(), trouble);
    }
    Errcode errcode = errcode(problem);
    return Said.refused(errcode, errcode.message() + ": " + problem.detail());
  }

  private static Errcode errcode(Problem problem) {
    return switch (problem.code()) {
      case "SUBMISSION_OPEN", "VERSION_EXISTS" -> Errcode.UNDER_REVIEW;
      case "CHANGED_MEANWHILE" -> Errcode.CONCURRENT;
      case "CATEGORY_GRANTED" -> Errcode.CATEGORY_TWICE;
      case "SUBMISSION_ENDED" -> Errcode.NOTHING_IN_AUDIT;
      case "UPLOAD_TOO_LARGE" -> Errcode.TOO_LONG;
      default -> problem.status() < 500 ? byStatus(problem.status()) : Errcode.SYSTEM;
    };
  }

  private static Errcode byStatus(int status) {
    return status == 403 || status == 404 ? Errcode.NOT_ALLOWED : Errcode.BAD_ARGUMENT;
  }
}
