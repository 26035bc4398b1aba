package dev.guanka.intake;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Lets pages use the language that the person chose, else that of the problem documents. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    return new FromCaller();
  }

  /** What a person chose on a page comes before what their browser asks for. */
  private static final class FromCaller implements LocaleResolver {

    private static final String CHOSEN = "guanka-language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
      Cookie chosen = WebUtils.getCookie(request, CHOSEN);
      return chosen == null ? Language.localeOf(request) : localeOf(chosen.getValue());
    }

    private static Locale localeOf(String chosen) {
      return chosen.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
      throw new UnsupportedOperationException("The caller's cookie or Accept-Language decides");
    }
  }
}
