package dev.guanka.intake;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what no controller answered: machines by a problem document, people by a page. */
@Controller
class ErrorDoor implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Problem> answer(HttpServletRequest request) {
    var problem = problem(request);
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
        .body(problem);
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView show(HttpServletRequest request) {
    var problem = problem(request);
    var status = HttpStatus.valueOf(problem.status());
    return new ModelAndView("error", Map.of("problem", problem), status);
  }

  private static Problem problem(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var code = status instanceof Integer number ? number : 404;
    return FrameworkProblem.of(code, Language.of(request));
  }
}
