package dev.guanka.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Answers forms that a script sends: trouble is told on the page where somebody types, which stays
 * as it is; where a form leads on, the whole page follows. Without script the same forms redirect.
 */
@Component
class InPlace implements HandlerInterceptor {

  private static final String REDIRECT = "redirect:";

  static boolean asked(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  @Override
  public void postHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
    if (page == null || page.getViewName() == null || !asked(request)) {
      return;
    }
    if (page.getViewName().startsWith(REDIRECT)) {
      Object trouble = RequestContextUtils.getOutputFlashMap(request).remove("trouble");
      if (trouble == null) {
        lead(request, response, page);
      } else {
        RequestContextUtils.getOutputFlashMap(request).clear();
        tell(response, page, trouble);
      }
    }
  }

  private static void lead(
      HttpServletRequest request, HttpServletResponse response, ModelAndView page) {
    String path = page.getViewName().substring(REDIRECT.length());
    String address = request.getContextPath() + path;
    RequestContextUtils.saveOutputFlashMap(address.replaceFirst("#.*", ""), request, response);
    if (isPlaceOnPage(address, request.getHeader("HX-Current-URL"))) {
      response.setHeader("HX-Refresh", "true");
    } else {
      response.setHeader("HX-Redirect", address);
    }
    page.clear();
  }

  /** Going to a place on the same page would load nothing: it is loaded anew and stays there. */
  private static boolean isPlaceOnPage(String address, String current) {
    int place = address.indexOf('#');
    return place > 0
        && current != null
        && current.replaceFirst("[#?].*", "").endsWith(address.substring(0, place));
  }

  /** Puts the words where the page has room for them. */
  static ModelAndView tell(HttpServletResponse response, ModelAndView page, Object trouble) {
    response.setStatus(422);
    response.setHeader("HX-Retarget", "#trouble");
    response.setHeader("HX-Reswap", "innerHTML show:#trouble:top");
    page.setViewName("trouble");
    return page.addObject("trouble", trouble);
  }
}
