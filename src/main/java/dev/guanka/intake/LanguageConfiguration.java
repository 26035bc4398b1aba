package dev.guanka.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Lets Spring's views and messages use the same language as the problem documents. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    return new FromCaller();
  }

  private static final class FromCaller implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
      return Language.localeOf(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
      throw new UnsupportedOperationException("The caller's Accept-Language decides");
    }
  }
}
