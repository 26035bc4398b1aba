package dev.guanka.web;

import dev.guanka.process.InboxDesk;
import dev.guanka.process.Refusal;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What every page shows around its content, and the page that tells a refusal. */
@ControllerAdvice(basePackageClasses = Surroundings.class)
class Surroundings {

  /** The stores, their working days and their deadlines are in China; every page says so. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** The doors that a person finds in the menu. */
  record Menu(
      boolean handIn, boolean submissions, boolean inbox, boolean tasklist, boolean operations) {

    static Menu of(Person person) {
      boolean reviews = !InboxDesk.queues(person).isEmpty();
      boolean operates = person.is(Role.OPERATOR);
      return new Menu(
          person.is(Role.SUBMITTER),
          reviews || operates || person.is(Role.SUBMITTER),
          reviews && !onlyOperates(person),
          reviews || operates || person.is(Role.SUBMITTER),
          operates);
    }

    private static boolean onlyOperates(Person person) {
      return !person.isAnyOf(Role.REVIEWER, Role.EVIDENCE_REVIEWER, Role.SENIOR_REVIEWER);
    }
  }

  @ModelAttribute("lang")
  Lang language(Locale locale) {
    return locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
  }

  @ModelAttribute("person")
  Person person(@AuthenticationPrincipal Person person) {
    return person;
  }

  @ModelAttribute("zone")
  ZoneId zone() {
    return CHINA;
  }

  @ModelAttribute("menu")
  Menu menu(@AuthenticationPrincipal Person person) {
    return person == null ? new Menu(false, false, false, false, false) : Menu.of(person);
  }

  @ExceptionHandler
  ModelAndView refuse(
      Refusal refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
    String words = refused.detail().in(language(locale));
    response.setStatus(refused.status());
    return InPlace.asked(request)
        ? InPlace.tell(response, new ModelAndView(), words)
        : whole(request, locale, words);
  }

  private ModelAndView whole(HttpServletRequest request, Locale locale, String words) {
    return new ModelAndView("refused")
        .addObject("trouble", words)
        .addObject("lang", language(locale))
        .addObject("person", person(signedIn(request)))
        .addObject("menu", menu(signedIn(request)));
  }

  /** An id that cannot be one names nothing, like one that nobody has. */
  @ExceptionHandler
  ModelAndView refuse(
      MethodArgumentTypeMismatchException noId,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    return refuse(Refusal.notFound(), request, response, locale);
  }

  /** A form that our pages never send. */
  @ExceptionHandler({MultipartException.class, IllegalArgumentException.class, BindException.class})
  ModelAndView refuse(
      Exception malformed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    Text words =
        new Text("表单内容不完整，请刷新页面后重试。", "The form is not complete. Reload the page and retry.");
    return refuse(new Refusal(400, "FORM_INCOMPLETE", null, words), request, response, locale);
  }

  private static Person signedIn(HttpServletRequest request) {
    return request.getUserPrincipal()
                instanceof org.springframework.security.core.Authentication authentication
            && authentication.getPrincipal() instanceof Person person
        ? person
        : null;
  }
}
